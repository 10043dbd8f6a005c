import { LRUCache } from 'lru-cache'

/** A language that content can be in, as an editor and a page need it. */
export type ContentLocale = { code: string; nativeName: string; dir: 'ltr' | 'rtl' }

/** The languages that Hansa ships (BCP 47). Serbian stands for itself in Cyrillic; a deployment may add `sr-Latn`. */
export const shippedLocales = [
  'en',
  'sq',
  'it',
  'es',
  'el',
  'ro',
  'lv',
  'pl',
  'sv',
  'de',
  'mk',
  'sr',
  'bs',
  'uk',
  'ar',
] as const

/** A shipped language. */
export type Locale = (typeof shippedLocales)[number]

const nativeNames: Record<Locale, string> = {
  en: 'English',
  sq: 'Shqip',
  it: 'Italiano',
  es: 'Español',
  el: 'Ελληνικά',
  ro: 'Română',
  lv: 'Latviešu',
  pl: 'Polski',
  sv: 'Svenska',
  de: 'Deutsch',
  mk: 'Македонски',
  sr: 'Српски',
  bs: 'Bosanski',
  uk: 'Українська',
  ar: 'العربية',
}

const rightToLeftLanguages = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/** Parsing a tag takes long enough to be remembered: it is done for every text of an answer. */
const directions = new LRUCache<string, 'ltr' | 'rtl'>({ max: 200, memoMethod: (tag) => directionOf(tag) })

/** The direction in which a language is written, by its script where the tag names one (`az-Arab`), else by its language. */
export function direction(tag: string): 'ltr' | 'rtl' {
  return directions.memo(tag)
}

function directionOf(tag: string): 'ltr' | 'rtl' {
  const { language, script } = new Intl.Locale(tag)
  const isRightToLeft =
    script === undefined ? rightToLeftLanguages.has(language) : rightToLeftScripts.has(script)
  return isRightToLeft ? 'rtl' : 'ltr'
}

/** A language's name in itself: `Shqip` for `sq`. A tag that nobody knows is its own name. */
export function nativeName(tag: string): string {
  if (isShipped(tag)) return nativeNames[tag]
  return new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag
}

/** True where a tag is one of the shipped languages. */
export function isShipped(tag: string): tag is Locale {
  return (shippedLocales as readonly string[]).includes(tag)
}

/** Returns the facts about each language, in the order given, each once. Throws a `RangeError` for a malformed tag. */
export function contentLocales(codes: readonly string[]): ContentLocale[] {
  return [...new Set(codes)].map((code) => ({ code, nativeName: nativeName(code), dir: direction(code) }))
}
