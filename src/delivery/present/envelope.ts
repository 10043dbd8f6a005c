import { reach } from '../query/parameters.ts'
import type { Ref } from './ref.ts'
import { type Asked, searchOf } from '../query/query.ts'
import type { Item, ListAnswer } from '../schema/index.ts'

/** A list's answer, and the city whose list it is. */
export interface Envelope<Answer extends ListAnswer = ListAnswer> {
  answer: Answer
  owner: Ref | undefined
}

/** The content of a page of a list. */
export type Page = Pick<ListAnswer, 'items' | 'total' | 'facets' | 'incomplete'>

/** The answer of a list that stands at `/v1/{name}.json`. */
export function envelopeOf(
  name: string,
  query: Asked,
  { items, total, ...more }: Page,
  lang: string,
  serverUrl: string,
): ListAnswer {
  const { page, limit } = query
  const links = linksOf(`${serverUrl}/v1/${name}.json`, query, total, lang)
  return { items, total, page, limit, lang, asOf: newest(items), links, ...more }
}

function newest(items: readonly Item[]): string | null {
  return items.reduce<string | null>(
    (latest, { updatedAt }) => (latest === null || updatedAt > latest ? updatedAt : latest),
    null,
  )
}

function linksOf(address: string, query: Asked, total: number, lang: string): ListAnswer['links'] {
  const { page, limit } = query
  const last = Math.max(1, Math.min(Math.ceil(total / limit), Math.floor(reach / limit)))
  const to = (number: number) => `${address}?${searchOf(query, number, lang)}`
  return {
    self: to(page),
    first: to(1),
    last: to(last),
    ...(page > 1 ? { prev: to(Math.min(page - 1, last)) } : {}),
    ...(page < last ? { next: to(page + 1) } : {}),
  }
}
