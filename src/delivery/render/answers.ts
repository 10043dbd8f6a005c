import { parameterText } from '../../messages/errors/parameters.ts'
import type { Kind } from '../../model/kinds/index.ts'
import type { SearchQuestion } from '../content/content.ts'
import { Problem } from '../outcome/problem.ts'
import { speechOf } from '../pages/speech.ts'
import { envelopeOf, type Envelope, type Page } from '../present/envelope.ts'
import { present } from '../present/kinds/index.ts'
import { presentRef } from '../present/ref.ts'
import { languageOf } from '../query/language.ts'
import { type Listed, listAddress } from '../query/forms.ts'
import { kindsOf, type Query, type SearchQuery, searchOfAll } from '../query/query.ts'
import type { Address } from '../query/recipe.ts'
import type { Facets } from '../schema/facets.ts'
import type { Item, SearchAnswer } from '../schema/index.ts'
import { type AnswerContext, presentContextOf } from './context.ts'
import { facetsOf } from './facets.ts'

/** A list's answer. @throws {Problem} 400 when a filter names nothing */
export async function listAnswer(listed: Listed, source: AnswerContext): Promise<Envelope> {
  const { query } = listed
  const { kind } = query
  const address = (lang: string) => (page: number) =>
    listAddress('json', { ...listed, query: { ...query, page } }, lang, source.serverUrl)
  if (query.q !== undefined) {
    const { page, lang, owner } = await searched({ ...query, kinds: [kind] }, kind, source)
    return { answer: envelopeOf(page, query, lang, address(lang)), owner }
  }
  const { documents, total, owner, ...beside } = await source.content.list(query)
  const lang = languageOf(query.lang, owner, source.offered)
  const context = presentContextOf(source, beside, lang, owner?.locales)
  const items = documents.flatMap((document) => present(kind, document, context) ?? [])
  return {
    answer: envelopeOf({ items, total }, query, lang, address(lang)),
    owner: owner && presentRef('municipalities', owner.id, context),
  }
}

/** The answer of a search over several kinds. @throws {Problem} 400 when a filter names nothing */
export async function searchAnswer(
  query: SearchQuery,
  source: AnswerContext,
): Promise<Envelope<SearchAnswer>> {
  const { page, lang, owner } = await searched({ ...query, kinds: kindsOf(query) }, undefined, source)
  const address = (number: number) => `${source.serverUrl}/v1/search.json?${searchOfAll(query, number, lang)}`
  const envelope = envelopeOf(page, query, lang, address)
  return { answer: { ...envelope, facets: page.facets }, owner }
}

/** What is counted in a list, by which it can be narrowed. @throws {Problem} 400 when a filter names nothing */
export async function facetsIn(query: Query, source: AnswerContext): Promise<Facets> {
  const { kind } = query
  return (await searched({ ...query, kinds: [kind], limit: 1, page: 1 }, kind, source)).page.facets
}

interface Searched {
  page: Page & Pick<SearchAnswer, 'facets'>
  lang: string
  owner: Envelope['owner']
}

/** A page of what a search finds, the best first. @param kind the one kind whose list it is: its types are counted then */
async function searched(
  question: SearchQuestion,
  kind: Kind | undefined,
  source: AnswerContext,
): Promise<Searched> {
  const { found, total, owner, counts, counted, isPartial, ...beside } = await source.content.search(question)
  const lang = languageOf(question.lang, owner, source.offered)
  const context = presentContextOf(source, beside, lang, owner?.locales)
  return {
    page: {
      items: found.flatMap((each) => present(each.kind, each.document, context) ?? []),
      total,
      ...(isPartial ? { incomplete: true as const } : {}),
      facets: facetsOf(counts, kind, { ...context, related: counted }, await speechOf(lang)),
    },
    lang,
    owner: owner && presentRef('municipalities', owner.id, context),
  }
}

/** One item, and whether it stood at the address that was asked for before, and stands at another one now. */
export interface ItemAnswer {
  item: Item
  hasMoved: boolean
}

/** One item. @throws {Problem} 404 when readers may see nothing at this address, nor what stood there before anywhere else */
export async function itemAnswer(address: Address, source: AnswerContext): Promise<ItemAnswer> {
  const found = await source.content.item(address)
  if (!found) throw notFound(address)
  const lang = languageOf(address.lang, found.owner, source.offered)
  const item = present(address.kind, found.document, presentContextOf(source, found, lang))
  if (!item) throw notFound(address)
  return { item, hasMoved: found.hasMoved }
}

function notFound({ kind, municipality, slug }: Address): Problem {
  const ofMunicipality = municipality === undefined ? '' : parameterText('ofMunicipality', { municipality })
  return new Problem('not-published', { slug, kind, ofMunicipality })
}
