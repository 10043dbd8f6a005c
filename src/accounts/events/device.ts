/** Browsers by the word in their user agent; the first that is found, since most name others as well. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

/** A user agent in two words that a person recognises (`Firefox, Windows`); the first 40 characters of any other. */
export function deviceName(userAgent: string | null): string {
  const agent = userAgent ?? ''
  const name = (list: readonly (readonly [string, string])[]) =>
    list.find(([word]) => agent.includes(word))?.[1]
  const known = [name(browsers), name(systems)].filter((word) => word !== undefined)
  return known.length > 0 ? known.join(', ') : agent.slice(0, 40)
}
