import { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import type { Delivery } from './delivery.ts'
import { type ResponseBody, responseBodyOf } from '../outcome/responseBody.ts'
import { icon } from '../pages/icon.ts'
import { faultFrame, frameHeaders } from '../pages/frame.ts'
import { faultPage } from '../pages/site/itemPage.ts'
import { previewHeaders, previewPage } from '../pages/preview.ts'
import { isAccent } from '../query/look.ts'
import { parsePreview } from '../query/preview.ts'
import { isDrawn } from '@hansa/portal-embed/kinds.ts'
import { isKind } from '../../model/kinds/index.ts'
import { searchParameters } from '../query/parameters.ts'
import { wishedOf } from '../query/language.ts'
import { frontPath, type Place, placeAt } from '../query/places.ts'
import { movedTo, Problem } from '../outcome/problem.ts'
import { parseSearch } from '../query/query.ts'
import type { Recipe } from '../query/recipe.ts'
import { pageHeaders } from '../render/headers.ts'
import { speechOf } from '../pages/speech.ts'
import { frameSheet, stylesheet } from '../pages/style.ts'
import { openHeaders, preferredLanguage, sendEntry } from './respond.ts'
import { searchOf } from './data.ts'

const type = 'text/html; charset=utf-8'

/**
 * The front page for readers of no language yet, pages and frames (`places.ts`), `/{lang}/search` with the parameters of the API's search, `/embed/preview/{kind}` on which the
 * editing interface tries an embed, their style sheets, and what robots may read: `/sitemap.xml` and the site maps that it names.
 */
export function pageRoutes(
  { source, answer, judge }: Delivery,
  readOnly: RequestHandler,
  hasPages: boolean,
): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const headers = pageHeaders(source.serverUrl)
  const robots = responseBodyOf(
    `User-agent: *\nDisallow: /admin\nDisallow: /api\nDisallow: /setup\n${hasPages ? `\nSitemap: ${source.serverUrl}/sitemap.xml\n` : ''}`,
    'text/plain; charset=utf-8',
  )
  const fixed =
    (entry: ResponseBody): RequestHandler =>
    (req, res) =>
      sendEntry(req, res, entry)

  for (const sheet of [stylesheet, frameSheet]) router.get(sheet.path, fixed(sheetBody(sheet.text)))
  router.get('/assets/icon.svg', fixed(responseBodyOf(icon, 'image/svg+xml')))
  router.get('/robots.txt', fixed(robots))

  const page: RequestHandler = async (req, res, next) => {
    const place = placeAt(req.path, searchOf(req.url), source.offered)
    return place && (hasPages || place.isFrame) ? answer(req, res, recipeOf(place)) : next()
  }
  const search: RequestHandler = async (req, res, next) => {
    const { lang = '' } = req.params as { lang?: string }
    if (!source.offered.includes(lang)) return next()
    const asked = searchOf(req.url)
    if (asked.get('q')?.trim() === '') asked.delete('q')
    asked.append('lang', lang)
    await answer(req, res, {
      form: 'search page',
      search: parseSearch(asked, searchParameters(source.offered)),
    })
  }
  const preview: RequestHandler = async (req, res, next) => {
    const { kind = '' } = req.params as { kind?: string }
    if (!isDrawn(kind)) return next()
    const asked = parsePreview(kind, searchOf(req.url), source.offered)
    const text = previewPage(asked, await speechOf(asked.query.lang ?? 'en'), source.serverUrl)
    await sendEntry(req, res, responseBodyOf(text, type, previewHeaders(asked, source.serverUrl)))
  }
  const siteMap: RequestHandler = async (req, res, next) => {
    const { lang = '', file = '' } = req.params as { lang?: string; file?: string }
    const [, kind = '', page = ''] = /^([a-z]+)-([1-9]\d{0,3})\.xml$/.exec(file) ?? []
    if (!source.offered.includes(lang) || !isKind(kind)) return next()
    await answer(req, res, { form: 'site map', kind, lang, page: Number(page) })
  }
  const paths = [
    '/:first',
    '/:first/:kind',
    '/:first/:kind/:slug',
    '/:first/:municipality/:kind/:slug',
    '/embed/:kind/:municipality/:slug',
  ]
  router.get('/embed/preview/:kind', preview)
  router.get('/embed/accent/:file', accentSheet)
  if (hasPages) {
    router.get('/', chooseLanguage(source.offered))
    router.get('/:lang/search', search)
    router.get('/sitemap.xml', (req, res) => answer(req, res, { form: 'site maps' }))
    router.get('/sitemaps/:lang/:file', siteMap)
  }
  router.get(paths, page)
  router.all(paths, (req, res, next) =>
    isPublic(req.path, source.offered) ? readOnly(req, res, next) : next(),
  )
  router.use(withoutPage(source.offered))
  router.use(faults({ headers, framed: frameHeaders(source.serverUrl) }, source.offered, judge))
  return router
}

