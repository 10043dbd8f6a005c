import { createLocalReq, type Payload, type TaskConfig } from 'payload'
import type { Doc } from '../translation/document.ts'
import type { Network } from './fetchPage.ts'
import { lookAt } from './look.ts'
import { record } from './record.ts'

/** Days after which the hub looks at a page again. */
export const checkDays = 30

/** The most pages of one hour: no job takes longer than four minutes, whatever the servers do. */
const most = 20

/** Looks again at the pages that were not looked at for a month, the longest first. @returns how many */
export async function checkDue(
  payload: Payload,
  { network, now = new Date() }: { network?: Network; now?: Date } = {},
): Promise<number> {
  const before = new Date(now.valueOf() - checkDays * 24 * 3_600_000).toISOString()
  const { docs } = await payload.db.find<Doc & { id: string }>({
    collection: 'publications',
    where: {
      and: [
        { deletedAt: { exists: false } },
        { or: [{ checkedAt: { exists: false } }, { checkedAt: { less_than: before } }] },
      ],
    },
    sort: 'checkedAt',
    limit: most,
    pagination: false,
  })
  for (const publication of docs) {
    try {
      const finding = await lookAt({ payload, publication, now, ...(network ? { network } : {}) })
      await record(await createLocalReq({}, payload), finding)
    } catch (err) {
      // One page must not keep the others from being looked at.
      payload.logger.error({ err }, `The published page ${publication.id} could not be looked at.`)
    }
  }
  return docs.length
}

/** Each hour: pages of portals whose last check is a month old. */
export const pageCheckTask: TaskConfig = {
  slug: 'pageChecks',
  schedule: [{ cron: '19 * * * *', queue: 'default' }],
  handler: async ({ req }) => {
    await checkDue(req.payload)
    return { output: {} }
  },
}
