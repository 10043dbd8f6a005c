/** How a document stands in one language. */
export type TranslationState = 'original' | 'current' | 'outdated' | 'machine' | 'missing'

/** The stored state of one language; `sourceHash` is the source's content that the text was last brought in line with. */
export type Translation = { state: TranslationState; sourceHash?: string }

/** The stored states of a document, by language. */
export type Translations = Record<string, Translation>

/** A save, as far as translations are concerned. */
export type Save = {
  locales: readonly string[]
  sourceLocale: string
  /** The states before the save; empty for a new document. */
  previous: Translations
  /** The source's content after the save, hashed. */
  sourceHash: string
  /** Hashes of earlier source contents that a translation may follow and still be right, as the change was minor. */
  equalHashes: readonly string[]
  /** True where readers see the result. A draft save alone outdates nothing. */
  isPublished: boolean
  /** Returns whether there is a text in a language at all. */
  hasText: (locale: string) => boolean
  /** Returns whether somebody wrote in a language in this save. */
  isWritten: (locale: string) => boolean
}

/** The states after a save. */
export function nextStates(save: Save): Translations {
  return Object.fromEntries(save.locales.map((locale) => [locale, nextState(save, locale)]))
}

function nextState(save: Save, locale: string): Translation {
  const { sourceHash } = save
  if (locale === save.sourceLocale) return { state: 'original', sourceHash }
  if (!save.hasText(locale)) return { state: 'missing' }
  const previous = save.previous[locale]
  const isNew = previous === undefined || previous.state === 'missing' || previous.state === 'original'
  if (isNew || save.isWritten(locale)) return { state: 'current', sourceHash }
  const state = previous.state === 'machine' ? 'machine' : 'current'
  const followed = previous.sourceHash ?? ''
  if (followed === sourceHash || save.equalHashes.includes(followed)) return { state, sourceHash }
  return save.isPublished ? { state: 'outdated', sourceHash: followed } : previous
}

/** The states of a copy: a text that is behind, or made by a machine, at the source is so in the copy as well. */
export function inheritedStates(states: Translations, source: Translations): Translations {
  const entries = Object.entries(states).map(([locale, own]): [string, Translation] => {
    const there = source[locale]
    if (own.state === 'missing' || own.state === 'original' || there === undefined) return [locale, own]
    if (there.state === 'machine') return [locale, { ...own, state: 'machine' }]
    return [locale, there.state === 'outdated' ? { ...there } : own]
  })
  return Object.fromEntries(entries)
}

/** Stored states read back from a document; anything malformed counts as absent. */
export function readTranslations(value: unknown): Translations {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => isTranslation(entry))) as Translations
}

function isTranslation(entry: unknown): entry is Translation {
  return typeof entry === 'object' && entry !== null && 'state' in entry && typeof entry.state === 'string'
}
