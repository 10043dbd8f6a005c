import { type Kind, modelOf } from '../../model/kinds/index.ts'
import type { Look } from './look.ts'
import { parameterText } from '../../messages/errors/parameters.ts'
import { badParameters } from '../outcome/problem.ts'
import { type Parameter, parametersOf } from './parameters.ts'
import { parseQuery, type Query } from './query.ts'

/** A stored embed as it is asked for. */
export interface EmbedAddress {
  /** Its public id. */
  id: string
  lang?: string
  page: number
  /** What a reader looks for in it. */
  within?: Within
}

/** Of the list of a stored embed, what a reader looks for. */
export type Within = Pick<Query, 'topic' | 'type' | 'from' | 'until' | 'q'>

/** Relations by which an embed narrows its list, by the name of the parameter. */
export const narrowing = ['municipality', 'project', 'partner', 'topic'] as const

/** One of {@link narrowing}. */
export type Narrowing = (typeof narrowing)[number]

/** The types of a kind's items, as its parameter `kind` takes them. */
export const typesOf = (kind: Kind): readonly string[] => modelOf(kind).type?.values ?? []

/** A stored embed: a list and its look, in the words of the public parameters. */
export interface StoredEmbed {
  kind: Kind
  /** The slugs of what readers may see of what was chosen: none where nothing of it is out. Absent where nothing was chosen. */
  narrowed: Partial<Record<Narrowing, readonly string[]>>
  /** The types of item: none where the kind has none of those that were chosen. Absent where nothing was chosen, or the kind has no types. */
  types?: readonly string[]
  /** Other parameters of its list as text, those that its kind does not know included. */
  parameters: Readonly<Record<string, string>>
  look: Look
  /** Origins of pages on which its frame may stand; absent where it may stand anywhere. */
  origins?: readonly string[]
}

/** The form of public ids: 12 characters of base64url (RFC 4648, section 5). */
export const isPublicId = (text: string): boolean => /^[\w-]{12}$/.test(text)

/**
 * The question that a stored embed puts at this moment. What its kind does not know of it has no effect.
 * @throws {Problem} 400 for a page that lies too far away, and for what the lists of its kind do not know
 */
export function queryOf(
  { kind, narrowed, types, parameters }: StoredEmbed,
  { lang, page, within = {} }: EmbedAddress,
  offered: readonly string[],
): Query {
  const known = parametersOf(kind, offered)
  const { scope, lang: own, ...stored } = parameters
  // A language that was chosen once may not be offered any more.
  const spoken = lang ?? (own === undefined ? undefined : `${own},*`)
  const plain = { ...stored, ...(spoken === undefined ? {} : { lang: spoken }), page: String(page) }
  const search = new URLSearchParams(Object.entries(plain).filter(([name]) => known.has(name)))
  const slugs = Object.entries(narrowed).filter(([name]) => known.has(name))
  const isOwn = scope === 'own' && known.has('scope') && narrowed.municipality !== undefined
  refuseUnknown(kind, within, known)
  const whole: Query = {
    ...parseQuery(kind, search, known),
    ...Object.fromEntries(slugs.map(([name, some]) => [name, [...some].sort()])),
    ...(types && { type: types.toSorted() }),
    ...(isOwn ? { scope } : {}),
  }
  return { ...whole, ...narrowedTo(whole, within) }
}

/** What a reader looks for, and what is stored: both count. Of several values that are in neither nothing is found. */
function narrowedTo(whole: Query, { topic, type, from, until, q }: Within): Within {
  const both = (stored: readonly string[] | undefined, asked: readonly string[]) =>
    stored ? asked.filter((one) => stored.includes(one)) : asked
  return {
    ...(topic && { topic: both(whole.topic, topic) }),
    ...(type && { type: both(whole.type, type) }),
    ...(from !== undefined && { from: [from, whole.from ?? from].sort(byMoment).at(-1) as string }),
    ...(until !== undefined && { until: [until, whole.until ?? until].sort(byMoment)[0] as string }),
    ...(q !== undefined && { q: [whole.q, q].filter(Boolean).join(' ') }),
  }
}

const byMoment = (one: string, other: string): number => Date.parse(one) - Date.parse(other)

function refuseUnknown(kind: Kind, { type, ...within }: Within, known: ReadonlyMap<string, Parameter>): void {
  const asked = { ...within, ...(type && { kind: type }) }
  const faults = Object.entries(asked).flatMap(([name, value]) => {
    const received = String(value)
    if (!known.has(name))
      return [
        {
          parameter: name,
          received,
          allowed: parameterText('nothingOfList', { kind, names: [...known.keys()].join(', ') }),
        },
      ]
    const parameter = known.get(name)
    return name !== 'kind' || !parameter || parameter.schema.safeParse(received).success
      ? []
      : [{ parameter: name, received, allowed: parameter.allowed }]
  })
  if (faults.length > 0) throw badParameters(faults)
}

/** Reads the parameters that a stored embed takes beside its look. */
export function embedAddressOf(id: string, values: Readonly<Record<string, unknown>>): EmbedAddress {
  const {
    lang,
    page = 1,
    topic,
    kind,
    from,
    until,
    q,
  } = values as Within & {
    lang?: string
    page?: number
    kind?: string[]
  }
  const within: Within = {
    ...(topic && { topic }),
    ...(kind && { type: kind }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(q !== undefined && { q }),
  }
  return {
    id,
    page,
    ...(lang === undefined ? {} : { lang }),
    ...(Object.keys(within).length > 0 ? { within } : {}),
  }
}
