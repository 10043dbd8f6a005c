/** The fields of an account by which its person may act or not, as stored or as Payload gives them. */
export interface Account {
  suspended?: unknown
  invited?: unknown
  state?: unknown
}

/**
 * Returns whether a person may act, be told of anything or have something done in their name: the account exists, is not suspended,
 * and is more than an invitation. Sessions, jobs, mails, links and tickets all ask here, so that one place decides.
 * @param person read from the database just now; nothing when there is none (any more)
 */
export const isActive = <T extends Account>(person: T | null | undefined): person is T =>
  isKept(person) && person.invited !== true && person.state !== 'invited'

/** The same for somebody who may only be invited yet: who takes an invitation is not active before. */
export const isKept = <T extends Account>(person: T | null | undefined): person is T =>
  person !== null && person !== undefined && person.suspended !== true && person.state !== 'suspended'
