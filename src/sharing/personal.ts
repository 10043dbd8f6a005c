import type { PayloadRequest } from 'payload'
import { endOf } from '../access/out.ts'
import { HubError } from '../errors/hubError.ts'
import { type Doc, isDoc, isEmpty } from '../translation/document.ts'
import type { SharedKind } from './items.ts'

/**
 * Returns whether a contact's data stay with the city that has them. A person's consent is given to one city and can be withdrawn there,
 * and some data are held for a limited time only; a copy would know of neither. A contact that may be copied comes without its legal
 * basis: the other city must have one of its own.
 */
export function staysWithOwner(kind: SharedKind, row: Doc): boolean {
  if (kind !== 'contacts') return false
  const basis = isDoc(row.consent) ? row.consent.basis : undefined
  if (basis === 'consent' || endOf(kind, row) !== Infinity) return true
  return row.kind === 'person' && isEmpty(basis)
}

/** @throws {HubError} 403 for a contact whose data stay with its city */
export function refusePersonal(req: PayloadRequest, kind: SharedKind, row: Doc): void {
  if (!staysWithOwner(kind, row)) return
  throw new HubError(req, 'contact-stays')
}
