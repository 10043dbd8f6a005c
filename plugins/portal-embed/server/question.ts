import { type Kind, kinds } from '../kinds.ts'
import { type Layout, layouts } from '../core/layouts.ts'
import type { Settings } from './options.ts'

/** How a list is drawn, and where all of it can be seen. */
interface Drawn {
  /** Language wanted, a BCP 47 tag. What is not there in it comes in the owner's own, with a badge. */
  readonly lang?: string | undefined
  readonly layout?: Layout | undefined
  /** Level of the items' headings, 2 to 6; 3 where neither this nor a stored embed says it. */
  readonly headingLevel?: number | undefined
  readonly images?: boolean | undefined
  /** Name of the list for screen readers, and of the link that stands for it. */
  readonly label?: string | undefined
  /** Absolute address of the portal's own page with all items. Left out: the hub's. */
  readonly more?: string | undefined
}

/** A list, in the words of the element's attributes (`type` is the API's parameter `kind`); several slugs with commas between them. */
export interface ListQuestion extends Drawn {
  readonly kind: Kind
  readonly municipality?: string | undefined
  readonly scope?: 'own' | undefined
  readonly project?: string | undefined
  readonly partner?: string | undefined
  readonly topic?: string | undefined
  readonly type?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly when?: 'upcoming' | 'past' | undefined
  readonly q?: string | undefined
  readonly limit?: number | undefined
  readonly page?: number | undefined
}

/** A stored embed, by its public id. */
export interface EmbedQuestion extends Drawn {
  readonly id: string
  readonly page?: number | undefined
}

/** What stands at an address of the hub that somebody copied: the page of a list or an item, or a frame. */
export interface AddressQuestion extends Drawn {
  readonly address: string
}

/** What a portal may ask for. */
export type Question = ListQuestion | EmbedQuestion | AddressQuestion

/** A question as it is put to the hub. */
export interface Asked {
  /** Path and query of its JSON. Equal for equal questions. */
  readonly path: string
  /** Absent where a stored embed says it. */
  readonly kind: Kind | undefined
  readonly lang: string | undefined
  /** The page for people that shows the same. */
  readonly page: string
  /** Attributes by which `<hansa-list>` asks the same; absent where it cannot. */
  readonly attributes: Readonly<Record<string, string>> | undefined
}

/** Parameters of lists, in the order of the alphabet; `type` is called `kind` there. */
const filters = 'from limit municipality page partner project q scope topic type until when'.split(' ')

/** Public ids of stored embeds: 12 characters of base64url (RFC 4648, section 5). */
export const isPublicId = (text: string): boolean => /^[\w-]{12}$/.test(text)

const isTag = (text: string): boolean => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(text)
const isSlug = (text: string | undefined): boolean =>
  /^[a-z0-9](?:[a-z0-9-]{0,198}[a-z0-9])?$/.test(text ?? '')
const kindOf = (text: string | undefined): Kind | undefined => kinds.find((kind) => kind === text)

/**
 * Puts a question into the hub's words.
 * @returns `undefined` for what the hub shows nothing at: no kind, no id, an address of somewhere else
 */
export function askedOf(
  question: Question,
  { hub, lang: usual }: Pick<Settings, 'hub' | 'lang'>,
): Asked | undefined {
  if ('address' in question) return askedAt(question, { hub, lang: usual })
  const lang = spoken(question.lang ?? usual)
  if ('id' in question) return isPublicId(question.id) ? embed(question, hub, lang) : undefined
  const kind = kindOf(question.kind)
  return kind && list(kind, question as unknown as Readonly<Record<string, unknown>>, hub, lang ?? 'en')
}

const spoken = (lang: string | undefined): string | undefined => (lang && isTag(lang) ? lang : undefined)

function embed({ id, page = 1 }: EmbedQuestion, hub: string, lang: string | undefined): Asked {
  return {
    path: `/v1/embeds/${id}.json${searchOf({ ...(lang && { lang: `${lang},*` }), ...(page > 1 && { page }) })}`,
    kind: undefined,
    lang,
    page: `${hub}/embed/${id}${searchOf(lang === undefined ? {} : { lang })}`,
    attributes: page === 1 ? { src: `${hub}/v1/embeds/${id}` } : undefined,
  }
}

function list(kind: Kind, asked: Readonly<Record<string, unknown>>, hub: string, lang: string): Asked {
  const values = filters.flatMap((name) =>
    asked[name] === undefined || asked[name] === '' ? [] : [[name, String(asked[name])] as const],
  )
  const parameters = Object.fromEntries(
    values.map(([name, value]) => [name === 'type' ? 'kind' : name, value]),
  )
  const { limit: _, page = '1', ...narrowing } = parameters
  return {
    path: `/v1/${kind}.json${searchOf({ ...parameters, lang: `${lang},*` })}`,
    kind,
    lang,
    page: `${hub}/${lang}/${kind}${searchOf(narrowing)}`,
    attributes: page === '1' ? { hub, kind, ...Object.fromEntries(values) } : undefined,
  }
}

function item(kind: Kind, place: readonly string[], page: string, lang: string): Asked | undefined {
  if (place.length < 1 || place.length > 2 || !place.every(isSlug)) return undefined
  const path = `/v1/${[kind, ...place].join('/')}.json${searchOf({ lang: `${lang},*` })}`
  return { path, kind, lang, page, attributes: undefined }
}

/** Pages and frames of the hub; parameters that lists do not know are passed over, as the hub does it. */
function askedAt(
  question: AddressQuestion,
  { hub, lang: usual }: Pick<Settings, 'hub' | 'lang'>,
): Asked | undefined {
  const { address } = question
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.origin !== hub || address.length > 2_000) return undefined
  const [first = '', ...rest] = url.pathname.split('/').filter(Boolean)
  const { kind: type, lang: said, ...parameters } = Object.fromEntries(url.searchParams)
  const narrowing = { ...parameters, ...(type === undefined ? {} : { type }) }
  const lang = spoken(
    question.lang ?? said ?? (isTag(first) && first !== 'embed' ? first : undefined) ?? usual,
  )
  if (first === 'v1') {
    const id = rest[1]?.replace(/\.[a-z.]+$/, '') ?? ''
    return rest[0] === 'embeds' && isPublicId(id) ? embed({ id }, hub, lang) : undefined
  }
  if (first !== 'embed') {
    if (!isTag(first)) return undefined
    const [listed, ...more] = rest
    const kind = kindOf(rest.length === 3 ? rest[1] : listed)
    if (kind === undefined) return undefined
    const spokenLang = spoken(question.lang) ?? first
    return rest.length === 1
      ? list(kind, narrowing, hub, spokenLang)
      : item(kind, rest.length === 3 ? [rest[0] ?? '', rest[2] ?? ''] : more, address, spokenLang)
  }
  const [named = '', ...place] = rest
  if (place.length === 0 && isPublicId(named)) return embed({ id: named }, hub, lang)
  const kind = kindOf(named)
  if (kind === undefined) return undefined
  return place.length === 0
    ? list(kind, narrowing, hub, lang ?? 'en')
    : item(kind, place, address, lang ?? 'en')
}

const searchOf = (parameters: Readonly<Record<string, string | number>>): string => {
  const entries = Object.entries(parameters).map(([name, value]) => [name, String(value)])
  const search = String(new URLSearchParams(entries))
  return search && `?${search}`
}

/** Whether a layout is one. */
export const isLayout = (text: unknown): text is Layout => layouts.some((layout) => layout === text)
