/** Everything that XML 1.0 (2.2) does not allow, lone surrogates among it, and DEL, which iCalendar does not. */
const unprintable = /[^\t\n\u0020-\u007E\u0080-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Everything that some reader takes for the end of a line. */
const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/gu

/** Returns a value with texts, however deep, in which every line ends alike and nothing stands that a file may not hold. */
export function printable<Value>(value: Value): Value {
  return cleaned(value) as Value
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(lineBreaks, '\n').replace(unprintable, '')
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, cleaned(member)]))
}
