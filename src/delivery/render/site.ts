import { networkSlug } from '../../access/out.ts'
import { isOwned, isScheduled, type Kind } from '../../model/kinds/index.ts'
import { movedTo } from '../outcome/problem.ts'
import { type ResponseBody, responseBodyOf } from '../outcome/responseBody.ts'
import { frontPage, type Shown } from '../pages/site/front.ts'
import { listPage } from '../pages/site/list.ts'
import { searchPage } from '../pages/site/search.ts'
import { speechOf } from '../pages/speech.ts'
import { frontPath } from '../query/places.ts'
import type { Query, SearchQuery } from '../query/query.ts'
import type { Item } from '../schema/index.ts'
import { facetsIn, itemAnswer, listAnswer, searchAnswer } from './answers.ts'
import type { AnswerContext } from './context.ts'
import { pageHeaders } from './headers.ts'

const html = 'text/html; charset=utf-8'

const page = (markup: string, { serverUrl }: AnswerContext): ResponseBody =>
  responseBodyOf(markup, html, pageHeaders(serverUrl, "'self'"))

/** The page of a list. @throws {Problem} 400 when a filter names nothing */
export async function listBody(query: Query, source: AnswerContext): Promise<ResponseBody> {
  const speech = await speechOf(query.lang ?? '')
  const isTimeless = isScheduled(query.kind) && query.when === undefined && query.q === undefined
  const [envelope, facets, upcoming] = await Promise.all([
    listAnswer({ query }, source),
    facetsIn(query, source),
    isTimeless
      ? listAnswer({ query: { ...query, when: 'upcoming', limit: mostUpcoming, page: 1 } }, source)
      : undefined,
  ])
  const listed = { envelope, query, facets, upcoming: upcoming?.answer }
  return page(listPage(listed, speech, source.serverUrl, source.offered), source)
}

/** So many of what is still to come stand before the rest of a list. */
const mostUpcoming = 100

/** The page of a search. @throws {Problem} 400 when a filter names nothing */
export async function searchBody(query: SearchQuery, source: AnswerContext): Promise<ResponseBody> {
  const speech = await speechOf(query.lang ?? '')
  const answer = await searchAnswer(query, source)
  return page(searchPage(answer, query, speech, source.offered), source)
}

/** What front pages show, in this order: of each kind so many. */
const shownOfCity: readonly [Kind, number][] = [
  ['news', 6],
  ['meetings', 5],
  ['projects', 6],
  ['resources', 4],
  ['contacts', 3],
]
const shownOfNetwork: readonly [Kind, number][] = [
  ['news', 6],
  ['meetings', 5],
  ['projects', 6],
  ['municipalities', 100],
  ['resources', 4],
  ['partners', 8],
]

/** The front page of a city, or of the network. @throws {Problem} 404 where there is no such city, 301 where it stands elsewhere now */
export async function frontBody(
  { lang, municipality }: { lang: string; municipality: string },
  source: AnswerContext,
): Promise<ResponseBody> {
  const { item, hasMoved } = await itemAnswer({ kind: 'municipalities', slug: municipality, lang }, source)
  if (hasMoved) throw movedTo(source.serverUrl + frontPath(lang, item.slug))
  const isNetwork = municipality === networkSlug
  const shown = await Promise.all(
    (isNetwork ? shownOfNetwork : shownOfCity).map(([kind, limit]) => {
      const owner = !isNetwork && isOwned(kind) ? { municipality: [municipality] } : {}
      return shownOf({ kind, lang, limit, page: 1, ...owner }, source)
    }),
  )
  const front = { place: item as Item<'municipalities'>, isNetwork, shown }
  return page(frontPage(front, await speechOf(lang), source.serverUrl, source.offered), source)
}

/** A kind's newest; of meetings what is still to come, while there is some. */
async function shownOf(query: Query, source: AnswerContext): Promise<Shown> {
  const upcoming: Query = { ...query, when: 'upcoming' }
  const ahead = isScheduled(query.kind) ? await listAnswer({ query: upcoming }, source) : undefined
  if (ahead && ahead.answer.total > 0) return { query: upcoming, answer: ahead.answer }
  return { query, answer: (await listAnswer({ query }, source)).answer }
}
