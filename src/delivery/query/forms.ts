import { kinds as drawnKinds } from '@hansa/portal-embed/kinds.ts'
import { type Kind, kinds } from '../../model/kinds/index.ts'
import { Problem, shorten } from '../outcome/problem.ts'
import { drawnParametersOf } from './drawing.ts'
import type { Parameter } from './parameters.ts'
import { type Query, searchOf, searchWithin } from './query.ts'
import type { Within } from './embed.ts'

/** A form in which a list is answered, at `/v1/{kind}.{form}`. */
export interface FormModel {
  /** What it is called, in every language. */
  name: string
  /** Its media type (RFC 6838), without the charset. */
  type: string
  /** The kinds whose lists it can hold. */
  kinds: readonly Kind[]
  /** Set where it holds the whole list: it knows neither `limit` nor `page`. */
  isWhole?: true
  /** Set where it is drawn (`drawnParameters`). */
  isDrawn?: true
  /** What it is for, in one line of the documentation. */
  use: string
}

/** Every form of a list, by the ending of its address. Routes, documentation and the comparison of all forms are made from this table. */
export const listForms = {
  json: {
    name: 'JSON',
    type: 'application/json',
    kinds,
    use: 'Web teams who draw it themselves, and the element',
  },
  html: {
    name: 'HTML',
    type: 'text/html',
    kinds: drawnKinds,
    isDrawn: true,
    use: 'Pages that are put together on a server, or by a script: a fragment that the portal’s own style sheet reaches',
  },
  rss: {
    name: 'RSS',
    type: 'application/rss+xml',
    kinds,
    use: 'Feed readers, Joomla, Plone and everything that takes RSS 2.0',
  },
  atom: {
    name: 'Atom',
    type: 'application/atom+xml',
    kinds,
    use: 'Feed readers that prefer Atom (RFC 4287)',
  },
  'feed.json': {
    name: 'JSON Feed',
    type: 'application/feed+json',
    kinds,
    use: 'Programs that read JSON Feed 1.1',
  },
  ics: {
    name: 'iCalendar',
    type: 'text/calendar',
    kinds: ['meetings'],
    isWhole: true,
    use: 'Calendars that subscribe (RFC 5545): everything to come, and the last twelve months',
  },
  csv: { name: 'CSV', type: 'text/csv', kinds, use: 'Spreadsheets (RFC 4180)' },
  geojson: {
    name: 'GeoJSON',
    type: 'application/geo+json',
    kinds: ['meetings', 'partners', 'municipalities'],
    use: 'Maps and geographic information systems (RFC 7946)',
  },
  svg: {
    name: 'SVG',
    type: 'image/svg+xml',
    kinds: ['meetings', 'partners', 'municipalities'],
    use: 'Pictures of where things are: a map of land with numbered dots, to stand beside the list',
  },
  vcf: {
    name: 'vCard',
    type: 'text/vcard',
    kinds: ['contacts'],
    use: 'Address books (vCard 3.0, RFC 2426)',
  },
} as const satisfies Record<string, FormModel>

/** Every form of one item, by the ending of its address. */
export const itemForms = {
  json: { name: 'JSON', type: 'application/json', kinds, use: 'Web teams who draw it themselves' },
  html: {
    name: 'HTML',
    type: 'text/html',
    kinds: drawnKinds,
    isDrawn: true,
    use: 'One item in a page that is put together on a server, or by a script',
  },
  ics: {
    name: 'iCalendar',
    type: 'text/calendar',
    kinds: ['meetings'],
    use: 'Adding one meeting to a calendar (RFC 5545)',
  },
  vcf: {
    name: 'vCard',
    type: 'text/vcard',
    kinds: ['contacts'],
    use: 'Adding one contact to an address book (vCard 3.0, RFC 2426)',
  },
} as const satisfies Record<string, FormModel>

/** A form in which a list is answered. */
export type ListForm = keyof typeof listForms

/** A form in which an item is answered. */
export type ItemForm = keyof typeof itemForms

/** Returns the form that an address of this kind ends in; `undefined` where there is none of that name. */
export function formOf<Form extends string>(
  forms: Readonly<Record<Form, FormModel>>,
  ending: string,
  kind: Kind,
): Form | undefined {
  return formsOf(forms, kind).find((form) => form === ending)
}

/** The form that an address of this kind ends in. @throws {Problem} 404 that names the forms of the kind */
export const formAt = <Form extends string>(
  forms: Readonly<Record<Form, FormModel>>,
  ending: string,
  kind: Kind,
): Form => formOf(forms, ending, kind) ?? unknownForm(ending, kind, formsOf(forms, kind))

/** The form that an address ends in, whatever its kind. @throws {Problem} 404 that names them all */
export function anyFormAt<Form extends string>(
  forms: Readonly<Record<Form, FormModel>>,
  ending: string,
  name: string,
): Form {
  const all = Object.keys(forms) as Form[]
  return all.find((form) => form === ending) ?? unknownForm(ending, name, all)
}

function unknownForm(ending: string, kind: string, forms: readonly string[]): never {
  throw new Problem('unknown-form', { kind, form: shorten(ending), forms: forms.join(', ') })
}

/** The forms that a kind has. */
export function formsOf<Form extends string>(forms: Readonly<Record<Form, FormModel>>, kind: Kind): Form[] {
  return (Object.entries(forms) as [Form, FormModel][]).flatMap(([form, { kinds: of }]) =>
    of.includes(kind) ? [form] : [],
  )
}

/** The parameters that a form adds to those of what it shows, and those that it does not know. @param kind of what; absent where that is not known yet */
export function parametersOfForm(
  { isWhole, isDrawn }: FormModel,
  known: ReadonlyMap<string, Parameter>,
  kind?: Kind,
): ReadonlyMap<string, Parameter> {
  const asked = isWhole ? [...known].filter(([name]) => name !== 'limit' && name !== 'page') : [...known]
  return new Map([...asked, ...(isDrawn ? drawnParametersOf(kind) : [])])
}

/** A list, and the public id of the stored embed as which it is asked for. */
export interface Listed {
  query: Query
  embedId?: string
  /** What a reader looks for in it. */
  within?: Within
}

/**
 * The address of a list in one of its forms.
 * @param lang the reader's language
 * @param serverUrl the hub's origin, without a trailing slash
 */
export function listAddress(
  form: ListForm,
  { query, embedId, within = {} }: Listed,
  lang: string,
  serverUrl: string,
): string {
  const { isWhole }: FormModel = listForms[form]
  const { kind, page } = query
  const search = embedId
    ? new URLSearchParams({
        ...Object.fromEntries(searchWithin(within)),
        ...(page === 1 ? {} : { page: String(page) }),
        lang,
      })
    : searchOf(query, page, lang)
  for (const name of isWhole ? ['limit', 'page'] : []) search.delete(name)
  return `${serverUrl}/v1/${embedId ? `embeds/${embedId}` : kind}.${form}?${search}`
}

/** The address of an item in one of its forms. @param self that of its JSON */
export function itemAddress(form: ItemForm, self: string): string {
  return self.replace(/\.json(?=$|\?)/, `.${form}`)
}
