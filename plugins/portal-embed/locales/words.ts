import type { Direction, Kind } from '../kinds.ts'

type Named<Key extends string> = Readonly<Record<Key, string>>

/** A catalogue that is asked with whatever the hub says. */
type Open<Key extends string> = Named<Key> & Readonly<Record<string, string>>

/** Every word that a reader sees, in one language. `{}` stands for the value that is filled in. */
export interface Words {
  readonly lang: string
  readonly dir: Direction
  /** For a language that browsers say they know and do not: the locales whose dates, and whose names, stand in. */
  readonly dates?: string
  readonly names?: string
  /** The twelve months as they stand in a date, with spaces between them, where browsers do not know them. */
  readonly monthNames?: string
  /** Names of the lists. */
  readonly list: Named<Kind>
  /** Badge of an item that is not in the reader's language; `{}` is that language's own name. */
  readonly available: string
  readonly when: string
  readonly where: string
  readonly programme: string
  readonly duration: string
  /** Word after a number of months above ten, or short for it. */
  readonly months: string
  readonly empty: string
  readonly failed: string
  /** `{}` is a date with its time. */
  readonly asOf: string
  readonly more: string
  /** Badges of translations to be read with care. */
  readonly translation: Open<'machine' | 'outdated'>
  readonly mode: Open<'online' | 'mixed'>
  readonly status: Open<'cancelled' | 'postponed' | 'rescheduled' | 'movedOnline'>
  readonly role: Named<'lead' | 'partner' | 'associated' | 'funder' | 'supporter'>
  readonly news: Named<'news' | 'announcement' | 'call' | 'pressRelease' | 'story'>
  readonly meetings: Named<
    | 'localMeeting'
    | 'transnationalMeeting'
    | 'conference'
    | 'roundTable'
    | 'workshop'
    | 'projectPlanningWorkshop'
    | 'replicationWorkshop'
    | 'training'
    | 'webinar'
  >
  readonly projects: Named<'planned' | 'ongoing' | 'completed' | 'frozen'>
  readonly partners: Named<
    | 'municipality'
    | 'association'
    | 'region'
    | 'ministry'
    | 'civilSociety'
    | 'university'
    | 'internationalOrganisation'
    | 'company'
    | 'school'
    | 'other'
  >
  readonly contacts: Named<'person' | 'office' | 'pressDesk' | 'projectDesk'>
  readonly resources: Named<
    | 'goodPractice'
    | 'caseStudy'
    | 'recommendation'
    | 'strategy'
    | 'positionPaper'
    | 'newsletter'
    | 'report'
    | 'toolkit'
    | 'training'
    | 'index'
    | 'framework'
    | 'library'
  >
  /** What views beside plain lists say. */
  readonly views: Named<
    'upcoming' | 'past' | 'map' | 'addToCalendar' | 'registration' | 'deadline' | 'yourTime'
  >
  /** Headings of those who have a role in a project, as many as they are; there is one lead. */
  readonly roles: Words['role']
  /** The first day of the week, from 0 for Sunday. Absent: Monday. */
  readonly firstDay?: number
  /** The seven days from Monday, with commas between them, where browsers do not know them. */
  readonly weekdayNames?: string
  /** Names of countries by their codes (ISO 3166-1), where browsers do not know them: see `countries/`. */
  readonly countries?: Readonly<Record<string, string>>
  /** What those who look through a list are told and offered. `{}` is a number. */
  readonly controls: Named<
    | 'search'
    | 'topic'
    | 'type'
    | 'all'
    | 'hits'
    | 'pages'
    | 'previous'
    | 'next'
    | 'previousMonth'
    | 'nextMonth'
    | 'back'
  >
}
