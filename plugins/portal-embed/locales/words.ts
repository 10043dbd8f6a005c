import type { Direction, Kind } from '../render/answer.ts'

type Named<Key extends string> = Readonly<Record<Key, string>>

/** Every word that a reader sees, in one language. `{}` stands for the value that is filled in. */
export interface Words {
  readonly lang: string
  readonly dir: Direction
  /** Names of the lists. */
  readonly list: Named<Kind>
  /** Badge of an item that is not in the reader's language; `{}` is that language's own name. */
  readonly available: string
  readonly machine: string
  readonly outdated: string
  readonly when: string
  readonly where: string
  readonly programme: string
  readonly duration: string
  readonly empty: string
  readonly failed: string
  /** `{}` is a date with its time. */
  readonly asOf: string
  readonly more: string
  readonly mode: Named<'online' | 'mixed'>
  readonly status: Named<'cancelled' | 'postponed' | 'rescheduled' | 'movedOnline'>
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

/** A catalogue that may grow at the hub before it grows here: an unknown key has no word. */
export const word = (
  catalogue: Readonly<Record<string, string>>,
  key: string | undefined,
): string | undefined => (key !== undefined && Object.hasOwn(catalogue, key) ? catalogue[key] : undefined)
