import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { kinds } from '../model/kinds/index.ts'
import type { EmbedAddress } from '../delivery/query/embed.ts'
import { isPublicId } from '../delivery/query/embed.ts'
import { parametersOf } from '../delivery/query/parameters.ts'
import { placeAt } from '../delivery/query/places.ts'
import { parseQuery, type Query } from '../delivery/query/query.ts'
import type { Address } from '../delivery/query/recipe.ts'
import type { Form } from './reasons.ts'

/** A place in a page that holds something of the hub: how, and what it asks the hub for. */
export type Mark = { form: Form } & ({ embed: EmbedAddress } | { query: Query } | { address: Address })

/** The hub, as far as its addresses are to be read. */
export interface Hub {
  /** Its origin, without a trailing slash. */
  origin: string
  offered: readonly string[]
}

type Attributes = Readonly<Record<string, string>>
type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** More than so many different marks are not looked at. */
const mostMarks = 60

/** Attributes of the element that are parameters of a list; `type` is called `kind` there. */
const filters = [
  'municipality',
  'scope',
  'project',
  'partner',
  'topic',
  'from',
  'until',
  'when',
  'q',
  'limit',
  'type',
]

/** Finds what a page holds of the hub, each thing once, in the page's order. */
export function marksIn(html: string, hub: Hub): Mark[] {
  const found = new Map<string, Mark>()
  for (const { element, isInFragment } of elementsOf(parse(html))) {
    const mark = markOf(element, isInFragment, hub)
    if (mark === undefined) continue
    const key = JSON.stringify(mark)
    if (!found.has(key) && found.size < mostMarks) found.set(key, mark)
  }
  return [...found.values()]
}

interface Found {
  element: Element
  isInFragment: boolean
}

/** All elements, those in templates (declarative shadow roots) too; without recursion, since a page may nest as deep as it likes. */
function* elementsOf(root: Node): Generator<Found> {
  const waiting: { node: Node; isInFragment: boolean }[] = [{ node: root, isInFragment: false }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next
    const isElement = 'tagName' in node
    const isInFragment = next.isInFragment || (isElement && isFragment(attributesOf(node)))
    if (isElement) yield { element: node, isInFragment }
    const children: readonly Node[] = [
      ...('childNodes' in node ? node.childNodes : []),
      ...('content' in node ? [node.content] : []),
    ]
    for (const child of children.toReversed()) waiting.push({ node: child, isInFragment })
  }
}

const isFragment = ({ class: names = '' }: Attributes): boolean => names.split(/\s+/).includes('hansa')

const attributesOf = ({ attrs }: Element): Attributes =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]))

function markOf(element: Element, isInFragment: boolean, hub: Hub): Mark | undefined {
  const attributes = attributesOf(element)
  try {
    switch (element.tagName) {
      case 'hansa-list':
        return listOf(attributes, hub)
      case 'iframe':
        return leadsTo(attributes.src, 'frame', hub)
      case 'a':
        return leadsTo(attributes.href, isInFragment ? 'fragment' : 'link', hub)
      default:
        return undefined
    }
  } catch {
    // What the hub would refuse shows nothing.
    return undefined
  }
}

/** What the element asks for (`plugins/portal-embed/elements/query.ts`). */
function listOf(attributes: Attributes, hub: Hub): Mark | undefined {
  if (attributes.src !== undefined) return embedAt(attributes.src, 'element', hub)
  const kind = kinds.find((name) => name === attributes.kind)
  if (kind === undefined || URL.parse(attributes.hub ?? '')?.origin !== hub.origin) return undefined
  const known = parametersOf(kind, hub.offered)
  const search = new URLSearchParams()
  for (const name of filters) {
    const value = attributes[name]
    if (value) search.set(name === 'type' ? 'kind' : name, value)
  }
  return { form: 'element', query: parseQuery(kind, search, known) }
}

/** `/v1/embeds/{public id}`, whatever stands behind it. */
function embedAt(text: string, form: Form, hub: Hub): Mark | undefined {
  const url = URL.parse(text)
  if (url?.origin !== hub.origin) return undefined
  const id = /^\/v1\/embeds\/([\w-]+)/.exec(url.pathname)?.[1] ?? ''
  return isPublicId(id) ? { form, embed: { id, page: 1 } } : undefined
}

/** What an address of the hub leads to: a frame, a page, or an embed in whatever form. */
function leadsTo(text: string | undefined, form: Form, hub: Hub): Mark | undefined {
  const url = text === undefined ? null : URL.parse(text)
  if (url?.origin !== hub.origin) return undefined
  const place = placeAt(url.pathname, url.searchParams, hub.offered)
  if (!place) return embedAt(url.href, form, hub)
  // A front page changes with what is new: it is no proof of one thing.
  return 'front' in place.shown ? undefined : { form, ...place.shown }
}
