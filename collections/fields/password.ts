import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

/** The shortest password that is accepted, in characters (NIST SP 800-63B: length over composition rules). */
export const minimumPasswordLength = 12

/** Refuses a password that is too short, whatever way it is set. */
export const password: CollectionBeforeValidateHook = ({ data, collection, req }) => {
  const given: unknown = data?.password
  if (given === undefined || given === null) return data
  if (typeof given === 'string' && given.length >= minimumPasswordLength) return data
  const received = typeof given === 'string' ? given.length : 0
  const message = `A password needs at least ${minimumPasswordLength} characters; this one has ${received}. Several words in a row are easy to remember.`
  throw new ValidationError({ collection: collection.slug, errors: [{ path: 'password', message }], req })
}
