import { kinds as drawnKinds } from '@hansa/portal-embed/kinds.ts'
import { type Kind, kinds } from '../../model/kinds/index.ts'

/** A form in which a list is answered, at `/v1/{kind}.{form}`. */
export interface FormModel {
  /** Its media type (RFC 6838), without the charset. */
  type: string
  /** The kinds whose lists it can hold. */
  kinds: readonly Kind[]
  /** Set where it holds the whole list: it knows neither `limit` nor `page`. */
  isWhole?: true
  /** Set where it has a look (`lookParameters`). */
  isDrawn?: true
  /** What it is for, in one line of the documentation. */
  use: string
}

/** Every form of a list, by the ending of its address. Routes, documentation and the comparison of all forms are made from this table. */
export const listForms = {
  json: { type: 'application/json', kinds, use: 'Web teams who draw it themselves, and the element' },
  html: {
    type: 'text/html',
    kinds: drawnKinds,
    isDrawn: true,
    use: 'Pages that are put together on a server, or by a script: a fragment that the portal’s own style sheet reaches',
  },
  rss: {
    type: 'application/rss+xml',
    kinds,
    use: 'Feed readers, Joomla, Plone and everything that takes RSS 2.0',
  },
  atom: { type: 'application/atom+xml', kinds, use: 'Feed readers that prefer Atom (RFC 4287)' },
  'feed.json': { type: 'application/feed+json', kinds, use: 'Programs that read JSON Feed 1.1' },
  ics: {
    type: 'text/calendar',
    kinds: ['meetings'],
    isWhole: true,
    use: 'Calendars that subscribe (RFC 5545): everything to come, and the last twelve months',
  },
  csv: { type: 'text/csv', kinds, use: 'Spreadsheets (RFC 4180)' },
} as const satisfies Record<string, FormModel>

/** Every form of one item, by the ending of its address. */
export const itemForms = {
  json: { type: 'application/json', kinds, use: 'Web teams who draw it themselves' },
  html: {
    type: 'text/html',
    kinds: drawnKinds,
    isDrawn: true,
    use: 'One item in a page that is put together on a server, or by a script',
  },
  ics: { type: 'text/calendar', kinds: ['meetings'], use: 'Adding one meeting to a calendar (RFC 5545)' },
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

/** The forms that a kind has. */
export function formsOf<Form extends string>(forms: Readonly<Record<Form, FormModel>>, kind: Kind): Form[] {
  return (Object.entries(forms) as [Form, FormModel][]).flatMap(([form, { kinds: of }]) =>
    of.includes(kind) ? [form] : [],
  )
}
