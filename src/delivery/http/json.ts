import { Router } from 'express'
import type { Address } from '../query/recipe.ts'
import { parameterText } from '../../messages/errors/parameters.ts'
import { isKind, isOwned, type Kind, kinds } from '../../model/kinds/index.ts'
import { Problem } from '../outcome/problem.ts'
import { itemParametersOf, parametersOf, searchParameters } from '../query/parameters.ts'
import { parseParameters, parseQuery, parseSearch } from '../query/query.ts'
import type { Delivery } from './delivery.ts'

/** `/v1/search.json`, `/v1/{kind}.json`, `/v1/{kind}/{municipality}/{slug}.json` and `/v1/{kind}/{slug}.json`. */
export function jsonRoutes({ source, answer }: Delivery): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const known = new Map(kinds.map((kind) => [kind, parametersOf(kind, source.offered)]))

  const searched = searchParameters(source.offered)

  router.get('/search.json', async (req, res) => {
    await answer(req, res, { form: 'search.json', search: parseSearch(searchOf(req.url), searched) })
  })

  router.get('/:kind.json', async (req, res) => {
    const kind = kindOf(req.params.kind)
    const query = parseQuery(kind, searchOf(req.url), known.get(kind) ?? new Map())
    await answer(req, res, { form: 'list.json', query })
  })

  router.get(['/:kind/:slug.json', '/:kind/:municipality/:slug.json'], async (req, res) => {
    const {
      kind: name,
      municipality,
      slug,
    } = req.params as { kind: string; municipality?: string; slug: string }
    const kind = kindOf(name)
    if (isOwned(kind) !== (municipality !== undefined)) throw wrongForm(kind)
    const parameters = itemParametersOf(kind, source.offered)
    const asked: Pick<Address, 'lang' | 'via'> = parseParameters(searchOf(req.url), parameters, (names) =>
      parameterText('nothingOfItem', { names }),
    )
    const address = { kind, slug, ...asked, ...(municipality === undefined ? {} : { municipality }) }
    await answer(req, res, { form: 'item.json', address })
  })

  return router
}

/** The parameters of a request's address, each as it came. */
export function searchOf(url: string): URLSearchParams {
  const start = url.indexOf('?')
  return new URLSearchParams(start === -1 ? '' : url.slice(start))
}

function kindOf(name: string): Kind {
  if (isKind(name)) return name
  throw new Problem('unknown-kind', { name: name.slice(0, 60), kinds: kinds.join(', ') })
}

function wrongForm(kind: Kind): Problem {
  const form = isOwned(kind) ? `/v1/${kind}/{municipality}/{slug}.json` : `/v1/${kind}/{slug}.json`
  return new Problem('other-address-form', { kind, form })
}
