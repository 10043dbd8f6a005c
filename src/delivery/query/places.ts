import { networkSlug } from '../../access/out.ts'
import { isKind, isOwned, type Kind } from '../../model/kinds/index.ts'
import { movedTo } from '../outcome/problem.ts'
import { isReserved, isSlug } from '../../publish/slug.ts'
import { embedAddressOf, isPublicId } from './embed.ts'
import { formOf, listForms } from './forms.ts'
import { type Look, lookOf, lookParameters, lookParametersOf } from './look.ts'
import { embedParameters, languageParameter, type Parameter, parametersOf } from './parameters.ts'
import { parseListing, parseParameters, parseQuery } from './query.ts'
import type { Address, Front, Shown } from './recipe.ts'

/** What an address for people leads to: a page of the hub, or a frame for pages of others. */
export interface Place {
  isFrame: boolean
  look: Look
  shown: Shown | { front: Front }
}

/**
 * Reads the address of a page (`/{lang}`, `/{lang}/{municipality}`, `/{lang}/{kind}`, `/{lang}/{municipality}/{kind}/{slug}`, `/{lang}/{kind}/{slug}`) or of a frame
 * (`/embed/{kind}`, `/embed/{kind}/{municipality}/{slug}`, `/embed/{kind}/{slug}`, `/embed/{public id}`, with `lang` among the parameters). Parameters that
 * it does not know are passed over: people share addresses with whatever a network has put into them.
 * @returns `undefined` where the address is of neither form
 * @throws {Problem} 400 when a parameter that it knows is malformed
 */
export function placeAt(
  path: string,
  search: URLSearchParams,
  offered: readonly string[],
): Place | undefined {
  const [first = '', ...rest] = path.split('/').slice(1)
  if (first === 'embed') return frameAt(rest, search, offered)
  return offered.includes(first) ? pageAt(first, rest, search, offered) : undefined
}

function pageAt(
  lang: string,
  segments: readonly string[],
  search: URLSearchParams,
  offered: readonly string[],
): Place | undefined {
  const [first = ''] = segments
  if (segments.length === 0) return frontAt(lang, networkSlug)
  if (segments.length === 1 && first === networkSlug) throw movedTo(frontPath(lang))
  if (segments.length === 1 && isSlug(first) && !isReserved(first)) return frontAt(lang, first)
  if (segments.length === 1 && isKind(first)) {
    const known = parametersOf(first, offered)
    const asked = new URLSearchParams([...passedOver(search, known)].filter(([name]) => name !== 'lang'))
    asked.append('lang', lang)
    return { isFrame: false, shown: { query: parseQuery(first, asked, known) }, look: {} }
  }
  const [kind, municipality, slug] =
    segments.length === 3 ? [segments[1], first, segments[2]] : [first, undefined, segments[1]]
  const address = addressOf(kind, municipality, slug, segments.length)
  if (!address) return undefined
  const via = search.get('via') ?? ''
  return {
    isFrame: false,
    look: {},
    shown: { address: { ...address, lang, ...(isSlug(via) ? { via } : {}) } },
  }
}

const frontAt = (lang: string, municipality: string): Place => ({
  isFrame: false,
  look: {},
  shown: { front: { lang, municipality } },
})

function frameAt(
  segments: readonly string[],
  search: URLSearchParams,
  offered: readonly string[],
): Place | undefined {
  const [kind = ''] = segments
  if (segments.length === 1 && isPublicId(kind)) return storedAt(kind, search, offered)
  if (!isKind(kind) || formOf(listForms, 'html', kind) === undefined) return undefined
  if (segments.length === 1) {
    const known = new Map([...parametersOf(kind, offered), ...lookParametersOf(kind)])
    const { query, look } = parseListing(kind, passedOver(search, known), known)
    return { isFrame: true, look, shown: { query } }
  }
  const [municipality, slug] = segments.length === 3 ? segments.slice(1) : [undefined, segments[1]]
  const address = addressOf(kind, municipality, slug, segments.length)
  if (!address) return undefined
  const known = new Map([['lang', languageParameter(offered)] as const, ...lookParametersOf(kind)])
  const values = parseParameters(passedOver(search, known), known, () => '')
  const { lang } = values as { lang?: string }
  return {
    isFrame: true,
    look: lookOf(values),
    shown: { address: { ...address, ...(lang ? { lang } : {}) } },
  }
}

function storedAt(id: string, search: URLSearchParams, offered: readonly string[]): Place {
  const known = new Map([...embedParameters(offered), ...lookParameters])
  const values = parseParameters(passedOver(search, known), known, () => '')
  return { isFrame: true, look: lookOf(values), shown: { embed: embedAddressOf(id, values) } }
}

function addressOf(
  kind: string | undefined,
  municipality: string | undefined,
  slug: string | undefined,
  segments: number,
): Address | undefined {
  if (segments > 3 || kind === undefined || !slug || !isKind(kind)) return undefined
  if (isOwned(kind) !== (municipality !== undefined)) return undefined
  return { kind, slug, ...(municipality === undefined ? {} : { municipality }) }
}

/** So many documents stand in one site map. */
export const addressesPerPage = 1_000

/** Where the page of an item stands in a language. */
export const pagePath = (
  { kind, municipality, slug }: Pick<Address, 'kind' | 'municipality' | 'slug'>,
  lang: string,
): string => ['', lang, municipality, kind, slug].filter((part) => part !== undefined).join('/')

/** The parameters that are known. */
function passedOver(search: URLSearchParams, known: ReadonlyMap<string, Parameter>): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => known.has(name)))
}

/** Where the front page of a city stands in a language, or that of the network. */
export const frontPath = (lang: string, city?: string): string =>
  ['', lang, ...(city === undefined || city === networkSlug ? [] : [city])].join('/')

/** Where a kind's frames stand: the path of a list's, or of an item's. */
export function framePath({
  kind,
  municipality,
  slug,
}: {
  kind: Kind
  municipality?: string
  slug?: string
}): string {
  return ['/embed', kind, municipality, slug].filter(Boolean).join('/')
}
