import { randomBytes } from 'node:crypto'
import slugify from '@sindresorhus/slugify'
import type { Where } from 'payload'
import { isReserved } from '../../../src/publish/slug.ts'
import { refuseUnless } from './problems.ts'
import { readOne } from '../../../src/database/reads.ts'
import type { Saving } from './save.ts'

const maxLength = 96
const placeholder = /^untitled-[0-9a-f]{8}$/

/** An address part made from a title: `Mbledhja e parë, 2022` becomes `mbledhja-e-pare-2022`. Empty when nothing is left. */
export function slugFrom(title: string, limit = maxLength): string {
  const whole = slugify(title)
  if (whole.length <= limit) return whole
  const cut = whole.slice(0, limit + 1)
  const words = cut.slice(0, Math.max(cut.lastIndexOf('-'), 0))
  return words === '' ? whole.slice(0, limit) : words
}

/**
 * The address part that a document gets: the chosen one, which must be free; else one from its title, with a number behind it
 * when another document has it; else a placeholder, which the first title replaces.
 */
export async function uniqueSlug(saving: Saving, title: string): Promise<string> {
  const { after, before } = saving
  const chosen = typeof after.slug === 'string' ? after.slug : ''
  if (chosen !== '' && !placeholder.test(chosen)) {
    const isKept = chosen === before.slug && after.municipality === before.municipality && !saving.isNew
    if (!isKept && isReservedIn(saving, chosen))
      refuseUnless(saving, [{ path: 'slug', key: 'slugReserved', values: { value: chosen } }])
    if (!isKept && (await isTaken(saving, chosen))) {
      refuseUnless(saving, [{ path: 'slug', key: 'slugTaken', values: { value: chosen } }])
    }
    return chosen
  }
  const base = slugFrom(title, maxLength - 4)
  if (base === '') return chosen || `untitled-${randomBytes(4).toString('hex')}`
  for (let number = 1; number < 100; number += 1) {
    const candidate = number === 1 ? base : `${base}-${number}`
    if (!isReservedIn(saving, candidate) && !(await isTaken(saving, candidate))) return candidate
  }
  return `${slugFrom(title, maxLength - 9)}-${randomBytes(4).toString('hex')}`
}

/** Below a language, a city's front page stands beside the lists and the search. */
const isReservedIn = ({ collection }: Saving, slug: string): boolean =>
  collection === 'municipalities' && isReserved(slug)

async function isTaken({ req, collection, after, id, fields }: Saving, slug: string): Promise<boolean> {
  const isOwned = fields.some(({ name }) => name === 'municipality')
  const where: Where = {
    and: [
      { slug: { equals: slug } },
      ...(isOwned && after.municipality ? [{ municipality: { equals: after.municipality } }] : []),
      ...(id === undefined ? [] : [{ id: { not_equals: id } }]),
    ],
  }
  return (await readOne(req, collection, where)) !== undefined
}
