/** The values at a path of a document, through groups and all rows of arrays; what is empty is none. */
export function valuesAt(data: unknown, [head, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(data))
    return data.flatMap((each) => valuesAt(each, head === undefined ? [] : [head, ...rest]))
  if (data === undefined || data === null || data === '') return []
  if (head === undefined) return [data]
  return typeof data === 'object' ? valuesAt((data as Record<string, unknown>)[head], rest) : []
}
