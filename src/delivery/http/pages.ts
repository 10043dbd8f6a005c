import { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import type { Delivery } from './delivery.ts'
import { type ResponseBody, responseBodyOf } from '../outcome/responseBody.ts'
import { isKind, isOwned } from '../../model/kinds/index.ts'
import { icon } from '../pages/icon.ts'
import { faultPage } from '../pages/layout.ts'
import { isSlug } from '../../publish/slug.ts'
import { parametersOf, searchParameters } from '../query/parameters.ts'
import { parseQuery, parseSearch } from '../query/query.ts'
import { pageHeaders } from '../render/recipes.ts'
import { speechOf } from '../pages/speech.ts'
import { stylesheet } from '../pages/style.ts'
import { openHeaders, sendEntry } from './respond.ts'
import { searchOf } from './data.ts'

const type = 'text/html; charset=utf-8'

/**
 * `/{lang}/{municipality}/{kind}/{slug}` and `/{lang}/{kind}/{slug}`, `/{lang}/{kind}` with the parameters of the API's
 * list (the language stands in the path), `/{lang}/search` with those of the search, their style sheet, and what robots may read.
 */
export function pageRoutes({ source, answer, judge }: Delivery, readOnly: RequestHandler): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const headers = pageHeaders(source.serverUrl)
  const css = responseBodyOf(stylesheet.text, 'text/css; charset=utf-8', {
    'Cache-Control': 'public, max-age=31536000, immutable',
  })
  const robots = responseBodyOf(
    'User-agent: *\nDisallow: /admin\nDisallow: /api\nDisallow: /setup\n',
    'text/plain; charset=utf-8',
  )
  const fixed =
    (entry: ResponseBody): RequestHandler =>
    (req, res) =>
      sendEntry(req, res, entry)

  router.get(stylesheet.path, fixed(css))
  router.get('/assets/icon.svg', fixed(responseBodyOf(icon, 'image/svg+xml')))
  router.get('/robots.txt', fixed(robots))

  const page: RequestHandler = async (req, res, next) => {
    const { lang = '', municipality, kind = '', slug = '' } = req.params as Record<string, string | undefined>
    if (!source.offered.includes(lang) || !isKind(kind) || isOwned(kind) !== (municipality !== undefined))
      return next()
    const via = searchOf(req.url).get('via') ?? ''
    const address = {
      kind,
      slug,
      lang,
      ...(isSlug(via) ? { via } : {}),
      ...(municipality === undefined ? {} : { municipality }),
    }
    await answer(req, res, { form: 'item page', address })
  }
  const list: RequestHandler = async (req, res, next) => {
    const { lang = '', kind = '' } = req.params as Record<string, string | undefined>
    if (!source.offered.includes(lang) || !isKind(kind)) return next()
    const asked = searchOf(req.url)
    asked.append('lang', lang)
    const query = parseQuery(kind, asked, parametersOf(kind, source.offered))
    await answer(req, res, { form: 'list page', query })
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
  const paths = ['/:lang/:kind', '/:lang/:kind/:slug', '/:lang/:municipality/:kind/:slug']
  router.get('/:lang/search', search)
  router.get('/:lang/:kind', list)
  router.get(paths, page)
  router.all(paths, (req, res, next) =>
    source.offered.includes(String(req.params.lang)) ? readOnly(req, res, next) : next(),
  )
  router.use(faults(headers, source.offered, judge))
  return router
}

/** People get a page in their language and not a problem document. */
function faults(
  headers: Record<string, string>,
  offered: readonly string[],
  judge: Delivery['judge'],
): ErrorRequestHandler {
  return async (error, req, res, next) => {
    const lang = req.path.split('/')[1] ?? ''
    if (res.headersSent || !offered.includes(lang)) return next(error)
    const problem = await judge(error)
    const { status } = problem
    if (status === 405) return next(problem)
    const body = status === 301 ? '' : faultPage(status, await speechOf(lang))
    res.writeHead(status, {
      ...openHeaders,
      ...headers,
      ...problem.headers,
      'Cache-Control': 'no-store',
      'Content-Type': type,
      Vary: 'Accept-Encoding',
    })
    res.end(req.method === 'HEAD' ? undefined : body)
  }
}
