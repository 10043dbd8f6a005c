import type { Payload, Where } from 'payload'
import { otherOrigins } from '../model/loads.ts'

/** Answers that a portal's pages loaded of an embed. */
export interface Loaded {
  origin: string
  /** The public id of an embed, or `plainQuery`. */
  embed: string
  answers: number
  /** The last day on which something was loaded. */
  lastDay: string
}

/** Days after which an embed that was loaded before, and is not any more, is told of. */
export const quietDays = 30

interface Row {
  id: string
  day: string
  origin: string
  embed: string
  answers: number
}

/** The most rows that are added up. */
const most = 50_000

const dayBefore = (now: Date, days: number): string =>
  new Date(now.valueOf() - days * 24 * 3_600_000).toISOString().slice(0, 10)

/** What belongs to somebody: the origins of portals, and the public ids of embeds; `all` for everybody's. */
export type Own = { origins: readonly string[]; embeds: readonly string[] } | 'all'

const ownedBy = (own: Own): Where[] =>
  own === 'all' ? [] : [{ or: [{ origin: { in: [...own.origins] } }, { embed: { in: [...own.embeds] } }] }]

/** What was loaded in the last days, the most first; what nobody has registered comes last. */
export async function loadedOf(payload: Payload, own: Own, now = new Date()): Promise<Loaded[]> {
  const rows = await rowsWhere(payload, {
    and: [{ day: { greater_than: dayBefore(now, quietDays) } }, ...ownedBy(own)],
  })
  const sums = new Map<string, Loaded>()
  for (const { origin, embed, answers, day } of rows) {
    const key = `${embed} ${origin}`
    const before = sums.get(key)
    const lastDay = before && before.lastDay > day ? before.lastDay : day
    sums.set(key, { origin, embed, answers: (before?.answers ?? 0) + answers, lastDay })
  }
  const all = [...sums.values()].sort((one, other) => other.answers - one.answers)
  return [...all.filter(isNamed), ...all.filter((load) => !isNamed(load))]
}

/** What origins loaded on each day of the last year, the newest first. */
export async function loadedByDay(
  payload: Payload,
  origins: readonly string[],
  now = new Date(),
): Promise<{ day: string; origin: string; answers: number }[]> {
  if (origins.length === 0) return []
  const rows = await rowsWhere(payload, {
    and: [{ day: { greater_than: dayBefore(now, 366) } }, { origin: { in: [...origins] } }],
  })
  const sums = new Map<string, { day: string; origin: string; answers: number }>()
  for (const { day, origin, answers } of rows) {
    const key = `${day} ${origin}`
    sums.set(key, { day, origin, answers: (sums.get(key)?.answers ?? 0) + answers })
  }
  return [...sums.values()].sort(
    (one, other) => other.day.localeCompare(one.day) || one.origin.localeCompare(other.origin),
  )
}

/** Since when embeds that were loaded before are not any more, by public id. */
export async function quietSince(
  payload: Payload,
  embeds: readonly string[],
  now = new Date(),
): Promise<Map<string, string>> {
  const quiet = new Map<string, string>()
  for (const embed of embeds) {
    const { docs } = await payload.db.find<Row>({
      collection: 'loads',
      where: { embed: { equals: embed } },
      sort: '-day',
      limit: 1,
      pagination: false,
    })
    const last = docs[0]?.day
    if (last !== undefined && last <= dayBefore(now, quietDays)) quiet.set(embed, last)
  }
  return quiet
}

/** True where it is known which portal it was. */
const isNamed = ({ origin }: Loaded): boolean => origin !== otherOrigins

async function rowsWhere(payload: Payload, where: Where): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection: 'loads',
    where,
    sort: '-day',
    limit: most,
    pagination: false,
  })
  return docs
}
