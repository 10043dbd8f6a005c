import type { PayloadRequest, Where } from 'payload'
import { membershipsOf } from '../../access/caller.ts'
import { accountSettings } from './settings.ts'

/** Returns whether a person must have a second factor: the settings demand it of everybody, or one of the person's municipalities does. */
export async function demandsTwoFactor(
  { payload }: Pick<PayloadRequest, 'payload'>,
  person: { memberships?: unknown },
): Promise<boolean> {
  if (accountSettings(payload).requireTwoFactor) return true
  const ids = membershipsOf(person).map(({ municipality }) => municipality)
  if (ids.length === 0) return false
  const where: Where = { and: [{ id: { in: ids } }, { requireTwoFactor: { equals: true } }] }
  const { totalDocs } = await payload.db.count({ collection: 'municipalities', where })
  return totalDocs > 0
}
