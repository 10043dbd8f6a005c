import { Router } from 'express'
import { parameterText } from '../../messages/errors/parameters.ts'
import { isKind, isOwned, type Kind, kinds } from '../../model/kinds/index.ts'
import { Problem } from '../outcome/problem.ts'
import { anyFormAt, formAt, type FormModel, itemForms, listForms, parametersOfForm } from '../query/forms.ts'
import { embedAddressOf } from '../query/embed.ts'
import { drawnOf } from '../query/drawing.ts'
import { embedParameters, itemParametersOf, parametersOf, searchParameters } from '../query/parameters.ts'
import { parseListing, parseParameters, parseSearch } from '../query/query.ts'
import type { Address } from '../query/recipe.ts'
import type { Delivery } from './delivery.ts'

/** `/v1/search.json`, `/v1/embeds/{public id}.{form}`, `/v1/{kind}.{form}`, `/v1/{kind}/{municipality}/{slug}.{form}` and `/v1/{kind}/{slug}.{form}`. */
export function dataRoutes({ source, answer }: Delivery): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const searched = searchParameters(source.offered)
  const known = new Map(kinds.map((kind) => [kind, parametersOf(kind, source.offered)]))

  router.get('/search.json', async (req, res) => {
    await answer(req, res, { form: 'search', search: parseSearch(searchOf(req.url), searched) })
  })

  router.get('/:file', async (req, res, next) => {
    const [name, named] = namedBy(req.params.file)
    if (named === undefined) return next()
    const kind = kindOf(name)
    const ending = formAt(listForms, named, kind)
    const model: FormModel = listForms[ending]
    const parameters = parametersOfForm(model, known.get(kind) ?? new Map(), kind)
    const { query, ...drawn } = parseListing(kind, searchOf(req.url), parameters)
    await answer(req, res, { form: 'list', ending, query, ...(model.isDrawn ? drawn : {}) })
  })

  router.get('/embeds/:file', async (req, res, next) => {
    const [id, named] = namedBy(req.params.file)
    if (named === undefined) return next()
    const ending = anyFormAt(listForms, named, 'embeds')
    const model: FormModel = listForms[ending]
    const parameters = parametersOfForm(model, embedParameters(source.offered))
    const values = parseParameters(searchOf(req.url), parameters, (names) =>
      parameterText('nothingOfEmbed', { names }),
    )
    await answer(req, res, {
      form: 'embed',
      ending,
      embed: embedAddressOf(id, values),
      ...(model.isDrawn ? drawnOf(values) : {}),
    })
  })

  router.get(['/:kind/:file', '/:kind/:municipality/:file'], async (req, res, next) => {
    const {
      kind: name,
      municipality,
      file,
    } = req.params as { kind: string; municipality?: string; file: string }
    const [slug, named] = namedBy(file)
    if (named === undefined) return next()
    const kind = kindOf(name)
    if (isOwned(kind) !== (municipality !== undefined)) throw wrongForm(kind)
    const ending = formAt(itemForms, named, kind)
    const model: FormModel = itemForms[ending]
    const { lang, via, ...drawing } = parseParameters(
      searchOf(req.url),
      parametersOfForm(model, itemParametersOf(kind, source.offered), kind),
      (names) => parameterText('nothingOfItem', { names }),
    ) as Pick<Address, 'lang' | 'via'> & Record<string, unknown>
    const address = {
      kind,
      slug,
      ...(municipality === undefined ? {} : { municipality }),
      ...(lang === undefined ? {} : { lang }),
      ...(via === undefined ? {} : { via }),
    }
    await answer(req, res, {
      form: 'item',
      ending,
      address,
      ...(model.isDrawn ? drawnOf(drawing) : {}),
    })
  })

  return router
}

/** The parameters of a request's address, each as it came. */
export function searchOf(url: string): URLSearchParams {
  const start = url.indexOf('?')
  return new URLSearchParams(start === -1 ? '' : url.slice(start))
}

/** The name of a file, and its ending behind the first dot. */
function namedBy(file: string): [name: string, ending?: string] {
  const dot = file.indexOf('.')
  return dot === -1 ? [file] : [file.slice(0, dot), file.slice(dot + 1)]
}

function kindOf(name: string): Kind {
  if (isKind(name)) return name
  throw new Problem('unknown-kind', { name: name.slice(0, 60), kinds: kinds.join(', ') })
}

function wrongForm(kind: Kind): Problem {
  const form = isOwned(kind) ? `/v1/${kind}/{municipality}/{slug}.json` : `/v1/${kind}/{slug}.json`
  return new Problem('other-address-form', { kind, form })
}
