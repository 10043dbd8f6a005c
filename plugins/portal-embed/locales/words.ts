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
}
