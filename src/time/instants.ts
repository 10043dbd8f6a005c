/** An instant as ISO 8601 in UTC, from how databases keep it; `undefined` for what is none. */
export function instantOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && !(value instanceof Date)) return undefined
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
