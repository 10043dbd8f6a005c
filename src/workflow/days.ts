/** A day as it is stored in a `day` field: its noon in UTC. */
const noonOf = (day: string): string => `${day}T12:00:00.000Z`

/** The first moment (ISO 8601) at which a day stored in a `day` field has not come yet. */
export const tomorrow = (now = new Date()): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1)).toISOString()

/** True where a day stored in a `day` field has come. */
export const isDue = (day: string | null | undefined, now = new Date()): boolean =>
  typeof day === 'string' && new Date(day) < new Date(tomorrow(now))

/** The same day of the next year, as a `day` field stores it. */
export function inAYear(now = new Date()): string {
  const next = new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), now.getUTCDate(), 12))
  return next.toISOString()
}

/** A day to come (`2027-05-01`) as a `day` field stores it; `undefined` for what is none. */
export function dayToCome(text: string, now = new Date()): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const noon = new Date(noonOf(text))
  const isReal = !Number.isNaN(noon.valueOf()) && noon.toISOString().startsWith(text)
  return isReal && noon >= new Date(tomorrow(now)) ? noon.toISOString() : undefined
}
