import { type Kind, kinds } from '../kinds.ts'

/** The request to the hub that the element's attributes make. */
export interface Query {
  /** Absent where a stored embed says it. */
  readonly kind: Kind | undefined
  /** Language wanted, BCP 47; empty when the page says none. */
  readonly lang: string
  readonly url: URL
}

/** Attributes that are passed on as parameters; `type` is called `kind` there. */
const filters = 'municipality scope project partner topic from until when q limit type'.split(' ')

/** Attributes that change what is shown. */
export const observed = [
  ...'src hub kind lang heading-level label layout images controls open address link actions'.split(' '),
  ...filters,
]

/** Reads the attributes. Throws an `Error` that says what is wrong and what is possible. */
export function readQuery(element: Element): Query {
  const value = (name: string): string => element.getAttribute(name) ?? ''
  const kind = kinds.find((name) => name === value('kind'))
  const src = value('src')
  if (!src && !kind) throw Error(`kind="${value('kind')}" is none of ${kinds}`)
  const url = new URL(src ? `${src}.json` : `/v1/${kind}.json`, src ? undefined : value('hub'))
  const lang = (element.closest('[lang]') ?? document.documentElement).getAttribute('lang') ?? ''
  for (const name of filters) {
    if (!src && value(name)) url.searchParams.set(name === 'type' ? 'kind' : name, value(name))
  }
  // The hub may not offer the page's language: the reader then gets the municipality's own, with a badge.
  if (lang) url.searchParams.set('lang', `${lang},*`)
  return { kind, lang, url }
}
