import type { CollectionAfterReadHook, CollectionBeforeChangeHook } from 'payload'
import { readsInternal } from '../../src/access/fields.ts'
import { endOf } from '../../src/access/out.ts'
import { type Doc, isDoc, isEmpty, rowsOf } from '../../src/translation/document.ts'
import { type Problem, refuseUnless } from './problems.ts'
import type { Rules } from './saving.ts'

const lists = ['emails', 'phones', 'links'] as const

const hasAddress = ({ address }: Doc): boolean =>
  isDoc(address) && ['street', 'postalCode', 'city'].some((part) => !isEmpty(address[part]))

const isPublic = (row: Doc): boolean => row.visibility !== 'internal'

/** A contact that nobody can reach is no contact, not even as a draft. */
export const reachable: CollectionBeforeChangeHook = ({ data, req, collection }) => {
  const doc: Doc = data
  const isReachable = hasAddress(doc) || lists.some((list) => rowsOf(doc[list]).length > 0)
  if (!isReachable && !doc.deletedAt)
    refuseUnless({ req, collection: collection.slug }, [{ path: 'emails', key: 'reachable' }])
  return data
}

/** Takes internal rows out for whoever does not read the owner's drafts, unless trusted code reads with overridden access. */
export const publicRowsOnly: CollectionAfterReadHook = ({ doc, req, overrideAccess }) => {
  if (overrideAccess || readsInternal(req, 'contacts', doc as Doc)) return doc
  const stripped = lists.map((list) => [list, rowsOf((doc as Doc)[list]).filter(isPublic)])
  return { ...(doc as Doc), ...Object.fromEntries(stripped) }
}

/** The day a person's consent ends, when that day has passed at `now`. */
function consentEnd(doc: Doc, now = new Date()): string | undefined {
  const end = endOf('contacts', doc)
  return end > now.valueOf() ? undefined : new Date(end - 1).toISOString().slice(0, 10)
}

function required({ doc }: { doc: Doc }): Problem[] {
  const rows = lists.flatMap((list) => rowsOf(doc[list]))
  const unreachable: Problem[] =
    hasAddress(doc) || rows.some(isPublic) ? [] : [{ path: 'emails', key: 'reachablePublic' }]
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
