import type { Payload, PayloadRequest } from 'payload'
import { afterRollback } from '../database/transactions/commits.ts'
import type { Erasure } from './ledger.ts'
import { privacySettings } from './settings.ts'

/** Marks a request that does again what the ledger says: it is not written down twice. */
export const replaying = { replaysErasures: true } as const

/**
 * Writes an erasure into the ledger, before anything is deleted: when the process ends in between, the next start does it. One that comes to
 * nothing (refused, or failed, which the person is told) is taken out again, so that no start does what was refused.
 */
export async function writeDown(
  req: PayloadRequest,
  collection: Erasure['collection'],
  id: string,
): Promise<void> {
  if (req.context.replaysErasures === true) return
  const { payload } = req
  const name = await privacySettings(payload).ledger.add({ at: new Date().toISOString(), collection, id })
  afterRollback(req, () => {
    takeBack(payload, { collection, id }, name).catch((err: unknown) =>
      payload.logger.error(
        { err },
        `The erasure of ${collection} ${id} failed and will be done at the next start.`,
      ),
    )
  })
}

/** A commit that failed may have been stored all the same, so the database is asked. */
async function takeBack(
  payload: Payload,
  { collection, id }: Pick<Erasure, 'collection' | 'id'>,
  name: string,
): Promise<void> {
  const { totalDocs } = await payload.db.count({ collection, where: { id: { equals: id } } })
  if (totalDocs > 0) await privacySettings(payload).ledger.remove(name)
}
