import type { Kind } from '../../model/kinds/index.ts'
import { isOwned } from '../../model/kinds/index.ts'
import type { AddressPage } from '../content/content.ts'
import { languagesOf, titleOf } from '../query/language.ts'
import { addressesPerPage } from '../query/places.ts'
import { readable } from './readable.ts'
import type { Reading } from './readings.ts'

/** Reads where the pages of a kind stand that readers may see, by so many documents, in the order of their ids. */
export async function addressesOf(
  kind: Kind,
  page: number,
  reading: Reading,
  offered: readonly string[],
): Promise<AddressPage> {
  const { rows, directory, now, note } = reading
  const asked = { where: readable(kind, directory, now), sort: 'id', limit: addressesPerPage, page }
  const { documents, total } = await rows.addresses(kind, asked)
  note(documents.map((document) => [kind, document]))
  const addresses = documents.flatMap((document) => {
    const { slug, municipality, updatedAt } = document
    const owner = isOwned(kind) ? directory.owner(String(municipality)) : undefined
    const languages = languagesOf(document, titleOf(kind, document), offered)
    if (typeof slug !== 'string' || languages.length === 0 || isOwned(kind) !== (owner !== undefined))
      return []
    return [
      { kind, slug, languages, updatedAt: String(updatedAt), ...(owner ? { municipality: owner.slug } : {}) },
    ]
  })
  return { addresses, total }
}
