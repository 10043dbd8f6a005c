import type { Where } from 'payload'
import { isOwned } from '../../model/kinds/index.ts'
import { addressKey } from '../../publish/addresses.ts'
import type { FoundItem, Owner, Stored } from '../content/content.ts'
import { languagesOf, titleOf } from '../query/language.ts'
import type { Address } from '../query/recipe.ts'
import { combinedOf } from './adoptions.ts'
import { readable } from './readable.ts'
import type { Reading } from './readings.ts'
import { unknownSlug } from './where.ts'

/** Reads the document that stands at an address, or stood there last. @throws {Problem} 400 when `via` names no city */
export async function itemOf(
  address: Address,
  reading: Reading,
  offered: readonly string[],
): Promise<FoundItem | undefined> {
  const { kind, slug, municipality } = address
  const { rows, directory, now } = reading
  const present = municipality === undefined ? undefined : directory.ownerBySlug(municipality)
  const owner = present ?? (await formerOwner(address, reading))
  if (isOwned(kind) !== (owner !== undefined)) return undefined
  const city = viaOf(address, reading) ?? owner
  const combined = await combinedOf({ kind }, city, reading)
  const read = async (where: Where): Promise<Stored | undefined> => {
    const narrowed = { and: [where, readable(kind, directory, now)] }
    const [document] = (await rows.find(kind, { where: narrowed, sort: 'id', limit: 1, page: 1 })).documents
    return document && languagesOf(document, titleOf(kind, document), offered).length > 0
      ? document
      : undefined
  }
  const owned = owner ? [{ municipality: { equals: owner.id } }] : []
  const here = await read({ and: [{ slug: { equals: slug } }, ...owned] })
  const id = here ? undefined : await rows.formerly(addressKey(kind, owner?.id, slug))
  const document = here ?? (id === undefined ? undefined : await read({ id: { equals: id } }))
  return (
    document && {
      document,
      owner,
      hasMoved: !here || owner !== present,
      adoptions: combined?.adoptions ?? new Map(),
      related: await rows.related([[kind, document]]),
    }
  )
}

/** The city that had a slug before. */
async function formerOwner(
  { kind, municipality }: Address,
  { rows, directory }: Reading,
): Promise<Owner | undefined> {
  if (municipality === undefined || !isOwned(kind)) return undefined
  const id = await rows.formerly(addressKey('municipalities', undefined, municipality))
  return id === undefined ? undefined : directory.owner(id)
}

/** The city through whose list the reader came. @throws {Problem} 400 when there is none with this slug */
function viaOf({ via }: Address, { directory }: Reading): Owner | undefined {
  if (via === undefined) return undefined
  const owner = directory.ownerBySlug(via)
  if (!owner) throw unknownSlug('via', via)
  return owner
}
