/**
 * How deep lists and objects may stand in each other in what is sent. Formatted text takes two for each of its blocks; MongoDB stores
 * at most 100, of which a version takes some for itself.
 */
export const maxNesting = 80

/** Returns whether a value is nested deeper than allowed. It goes level by level, so that no depth exhausts the stack. */
export function isTooDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; depth < maxNesting; depth += 1) {
    level = level.flatMap(inside)
    if (level.length === 0) return false
  }
  return true
}

/** Returns the lists and objects directly in a list or an object; a file's bytes, a date and the like hold none. */
function inside(value: unknown): unknown[] {
  if (!isNested(value)) return []
  if (Array.isArray(value)) return value.filter(isNested)
  const prototype: unknown = Object.getPrototypeOf(value)
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null
  return isPlain ? Object.values(value).filter(isNested) : []
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null

const [quote, backslash] = [0x22, 0x5c]
const opening = new Set([0x5b, 0x7b])
const closing = new Set([0x5d, 0x7d])

/** Counts how deep JSON is nested while it streams, before anything reads it: says of each chunk whether it is too deep by now. */
export function nestingCounter(): (chunk: Buffer) => boolean {
  let depth = 0
  let isText = false
  let isEscaped = false
  const read = (byte: number): void => {
    if (isEscaped) isEscaped = false
    else if (isText && byte === backslash) isEscaped = true
    else if (byte === quote) isText = !isText
    else if (!isText && opening.has(byte)) depth += 1
    else if (!isText && closing.has(byte)) depth -= 1
  }
  return (chunk) => {
    for (const byte of chunk) {
      read(byte)
      if (depth > maxNesting) return true
    }
    return false
  }
}
