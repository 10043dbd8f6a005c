import { APIError } from 'payload'
import { endOf } from '../access/out.ts'
import { type Doc, isDoc, isEmpty } from '../translation/document.ts'
import type { SharedKind } from './items.ts'

/**
 * Whether a contact's data stay with the city that has them. A person's consent is given to one city and can be taken back there; so is
 * what is held for a time only. A copy would know of neither. What may be copied comes without its legal basis: the other city has to
 * have one of its own.
 */
export function staysWithOwner(kind: SharedKind, row: Doc): boolean {
  if (kind !== 'contacts') return false
  const basis = isDoc(row.consent) ? row.consent.basis : undefined
  if (basis === 'consent' || endOf(kind, row) !== Infinity) return true
  return row.kind === 'person' && isEmpty(basis)
}

/** @throws {APIError} 403 for a contact whose data stay with its city */
export function refusePersonal(kind: SharedKind, row: Doc): void {
  if (!staysWithOwner(kind, row)) return
  throw new APIError(
    'This contact cannot be copied: what is known of the person was given to its own city, for as long as that lasts. Show it as it is instead.',
    403,
    undefined,
    true,
  )
}
