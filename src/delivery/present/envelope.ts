import { reach } from '../query/parameters.ts'
import type { Ref } from './ref.ts'
import type { Asked } from '../query/query.ts'
import type { Item, ListAnswer } from '../schema/index.ts'

/** A list's answer, and the city whose list it is. */
export interface Envelope<Answer extends ListAnswer = ListAnswer> {
  answer: Answer
  owner: Ref | undefined
}

/** The content of a page of a list. */
export type Page = Pick<ListAnswer, 'items' | 'total' | 'facets' | 'incomplete'>

/** The answer of a list. @param address where each of its pages stands */
export function envelopeOf(
  { items, total, ...more }: Page,
  { page, limit }: Pick<Asked, 'page' | 'limit'>,
  lang: string,
  address: (page: number) => string,
): ListAnswer {
  const links = linksOf({ page, limit }, total, address)
  return { items, total, page, limit, lang, asOf: newest(items), links, ...more }
}

function newest(items: readonly Item[]): string | null {
  return items.reduce<string | null>(
    (latest, { updatedAt }) => (latest === null || updatedAt > latest ? updatedAt : latest),
    null,
  )
}

function linksOf(
  { page, limit }: Pick<Asked, 'page' | 'limit'>,
  total: number,
  to: (page: number) => string,
): ListAnswer['links'] {
  const last = Math.max(1, Math.min(Math.ceil(total / limit), Math.floor(reach / limit)))
  return {
    self: to(page),
    first: to(1),
    last: to(last),
    ...(page > 1 ? { prev: to(Math.min(page - 1, last)) } : {}),
    ...(page < last ? { next: to(page + 1) } : {}),
  }
}
