import { createHash } from 'node:crypto'

export const languages = ['en', 'sq', 'it'] as const

type Texts = Record<string, string>

export interface Article {
  slug: string
  title: Texts
  rows: { at: number; text: Texts }[]
  checksum: string
}

/** An article whose texts, in every language and row, say its revision, with a checksum over all of it. */
export function article(slug: string, revision: number): Article {
  const texts = (what: string) =>
    Object.fromEntries(languages.map((code) => [code, `${what} ${revision} (${code})`]))
  const rows = Array.from({ length: 2 + (revision % 3) }, (_, n) => ({
    at: revision,
    text: texts(`row ${n}`),
  }))
  const title = texts(slug)
  return { slug, title, rows, checksum: checksum({ slug, title, rows }) }
}

/** The article in one language. */
export function inLanguage({ slug, title, rows, checksum: sum }: Article, code: string) {
  return {
    slug,
    title: title[code],
    rows: rows.map(({ at, text }) => ({ at, text: text[code] })),
    checksum: sum,
  }
}

/** Of everything the article says, in all languages. */
export function checksum({ slug, title, rows }: Omit<Article, 'checksum'>): string {
  const parts = [
    slug,
    ...languages.map((code) => title[code]),
    ...rows.map(({ at, text }) => [at, ...languages.map((code) => text[code])]),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
