/**
 * The shapes of the demo content. Field names are those of `collections/`; a reference names another document by its key,
 * rich text is written as blocks, and the loader turns both into what Payload stores.
 */
import type { SharedKind } from '../../sharing/items.ts'
import type { Locale } from '../../translation/languages.ts'

/** A localised text. English is always there; the source language too (checked by the tests). */
export type Texts = { en: string } & Partial<Record<Locale, string>>

/** A paragraph, a heading (level 3 unless given) or a list. `[words](https://…)` inside a text is a link. */
export type Block = string | { heading: string; level?: 2 | 3 | 4 } | { list: string[]; ordered?: boolean }

/** A localised rich text. */
export interface RichTexts {
  richText: { en: Block[] } & Partial<Record<Locale, Block[]>>
}

/** The demo's collections, in the order in which the loader creates them. */
export const demoCollections = [
  'municipalities',
  'media',
  'topics',
  'programmes',
  'partners',
  'contacts',
  'projects',
  'meetings',
  'news',
  'resources',
] as const

export type DemoCollection = (typeof demoCollections)[number]

/** Another demo document, by collection and key. */
export interface Reference<C extends DemoCollection = DemoCollection> {
  collection: C
  key: string
}

/** Fields of every demo document. The key is also its slug. */
export interface DemoDocument {
  key: string
  sourceLocale: Locale
  publishedLocales: Locale[]
}

/** A document that belongs to a municipality. */
export interface OwnedDocument extends DemoDocument {
  municipality: Reference<'municipalities'>
}

export interface Coordinates {
  latitude: number
  longitude: number
}

/** A number of things or people: exactly so many, more than so many, about so many. */
export interface Count {
  value: number
  qualifier: 'exact' | 'over' | 'about'
}

export interface SocialLink {
  platform: 'facebook' | 'instagram' | 'x' | 'linkedin' | 'youtube' | 'mastodon' | 'other'
  label: string
  url?: string
}

export interface DemoMunicipality extends DemoDocument {
  name: Texts
  nameOriginal: string
  country?: string
  region?: string
  coordinates?: Coordinates
  timezone: string
  locales: Locale[]
  status: 'active'
}

export interface DemoTopic extends DemoDocument {
  name: Texts
  parent?: Reference<'topics'>
}

export interface DemoProgramme extends DemoDocument {
  name: Texts
  funder: Texts
  generalObjectives: { text: Texts }[]
  specificObjectives: { text: Texts }[]
  europeanUnion: true
  fundingStatement: Texts
}

export interface DemoPartner extends DemoDocument {
  name: Texts
  nameOriginal?: string
  acronym?: string
  kind: 'municipality' | 'association' | 'region' | 'civilSociety' | 'internationalOrganisation' | 'other'
  country?: string
  city?: string
  coordinates?: Coordinates
  description?: RichTexts
  member?: Reference<'municipalities'>
}

export interface DemoContact extends OwnedDocument {
  kind: 'person' | 'office' | 'pressDesk' | 'projectDesk'
  name: string
  areaOfResponsibility: Texts
  organisation: Reference<'partners'>
  emails: { label: string; value: string; visibility: 'public' | 'internal' }[]
  address?: { city: string; country: string }
}

export interface Activity {
  kind:
    | 'conferences'
    | 'roundTables'
    | 'workshops'
    | 'projectPlanningWorkshops'
    | 'pilotActions'
    | 'localMeetings'
    | 'internationalMeetings'
    | 'awareness'
    | 'other'
  title: Texts
  description?: Texts
  count?: Count
}

export interface Partnership {
  partner: Reference<'partners'>
  role: 'lead' | 'partner' | 'associated' | 'funder' | 'supporter'
  roleDescription?: Texts
}

export interface DemoProject extends OwnedDocument {
  title: Texts
  acronym?: string
  programme?: Reference<'programmes'>
  coFunders?: Reference<'partners'>[]
  durationMonths?: number
  lifecycle?: 'completed'
  summary: Texts
  description: RichTexts
  objectives: { text: Texts }[]
  activities: Activity[]
  results?: RichTexts
  milestones?: { title: Texts; date?: string; dateText?: Texts; done?: boolean }[]
  targetGroups?: { text: Texts }[]
  participants?: Count
  participantsNote?: Texts
  topics: Reference<'topics'>[]
  partnerships: Partnership[]
  leadUnknown?: boolean
  image: Reference<'media'>
  socialLinks?: SocialLink[]
  contacts?: Reference<'contacts'>[]
}

export type Audience = 'residents' | 'migrants' | 'professionals' | 'media' | 'partners'

export interface DemoNews extends OwnedDocument {
  title: Texts
  teaser: Texts
  body: RichTexts
  category: 'news' | 'announcement' | 'call' | 'pressRelease' | 'story'
  audience: Audience[]
  topics: Reference<'topics'>[]
  image: Reference<'media'>
  projects?: Reference<'projects'>[]
  meetings?: Reference<'meetings'>[]
  partners?: Reference<'partners'>[]
  publishedAt: string
  dateText?: Texts
}

export interface DemoMeeting extends OwnedDocument {
  title: Texts
  kind:
    | 'localMeeting'
    | 'transnationalMeeting'
    | 'conference'
    | 'roundTable'
    | 'workshop'
    | 'projectPlanningWorkshop'
    | 'replicationWorkshop'
  summary: Texts
  body?: RichTexts
  project: Reference<'projects'>
  hostMunicipality?: Reference<'municipalities'>
  organisers: Reference<'partners'>[]
  /** First and last day (YYYY-MM-DD) of a whole-day meeting, with the zone in which those days are counted. */
  days?: { first: string; last?: string; timezone: string }
  dateText?: Texts
  /** `null` where the source does not say whether people meet in a place, online or both; else they meet in the place. */
  attendanceMode?: null
  venue?: { name?: string; address?: string; city: string; country: string; coordinates?: Coordinates }
  audience?: Audience[]
  participants?: Count
  editorialNote?: string
  publicNote?: Texts
  image: Reference<'media'>
  topics: Reference<'topics'>[]
}

export interface DemoResource extends OwnedDocument {
  title: Texts
  kind: 'goodPractice' | 'positionPaper' | 'newsletter' | 'index' | 'framework' | 'library'
  summary: Texts
  body?: RichTexts
  project?: Reference<'projects'>
  partners?: Reference<'partners'>[]
  meetings?: Reference<'meetings'>[]
  topics: Reference<'topics'>[]
  year?: number
  dateText?: Texts
  image?: Reference<'media'>
  practice?: {
    context?: Texts
    challenge?: Texts
    solution?: Texts
    results?: Texts
    transferability?: Texts
  }
}

/** An image that `images.ts` draws; `key` is the drawing's name. */
export interface DemoImage extends OwnedDocument {
  alt: Texts
}

/** A town's decision about another town's item; it has no address of its own. */
export interface DemoAdoption {
  municipality: Reference<'municipalities'>
  item: Reference<SharedKind>
  state: 'pinned' | 'shown' | 'hidden'
  position?: number
  introduction?: Partial<Record<Locale, string>>
}
