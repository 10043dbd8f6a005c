// The shapes of the hub's public JSON (`GET /v1/{kind}.json`), as far as a list shows them.
import type { Direction, Kind } from '../kinds.ts'
import type { Layout } from './layouts.ts'

/** Another document: its title, in the language that it has. */
export interface Ref {
  readonly title: string
  readonly slug?: string
  readonly url?: string
  readonly lang?: string
  readonly dir?: Direction
}

export interface Image {
  readonly src: string
  readonly alt?: string
  readonly width?: number
  readonly height?: number
  /** Point that must stay visible where it is cropped, in percent from the left and upper edge. */
  readonly focalPoint?: { readonly x: number; readonly y: number }
  /** Its files by type, the best first, each as the attributes of a `source`. */
  readonly sources?: readonly { readonly type: string; readonly srcset: string }[]
}

export interface Doc {
  readonly title: string
  readonly url: string
  readonly language?: string
  readonly mimeType?: string
}

export interface Funding {
  readonly programme?: string
  readonly statement?: string
  readonly disclaimer?: string
  readonly emblem?: Image
  readonly lang?: string
  readonly dir?: Direction
}

/** Parts of a place; countries are ISO 3166-1 codes. A partner's `address` is one line of text. */
export interface Place {
  readonly name?: string
  readonly room?: string
  readonly street?: string
  readonly address?: string
  readonly postalCode?: string
  readonly city?: string
  readonly country?: string
}

interface Reach {
  readonly label?: string
  readonly value: string
}

/**
 * An item of any kind. A name means the same in every kind, so that what an item has decides what is shown.
 * `lang` and `dir` are those its texts are really in. Instants are ISO 8601 in UTC, days `YYYY-MM-DD`.
 */
export interface Item extends Omit<Place, 'address'> {
  readonly address?: string | Place
  readonly id?: string
  readonly kind?: string
  readonly slug?: string
  readonly title: string
  readonly lang: string
  readonly dir: Direction
  readonly url?: string
  /** Its JSON. */
  readonly self?: string
  readonly translation?: string
  /** In a city's list: another city's item, which `municipality` owns, with what the city says about it. */
  readonly adopted?: true
  readonly municipality?: Ref
  readonly introduction?: { readonly text: string; readonly lang: string; readonly dir: Direction }
  readonly funding?: readonly Funding[]

  /** Kind of meeting, partner, contact or resource; news have `category`, projects `lifecycle`. */
  readonly type?: string
  readonly category?: string
  readonly lifecycle?: string
  /** A partner's, in the project that was asked for. */
  readonly role?: string
  readonly acronym?: string
  readonly jobTitle?: string
  readonly status?: string
  readonly attendanceMode?: string

  /** Meetings: instants, shown in `timezone` (IANA). Projects: days. */
  readonly start?: string
  readonly end?: string
  readonly allDay?: boolean
  /** A meeting's first day, on the calendar of its place. */
  readonly startDay?: string
  /** Its last one. */
  readonly endDay?: string
  readonly timezone?: string
  readonly dateText?: string
  readonly publishedAt?: string
  readonly year?: number
  readonly durationMonths?: number

  /** Sanitised HTML, where an item stands alone. */
  readonly body?: string
  readonly description?: string
  readonly results?: string
  readonly report?: string

  readonly teaser?: string
  readonly summary?: string
  readonly areaOfResponsibility?: string
  readonly statusNote?: string
  readonly publicNote?: string
  readonly openingHours?: string

  readonly venue?: Place
  readonly online?: { readonly url?: string; readonly platform?: string }
  readonly registration?: { readonly url?: string; readonly email?: string; readonly deadline?: string }

  /** Projects: what funds them. (A meeting's `programme` is a list, which has no title.) */
  readonly programme?: Partial<Ref>
  readonly partnerships?: readonly {
    readonly partner: Ref & { readonly country?: string }
    readonly role?: string
  }[]
  readonly organisation?: Ref
  readonly emails?: readonly Reach[]
  readonly phones?: readonly Reach[]
  readonly links?: readonly { readonly label?: string; readonly url: string }[]
  readonly website?: string
  readonly externalUrl?: string
  readonly files?: readonly Doc[]

  readonly image?: Image
  readonly logo?: Image
  readonly photo?: Image
}

/** A list answer of the hub. */
export interface Answer {
  readonly items: readonly Item[]
  readonly total: number
  readonly page?: number
  readonly limit?: number
  /** Where it stands as JSON. */
  readonly links?: { readonly self: string }
  readonly lang: string
  /** The newest change in it. */
  readonly asOf?: string | null
  /** Of a stored embed: what it lists, and how it wants to be drawn. */
  readonly embed?: {
    readonly kind: Kind
    readonly layout?: Layout
    readonly headingLevel?: number
    readonly images?: false
    readonly when?: string
    readonly accent?: string
    readonly month?: string
  }
}
