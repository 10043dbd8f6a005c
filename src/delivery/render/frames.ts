import { isDrawn } from '@hansa/portal-embed/kinds.ts'
import { type ResponseBody, responseBodyOf } from '../outcome/responseBody.ts'
import { Problem } from '../outcome/problem.ts'
import { frameHeaders, framePage } from '../pages/frame.ts'
import { firstImage } from '../pages/discovery.ts'
import { type Drawing, fragment, fragmentHeaders, shadowFragment } from '../pages/fragment.ts'
import { listPageAddress, listTitle } from '../pages/site/list.ts'
import { elementOf } from '../query/element.ts'
import { type Embeddable, oembed, oembedXml } from '../pages/oembed.ts'
import { speechOf } from '../pages/speech.ts'
import type { Listed } from '../query/forms.ts'
import { type Look, searchOfLook } from '../query/look.ts'
import { drawnQuery } from '../query/month.ts'
import { defaultLimit } from '../query/parameters.ts'
import { framePath } from '../query/places.ts'
import { searchOf } from '../query/query.ts'
import type { Address, Recipe, Shown } from '../query/recipe.ts'
import { itemAnswer, listAnswer } from './answers.ts'
import type { AnswerContext } from './context.ts'
import { listOfEmbed } from './embeds.ts'

/** What is drawn in a page of others, and what is said about it there. */
interface Framed {
  drawing: Drawing
  title: string
  /** The page for people that shows the same. */
  page: string
  /** The city that speaks. */
  author: { title: string; url: string } | undefined
  /** Where alone its frame may stand. */
  origins?: readonly string[] | undefined
}

/** Finds what a fragment, a frame or an oEmbed answer shows. @throws {Problem} 400 when a filter names nothing; 404; 410 */
async function framed(recipe: FrameRecipe, source: AnswerContext): Promise<Framed> {
  if ('address' in recipe) return framedItem(recipe, source)
  return framedList('embed' in recipe ? await listOfEmbed(recipe.embed, recipe.look, source) : recipe, source)
}

type FrameRecipe = Shown & { look?: Look }

/** The height of a frame before it says how high it is, in CSS pixels: a list of a few items, or one item. */
const heights = { list: 640, item: 360 } as const

/** A fragment for a page of others, with a declarative shadow root where a style sheet for it is named. */
export async function fragmentBody(
  recipe: FrameRecipe & { sheet?: string },
  source: AnswerContext,
): Promise<ResponseBody> {
  const { drawing } = await framed(recipe, source)
  const { sheet } = recipe
  const { serverUrl } = source
  const asked = 'query' in recipe ? elementOf({ ...recipe, look: drawing.look }, serverUrl) : undefined
  return responseBodyOf(
    sheet === undefined ? fragment(drawing) : shadowFragment(drawing, { sheet, asked }),
    'text/html; charset=utf-8',
    fragmentHeaders(serverUrl),
  )
}

/** A page for a frame. */
export async function frameBody(recipe: FrameRecipe, source: AnswerContext): Promise<ResponseBody> {
  const { drawing, title, page, origins } = await framed(recipe, source)
  const { serverUrl } = source
  return responseBodyOf(
    framePage({ drawing, title, page }),
    'text/html; charset=utf-8',
    frameHeaders(serverUrl, origins),
  )
}

/** An oEmbed answer (https://oembed.com). */
export async function oembedBody(
  recipe: Extract<Recipe, { form: 'oembed' }>,
  source: AnswerContext,
): Promise<ResponseBody> {
  const shown = await framed(recipe, source)
  const embeddable: Embeddable = {
    title: shown.title,
    page: shown.page,
    frame: frameAddress(recipe, shown.drawing.speech.lang, source.serverUrl),
    author: shown.author && { name: shown.author.title, url: shown.author.url },
    image: firstImage(shown.drawing.items),
    height: 'address' in recipe ? heights.item : heights.list,
  }
  const answer = oembed(embeddable, recipe.box, source.serverUrl)
  return recipe.ending === 'xml'
    ? responseBodyOf(oembedXml(answer), 'text/xml; charset=utf-8')
    : responseBodyOf(JSON.stringify(answer), 'application/json; charset=utf-8')
}

function frameAddress(recipe: FrameRecipe, lang: string, serverUrl: string): string {
  const look = recipe.look ? searchOfLook(recipe.look) : []
  const asked = 'query' in recipe ? [...searchOf(recipe.query, recipe.query.page, lang)] : [['lang', lang]]
  return `${serverUrl}${pathOf(recipe)}?${new URLSearchParams([...asked, ...look])}`
}

const pathOf = (shown: Shown): string =>
  'embed' in shown
    ? `/embed/${shown.embed.id}`
    : framePath('query' in shown ? { kind: shown.query.kind } : shown.address)

async function framedList(
  { origins, ...asked }: Listed & { look?: Look } & Pick<Framed, 'origins'>,
  source: AnswerContext,
) {
  const { query, look } = asked
  const { listed, drawn } = drawnQuery(asked, source.now, source.ends)
  const { answer, owner } = await listAnswer(listed, source)
  const speech = await speechOf(answer.lang)
  const page = listPageAddress(query, query.page, answer.lang, source.serverUrl)
  const { kind } = query
  const whole = listPageAddress({ ...query, limit: defaultLimit }, 1, answer.lang, source.serverUrl)
  return {
    drawing: {
      kind,
      items: answer.items,
      total: answer.total,
      speech,
      look: { ...look, ...drawn },
      more: whole,
      self: answer.links.self,
    },
    title: listTitle(kind, owner, speech),
    page,
    author: owner,
    origins,
  }
}

async function framedItem({ address, look }: { address: Address; look?: Look }, source: AnswerContext) {
  if (!isDrawn(address.kind)) throw new Problem('unknown-address')
  const { item } = await itemAnswer(address, source)
  const speech = await speechOf(address.lang ?? item.lang)
  return {
    drawing: { kind: item.kind, items: [item], total: 1, speech, look: look ?? {}, more: item.url },
    title: item.title,
    page: item.url,
    author: item.municipality,
  }
}
