import { formAt, itemAddress, type ItemForm, listForms } from '../query/forms.ts'
import type { Address, Recipe } from '../query/recipe.ts'
import { itemAnswer, listAnswer, searchAnswer } from './answers.ts'
import { listOfEmbed } from './embeds.ts'
import { itemBody, listBody } from './forms.ts'
import { pageHeaders } from './headers.ts'
import { frontBody, listBody as listPageBody, searchBody } from './site.ts'
import { fragmentBody, frameBody, oembedBody } from './frames.ts'
import { type ResponseBody, responseBodyOf } from '../outcome/responseBody.ts'
import { itemPage } from '../pages/site/itemPage.ts'
import { sitemap, sitemapIndex, sitemapType } from '../pages/site/sitemap.ts'
import { kinds } from '../../model/kinds/index.ts'
import { speechOf } from '../pages/speech.ts'
import { movedTo, Problem } from '../outcome/problem.ts'
import { drawnQuery } from '../query/month.ts'
import type { Item } from '../schema/index.ts'
import type { AnswerContext } from './context.ts'

const html = 'text/html; charset=utf-8'

const json = (value: unknown): ResponseBody =>
  responseBodyOf(JSON.stringify(value), 'application/json; charset=utf-8')

/** Makes an answer from the database. @throws {Problem} 404 or 400, by what was asked */
export async function make(recipe: Recipe, source: AnswerContext): Promise<ResponseBody> {
  switch (recipe.form) {
    case 'list':
      return listAs(recipe, source)
    case 'item':
      return itemAs(recipe, source)
    case 'embed':
      return embedAs(recipe, source)
    case 'list frame':
    case 'item frame':
    case 'embed frame':
      return frameBody(recipe, source)
    case 'oembed':
      return oembedBody(recipe, source)
    case 'search':
      return json((await searchAnswer(recipe.search, source)).answer)
    case 'search page':
      return searchBody(recipe.search, source)
    case 'site maps':
      return siteMaps(source)
    case 'site map':
      return siteMap(recipe, source)
    case 'list page':
      return listPageBody(recipe.query, source)
    case 'front page':
      return frontBody(recipe, source)
    case 'item page':
      return itemHtml(recipe.address, source)
  }
}

async function listAs(recipe: ListRecipe, source: AnswerContext): Promise<ResponseBody> {
  const { ending } = recipe
  if (ending === 'json') return json((await listAnswer(recipe, source)).answer)
  return ending === 'html' ? fragmentBody(recipe, source) : listBody(ending, recipe, source)
}

/** A stored embed as the list that it is. Its JSON says how it wants to be drawn. @throws {Problem} 404 where its kind has no such form; 410 */
async function embedAs(
  { ending, embed, look: wanted, sheet }: EmbedRecipe,
  source: AnswerContext,
): Promise<ResponseBody> {
  const { look, ...listed } = await listOfEmbed(embed, wanted, source)
  const { kind } = listed.query
  const form = formAt(listForms, ending, kind)
  const drawing = { look, ...(sheet === undefined ? {} : { sheet }) }
  if (form !== 'json') return listAs({ form: 'list', ending: form, ...drawing, ...listed }, source)
  const asked = drawnQuery({ ...listed, look }, source.now, source.ends)
  const { answer } = await listAnswer(asked.listed, source)
  return json({ ...answer, embed: { id: embed.id, kind, ...look, ...asked.drawn } })
}

type EmbedRecipe = Extract<Recipe, { form: 'embed' }>

async function itemAs(recipe: ItemRecipe, source: AnswerContext): Promise<ResponseBody> {
  const { ending, address } = recipe
  const item = await itemAt(address, source, ending)
  if (ending === 'json') return json(item)
  return ending === 'html' ? fragmentBody(recipe, source) : itemBody(ending, item, source)
}

type ListRecipe = Extract<Recipe, { form: 'list' }>
type ItemRecipe = Extract<Recipe, { form: 'item' }>

/** The item of an address. @throws {Problem} 301 to where it is now, in the same form, when it stood there before; 404 */
async function itemAt(address: Address, source: AnswerContext, form: ItemForm | 'page'): Promise<Item> {
  const { item, hasMoved } = await itemAnswer(address, source)
  if (!hasMoved) return item
  const location = new URL(form === 'page' ? item.url : itemAddress(form, item.self))
  if (address.via !== undefined) location.searchParams.set('via', address.via)
  throw movedTo(location.href)
}

async function siteMaps({ content, offered, serverUrl }: AnswerContext): Promise<ResponseBody> {
  const totals = await Promise.all(
    kinds.map(async (kind) => [kind, (await content.addresses(kind, 1)).total] as const),
  )
  return responseBodyOf(sitemapIndex(new Map(totals), offered, serverUrl), sitemapType)
}

/** @throws {Problem} 404 for a page behind the last one */
async function siteMap(
  { kind, lang, page }: Extract<Recipe, { form: 'site map' }>,
  { content, serverUrl }: AnswerContext,
): Promise<ResponseBody> {
  const found = await content.addresses(kind, page)
  if (found.addresses.length === 0) throw new Problem('unknown-address')
  return responseBodyOf(sitemap(found, lang, serverUrl), sitemapType)
}

/** A page; a city through whose list nobody can have come counts for nothing, so that old links go on to work. */
async function itemHtml({ via, ...address }: Address, source: AnswerContext): Promise<ResponseBody> {
  const city = via === undefined ? undefined : (await source.content.municipality(via))?.slug
  const item = await itemAt({ ...address, ...(city === undefined ? {} : { via: city }) }, source, 'page')
  return responseBodyOf(
    itemPage(item, await speechOf(address.lang ?? ''), source.serverUrl),
    html,
    pageHeaders(source.serverUrl),
  )
}
