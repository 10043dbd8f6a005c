import type { PayloadRequest, Where } from 'payload'
import { membershipsOf } from '../access/caller.ts'
import { env } from '../env.ts'

/** Whether a person must have a second factor: the settings want it of all, or one of the own municipalities does. */
export async function demandsTwoFactor(
  req: Pick<PayloadRequest, 'payload'>,
  person: { memberships?: unknown },
): Promise<boolean> {
  if (env().HANSA_REQUIRE_TWO_FACTOR) return true
  const ids = membershipsOf(person).map(({ municipality }) => municipality)
  if (ids.length === 0) return false
  const where: Where = { and: [{ id: { in: ids } }, { requireTwoFactor: { equals: true } }] }
  const { totalDocs } = await req.payload.db.count({ collection: 'municipalities', where })
  return totalDocs > 0
}
