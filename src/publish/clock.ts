import type { Payload, Where } from 'payload'
import type { Doc } from '../translation/document.ts'
import { type Kind, kinds, modelOf } from '../model/kinds/index.ts'
import { collectionTag, tagsOf } from './tags.ts'

/** Fields whose instant, once it is past, lets a document enter or leave lists. */
function instantsOf(kind: Kind): string[] {
  const { span, expiry } = modelOf(kind)
  return [
    ...(span?.kept === 'instant' ? [span.end] : []),
    ...(expiry?.end === 'instant' ? [expiry.field] : []),
  ]
}

/** Returns whether times of a kind go by days, which begin at midnight UTC: how long projects and partnerships last, and consents. */
function isByDays(kind: Kind): boolean {
  const { span, expiry } = modelOf(kind)
  return span?.kept === 'day' || expiry?.end === 'day'
}

/**
 * The tags of what the passing of time alone has changed.
 * @param from the instant up to which it is known already, exclusive
 * @param to the present, inclusive
 */
export async function passed(payload: Payload, from: Date, to: Date): Promise<string[]> {
  const tags = new Set<string>()
  if (dayOf(from) !== dayOf(to)) for (const kind of kinds.filter(isByDays)) tags.add(collectionTag(kind))
  for (const kind of kinds)
    for (const document of await within(payload, kind, from, to))
      for (const tag of tagsOf(kind, document)) tags.add(tag)
  return [...tags]
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

async function within(payload: Payload, collection: Kind, from: Date, to: Date): Promise<Doc[]> {
  const fields = instantsOf(collection)
  if (fields.length === 0) return []
  const span = { greater_than: from.toISOString(), less_than_equal: to.toISOString() }
  const ends: Where[] = fields.map((field) => ({ [field]: span }))
  const { docs } = await payload.db.find<Doc & { id: string }>({
    collection,
    where: { or: ends },
    limit: 0,
    pagination: false,
  })
  return docs
}
