import { Router } from 'express'
import { z } from 'zod'
import { parameterText } from '../../messages/errors/parameters.ts'
import { Problem, shorten } from '../outcome/problem.ts'
import type { Parameter } from '../query/parameters.ts'
import type { Look } from '../query/look.ts'
import { type Place, placeAt } from '../query/places.ts'
import { parseParameters } from '../query/query.ts'
import type { Box, Shown } from '../query/recipe.ts'
import { searchOf } from './data.ts'
import type { Delivery } from './delivery.ts'

const pixels: Parameter = {
  schema: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().min(1)),
  allowed: parameterText('limit', { least: 1, most: 99_999 }),
  description: 'CSS pixels',
}

const known: ReadonlyMap<string, Parameter> = new Map([
  ['maxwidth', pixels],
  ['maxheight', pixels],
])

/**
 * `/oembed?url=&format=json|xml&maxwidth=&maxheight=` (https://oembed.com): for whoever pastes the address of a page of the hub.
 * Consumers add parameters of their own, which are passed over. 404 for what is no page of this hub, 501 for other formats.
 */
export function oembedRoute({ source, answer }: Delivery): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.get('/oembed', async (req, res) => {
    const search = searchOf(req.url)
    const format = search.get('format') ?? 'json'
    if (format !== 'json' && format !== 'xml')
      throw new Problem('unknown-format', { format: shorten(format) })
    const { look, shown } = placeOf(search.get('url') ?? '', source)
    const asked = new URLSearchParams([...search].filter(([name]) => known.has(name)))
    const box: Box = parseParameters(asked, known, () => '')
    await answer(req, res, { form: 'oembed', ending: format, look, box, ...shown })
  })
  return router
}

/** What an address leads to. @throws {Problem} 404 where it is none of this hub's pages, or a front page, which nobody embeds */
function placeOf(url: string, { serverUrl, offered }: Delivery['source']): { look: Look; shown: Shown } {
  const parsed = URL.parse(url)
  const place = parsed?.origin === new URL(serverUrl).origin && found(parsed, offered)
  if (place && !('front' in place.shown)) return { look: place.look, shown: place.shown }
  throw new Problem('no-page-of-the-hub', { url: shorten(url), serverUrl })
}

/** A page whose parameters are no question is no page either. */
function found({ pathname, searchParams }: URL, offered: readonly string[]): Place | undefined {
  try {
    return placeAt(pathname, searchParams, offered)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
