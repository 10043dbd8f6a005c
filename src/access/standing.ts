/** What says of an account whether its person may act, as stored or as Payload gives it. */
export interface Account {
  suspended?: unknown
  invited?: unknown
  state?: unknown
}

/**
 * Whether a person may act, be told of anything or have something done in their name: there is such an account, it is
 * not suspended, and not only invited. The one place that says so: sessions, jobs, mails, links and tickets ask here.
 * @param person read anew from the database; nothing when there is none (any more)
 */
export const isActive = <T extends Account>(person: T | null | undefined): person is T =>
  isKept(person) && person.invited !== true && person.state !== 'invited'

/** The same for somebody who may only be invited yet: who takes an invitation is not active before. */
export const isKept = <T extends Account>(person: T | null | undefined): person is T =>
  person !== null && person !== undefined && person.suspended !== true && person.state !== 'suspended'
