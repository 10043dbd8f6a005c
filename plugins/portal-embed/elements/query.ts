import { type Kind, kinds } from '../kinds.ts'

/** The request to the hub that the element's attributes make. */
export interface Query {
  readonly kind: Kind
  /** Language wanted, BCP 47; empty when the page says none. */
  readonly lang: string
  readonly url: URL
}

/** Attributes that are passed on as parameters; `type` is called `kind` there. */
const filters = ['municipality', 'project', 'partner', 'topic', 'when', 'limit', 'type']

/** Attributes that change what is shown. */
export const observed = ['hub', 'kind', 'lang', 'heading-level', 'label', ...filters]

/** Reads the attributes. Throws an `Error` that says what is wrong and what is possible. */
export function readQuery(element: Element): Query {
  const value = (name: string): string => element.getAttribute(name) ?? ''
  const kind = kinds.find((name) => name === value('kind'))
  if (!kind) throw Error(`kind="${value('kind')}" is none of ${kinds}`)
  const url = new URL(`/v1/${kind}.json`, value('hub'))
  const lang = (element.closest('[lang]') ?? document.documentElement).getAttribute('lang') ?? ''
  for (const name of filters) {
    if (value(name)) url.searchParams.set(name === 'type' ? 'kind' : name, value(name))
  }
  if (lang) url.searchParams.set('lang', lang)
  return { kind, lang, url }
}