/** Leads to the front page in the language that the reader wishes for most (RFC 9110 12.5.4). What is kept of it serves nobody else. */
const chooseLanguage =
  (offered: readonly string[]): RequestHandler =>
  (req, res) => {
    res.set({ 'Cache-Control': 'no-store', Vary: 'Accept-Language' })
    res.redirect(302, frontPath(preferredLanguage(req, offered)))
  }

/** Where no page stands below a language. A slash at the end is no other address. @throws {Problem} 404 */
const withoutPage =
  (offered: readonly string[]): RequestHandler =>
  (req, _res, next) => {
    const { path } = req
    if (!offered.includes(path.split('/')[1] ?? '')) return next()
    const trimmed = path.replace(/\/+$/, '')
    throw trimmed === path ? new Problem('unknown-address') : movedTo(trimmed + req.url.slice(path.length))
  }

/** The sheet by which the links of a frame have the colour that a stored embed names. */
const accentSheet: RequestHandler = (req, res, next) => {
  const accent = req.path.replace(/^.*\/(\w+)\.css$/, '#$1')
  if (!isAccent(accent)) return next()
  return sendEntry(req, res, sheetBody(`.hansa { --accent: ${accent} }\n`))
}

/** What has its content in its address never changes. */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' }

const sheetBody = (text: string): ResponseBody => responseBodyOf(text, 'text/css; charset=utf-8', immutable)

/** Returns whether an address is one of pages or frames, whatever stands there. */
const isPublic = (path: string, offered: readonly string[]): boolean =>
  [...offered, 'embed'].includes(path.split('/')[1] ?? '')

function recipeOf({ isFrame, look, shown }: Place): Recipe {
  if ('front' in shown) return { form: 'front page', ...shown.front }
  if ('embed' in shown) return { form: 'embed frame', look, ...shown }
  if ('query' in shown)
    return isFrame ? { form: 'list frame', look, ...shown } : { form: 'list page', query: shown.query }
  return isFrame ? { form: 'item frame', look, ...shown } : { form: 'item page', ...shown }
}

/** People get a page in their language and not a problem document. */
function faults(
  { headers, framed }: Record<'headers' | 'framed', Record<string, string>>,
  offered: readonly string[],
  judge: Delivery['judge'],
): ErrorRequestHandler {
  return async (error, req, res, next) => {
    const first = req.path.split('/')[1] ?? ''
    const isFrame = first === 'embed'
    const lang = isFrame ? (wishedOf(searchOf(req.url).get('lang') ?? '', offered) ?? 'en') : first
    if (res.headersSent || (!isFrame && !offered.includes(lang))) return next(error)
    const problem = await judge(error)
    const { status } = problem
    if (status === 405) return next(problem)
    const draw = isFrame ? faultFrame : faultPage
    const body = status === 301 ? '' : draw(status, await speechOf(lang))
    res.writeHead(status, {
      ...openHeaders,
      ...(isFrame ? framed : headers),
      ...problem.headers,
      'Cache-Control': 'no-store',
      'Content-Type': type,
      Vary: 'Accept-Encoding',
    })
    res.end(req.method === 'HEAD' ? undefined : body)
  }
}
