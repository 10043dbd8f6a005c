import { type Address, itemAnswer, listAnswer } from './answers.ts'
import { type Entry, entryOf } from './entry.ts'
import { itemPage } from './pages/layout.ts'
import { listPage } from './pages/list.ts'
import { searchPage } from './pages/search.ts'
import { speechOf } from './pages/speech.ts'
import { movedTo } from './problem.ts'
import { keyOf as keyOfQuery, keyOfSearch, type Query, type SearchQuery } from './query.ts'
import { searchAnswer } from './searched.ts'
import type { Item } from './schema/index.ts'
import type { Source } from './source.ts'

/** What is asked for, as plain data: enough to make the answer again, in another process too. */
export type Recipe =
  | { form: 'list.json' | 'list.html'; query: Query }
  | { form: 'search.json' | 'search.html'; search: SearchQuery }
  | { form: 'item.json' | 'item.html'; address: Address }

/** What an answer is kept under: equal for equal questions, however they were put. */
export function keyOf(recipe: Recipe): string {
  if ('search' in recipe) return `${recipe.form} ${keyOfSearch(recipe.search)}`
  if ('query' in recipe) return `${recipe.form} ${keyOfQuery(recipe.query)}`
  const { kind, municipality = '', slug, lang = '', via = '' } = recipe.address
  return `${recipe.form} ${kind}/${municipality}/${slug}?lang=${lang}&via=${via}`
}

/**
 * The headers of pages: they hold no script and nothing from elsewhere, so that is all that browsers may load.
 * @param forms where forms may be sent to
 */
export function pageHeaders(serverUrl: string, forms = "'none'"): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'self'",
      `img-src 'self' ${serverUrl}`,
      "base-uri 'none'",
      `form-action ${forms}`,
      "frame-ancestors 'self'",
    ].join('; '),
  }
}

const html = 'text/html; charset=utf-8'

const json = (value: unknown): Entry => entryOf(JSON.stringify(value), 'application/json; charset=utf-8')

/** Makes an answer from the database. @throws {Problem} 404 or 400, by what was asked */
export async function make(recipe: Recipe, source: Source): Promise<Entry> {
  switch (recipe.form) {
    case 'list.json':
      return json((await listAnswer(recipe.query, source)).answer)
    case 'search.json':
      return json((await searchAnswer(recipe.search, source)).answer)
    case 'search.html':
      return searchHtml(recipe.search, source)
    case 'item.json':
      return json(await itemAt(recipe.address, source, 'self'))
    case 'list.html':
      return listHtml(recipe.query, source)
    case 'item.html':
      return itemHtml(recipe.address, source)
  }
}

/** The item of an address. @throws {Problem} 301 to where it is now, in the same form, when it stood there before; 404 */
async function itemAt(address: Address, source: Source, form: 'self' | 'url'): Promise<Item> {
  const { item, hasMoved } = await itemAnswer(address, source)
  if (!hasMoved) return item
  const location = new URL(item[form])
  if (address.via !== undefined) location.searchParams.set('via', address.via)
  throw movedTo(location.href)
}

async function listHtml(query: Query, source: Source): Promise<Entry> {
  const speech = await speechOf(query.lang ?? '')
  const page = listPage(await listAnswer(query, source), query, speech, source.serverUrl)
  return entryOf(page, html, pageHeaders(source.serverUrl))
}

async function searchHtml(query: SearchQuery, source: Source): Promise<Entry> {
  const speech = await speechOf(query.lang ?? '')
  const page = searchPage(await searchAnswer(query, source), query, speech, source.serverUrl)
  return entryOf(page, html, pageHeaders(source.serverUrl, "'self'"))
}

/** A page; a city through whose list nobody can have come counts for nothing, so that old links go on to work. */
async function itemHtml({ via, ...address }: Address, source: Source): Promise<Entry> {
  const city = via === undefined ? undefined : (await source.directory()).ownerBySlug(via)?.slug
  const item = await itemAt({ ...address, ...(city === undefined ? {} : { via: city }) }, source, 'url')
  return entryOf(
    itemPage(item, await speechOf(address.lang ?? ''), source.serverUrl),
    html,
    pageHeaders(source.serverUrl),
  )
}
