import type { CollectionBeforeChangeHook } from 'payload'
import { isPublicRow } from '../../../src/access/fields.ts'
import { endOf } from '../../../src/access/out.ts'
import { type Doc, isDoc, isEmpty, rowsOf } from '../../../src/translation/document.ts'
import { type Problem, refuseUnless } from './problems.ts'
import type { Rules } from './saving.ts'

const lists = ['emails', 'phones', 'links'] as const

const hasAddress = ({ address }: Doc): boolean =>
  isDoc(address) && ['street', 'postalCode', 'city'].some((part) => !isEmpty(address[part]))

/** A contact that nobody can reach is no contact, not even as a draft. */
export const reachable: CollectionBeforeChangeHook = ({ data, req, collection }) => {
  const doc: Doc = data
  const isReachable = hasAddress(doc) || lists.some((list) => rowsOf(doc[list]).length > 0)
  if (!isReachable && !doc.deletedAt)
    refuseUnless({ req, collection: collection.slug }, [{ path: 'emails', key: 'reachable' }])
  return data
}

/** The day a person's consent ends, when that day has passed at `now`. */
function consentEnd(doc: Doc, now = new Date()): string | undefined {
  const end = endOf('contacts', doc)
  return end > now.valueOf() ? undefined : new Date(end - 1).toISOString().slice(0, 10)
}

function required({ doc }: { doc: Doc }): Problem[] {
  const rows = lists.flatMap((list) => rowsOf(doc[list]))
  const unreachable: Problem[] =
    hasAddress(doc) || rows.some(isPublicRow) ? [] : [{ path: 'emails', key: 'reachablePublic' }]
  return doc.kind === 'person' ? [...unreachable, ...consentProblems(doc)] : unreachable
}

function consentProblems(doc: Doc): Problem[] {
  if (!isDoc(doc.consent) || isEmpty(doc.consent.basis))
    return [{ path: 'consent.basis', key: 'consentMissing' }]
  const end = consentEnd(doc)
  return end === undefined
    ? []
    : [{ path: 'consent.expiresAt', key: 'consentExpired', values: { value: end } }]
}

/** Publishing a contact: readers must be able to reach it, and a person needs a legal basis that still holds. */
export const contactRules: Rules = {
  title: 'name',
  required,
}
