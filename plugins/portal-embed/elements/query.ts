import { type Kind, kinds } from '../render/answer.ts'

/** What the element's attributes ask of the hub. */
export interface Query {
  readonly kind: Kind
  /** Language wanted, BCP 47; empty when the page says none. */
  readonly lang: string
  readonly url: URL
}

/** Attributes that are passed on as parameters, and the names they have there. */
const parameters: Readonly<Record<string, string>> = {
  municipality: 'municipality',
  project: 'project',
  partner: 'partner',
  topic: 'topic',
  when: 'when',
  limit: 'limit',
  type: 'kind',
}

/** Attributes that change what is shown. */
export const observed = ['hub', 'kind', 'lang', 'heading-level', 'label', ...Object.keys(parameters)]

/** Reads the attributes. Throws an `Error` that says what is wrong and what is possible. */
export function readQuery(element: Element): Query {
  const kind = kinds.find((name) => name === element.getAttribute('kind'))
  if (!kind)
    throw Error(`kind="${element.getAttribute('kind') ?? ''}" is unknown: write one of ${kinds.join(', ')}`)
  const hub = element.getAttribute('hub') ?? ''
  if (!/^https?:\/\//.test(hub)) throw Error(`hub="${hub}" is no address: write the hub's origin, https://…`)
  const url = new URL(`/v1/${kind}.json`, hub)
  for (const name in parameters) {
    const value = element.getAttribute(name)
    if (value) url.searchParams.set(parameters[name] as string, value)
  }
  const lang = (element.closest('[lang]') ?? document.documentElement).getAttribute('lang') ?? ''
  if (lang) url.searchParams.set('lang', lang)
  return { kind, lang, url }
}
