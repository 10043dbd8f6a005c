import type { Where } from 'payload'

/**
 * The same condition with one field and one operator in each object. Of several that stand in one, beside an `and` or an `or`, Payload
 * loses some on the way to MongoDB.
 */
export function oneByOne(where: Where): Where {
  const conditions = Object.entries(where).flatMap(([key, asked]): Where[] => {
    if (Array.isArray(asked)) return [{ [key]: asked.map(oneByOne) }]
    if (typeof asked !== 'object' || asked === null) return []
    return Object.entries(asked).map(([operator, value]) => ({ [key]: { [operator]: value } }) as Where)
  })
  return conditions.length > 1 ? { and: conditions } : (conditions[0] ?? {})
}
