/** Values for the `{placeholders}` of a text, which may stand in double braces as in Payload’s own. */
export type Values = Record<string, string | number>

/** By interface language; a language may leave out what it has not translated yet. English has everything. */
type Catalogue<Key extends string> = { en: Record<Key, string> } & Partial<
  Record<string, Partial<Record<Key, string>>>
>

/** Makes the function that gives one text in an interface language, or in English where that language lacks it. */
export const textsOf =
  <Key extends string>(catalogue: Catalogue<Key>) =>
  (language: string | null | undefined, key: Key, values: Values = {}): string => {
    const text: string = catalogue[language ?? 'en']?.[key] ?? catalogue.en[key]
    return text.replace(/\{\{?(\w+)\}?\}/g, (whole, name: string) => String(values[name] ?? whole))
  }
