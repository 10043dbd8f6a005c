/** The shapes of the hub's public JSON (`GET /v1/{kind}.json`), as far as a list shows them. */

export const kinds = ['news', 'meetings', 'projects', 'partners', 'contacts', 'resources'] as const
export type Kind = (typeof kinds)[number]
export type Direction = 'ltr' | 'rtl'

export interface Ref {
  readonly title: string
  readonly url?: string
  readonly lang?: string
  readonly dir?: Direction
}

export interface Image {
  readonly src: string
  readonly alt?: string
  readonly width?: number
  readonly height?: number
  readonly sizes?: readonly { readonly src: string; readonly width: number; readonly type: string }[]
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

/** What every item has: `lang` and `dir` are those its texts are really in. */
export interface Base {
  readonly url?: string
  readonly title: string
  readonly lang: string
  readonly dir: Direction
  readonly translation?: 'original' | 'current' | 'outdated' | 'machine'
  readonly municipality?: Ref
  readonly funding?: readonly Funding[]
}

export interface NewsItem extends Base {
  readonly category?: string
  readonly teaser?: string
  /** Instant, ISO 8601 in UTC. */
  readonly publishedAt?: string
  readonly dateText?: string
  readonly image?: Image
}

export interface Venue {
  readonly name?: string
  readonly room?: string
  readonly address?: string
  readonly city?: string
  readonly country?: string
}

export interface MeetingItem extends Base {
  readonly type?: string
  readonly summary?: string
  /** Instants, ISO 8601 in UTC; shown in `timezone` (IANA). */
  readonly start?: string
  readonly end?: string
  readonly allDay?: boolean
  readonly timezone?: string
  readonly dateText?: string
  readonly status?: string
  readonly statusNote?: string
  readonly publicNote?: string
  readonly attendanceMode?: string
  readonly venue?: Venue
  readonly online?: { readonly url?: string; readonly platform?: string }
}

export interface Partnership {
  readonly partner: Ref & { readonly country?: string }
  readonly role?: string
}

export interface ProjectItem extends Base {
  readonly acronym?: string
  readonly lifecycle?: string
  readonly summary?: string
  readonly programme?: Ref
  /** Days, YYYY-MM-DD. */
  readonly start?: string
  readonly end?: string
  readonly durationMonths?: number
  readonly partnerships?: readonly Partnership[]
  readonly image?: Image
}

export interface PartnerItem extends Base {
  readonly type?: string
  readonly city?: string
  readonly country?: string
  readonly website?: string
  readonly logo?: Image
}

export interface ContactItem extends Base {
  readonly type?: string
  readonly jobTitle?: string
  readonly areaOfResponsibility?: string
  readonly organisation?: Ref
  readonly emails?: readonly { readonly label?: string; readonly value: string }[]
  readonly phones?: readonly { readonly label?: string; readonly value: string }[]
  readonly links?: readonly { readonly label?: string; readonly url: string }[]
  readonly address?: { street?: string; postalCode?: string; city?: string; country?: string }
  readonly openingHours?: string
  readonly photo?: Image
}

export interface ResourceItem extends Base {
  readonly type?: string
  readonly summary?: string
  readonly year?: number
  readonly dateText?: string
  readonly project?: Ref
  readonly files?: readonly Doc[]
  readonly externalUrl?: string
  readonly image?: Image
}

export interface Items {
  readonly news: NewsItem
  readonly meetings: MeetingItem
  readonly projects: ProjectItem
  readonly partners: PartnerItem
  readonly contacts: ContactItem
  readonly resources: ResourceItem
}

/** A list answer of the hub. */
export interface Answer<K extends Kind = Kind> {
  readonly items: readonly Items[K][]
  readonly total: number
  readonly lang: string
  readonly asOf: string | null
}
