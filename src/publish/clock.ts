import type { Payload, Where } from 'payload'
import type { Doc } from '../translation/document.ts'
import { collectionTag, type Delivered, tagsOf } from './tags.ts'

/** Fields whose instant, once it is past, lets a document enter or leave lists. */
const instants: Partial<Record<Delivered, readonly string[]>> = {
  news: ['publishedAt', 'expiresAt'],
  meetings: ['endsAt'],
}

/** What goes by days, which begin at midnight UTC: how long projects and partnerships last, and consents. */
const byDays: readonly Delivered[] = ['projects', 'contacts']

/**
 * The tags of what the passing of time alone has changed.
 * @param from the instant up to which it is known already, exclusive
 * @param to the present, inclusive
 */
export async function passed(payload: Payload, from: Date, to: Date): Promise<string[]> {
  const tags = new Set<string>()
  if (dayOf(from) !== dayOf(to)) for (const collection of byDays) tags.add(collectionTag(collection))
  for (const collection of Object.keys(instants) as Delivered[])
    for (const document of await within(payload, collection, from, to))
      for (const tag of tagsOf(collection, document)) tags.add(tag)
  return [...tags]
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

async function within(payload: Payload, collection: Delivered, from: Date, to: Date): Promise<Doc[]> {
  const span = { greater_than: from.toISOString(), less_than_equal: to.toISOString() }
  const ends: Where[] = (instants[collection] ?? []).map((field) => ({ [field]: span }))
  const { docs } = await payload.db.find<Doc & { id: string }>({
    collection,
    where: { or: ends },
    limit: 0,
    pagination: false,
  })
  return docs
}
