import type { Payload } from 'payload'
import { isActive } from '../../access/standing.ts'
import { idOf } from '../../access/caller.ts'
import { headersFor } from '../../mail/queue.ts'
import type { Notice, User } from '../../model/payload-types.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { addressNotices } from './address.ts'
import { compose } from './compose.ts'

/** How many notices one run sends. */
const most = 1000

/** Result of a run. */
export interface Delivery {
  /** Mails sent. */
  sent: number
  /** Mails that could not be sent and are tried again. */
  failed: number
}

/**
 * Sends the outbox: one mail per person, outside of every transaction, marked as sent only after it was taken. A crash in
 * between sends that one mail again. A second run waits for the first, so that nobody gets a mail from both. With `atOnce`, only to those who want to know of each step at once.
 */
export const deliver = (payload: Payload, { atOnce }: { atOnce: boolean }): Promise<Delivery> =>
  oneAtATime('noticeMails', () => run(payload, atOnce))

async function run(payload: Payload, atOnce: boolean): Promise<Delivery> {
  await addressNotices(payload)
  const delivery: Delivery = { sent: 0, failed: 0 }
  for (const [id, notices] of await waiting(payload)) {
    const user = await payload.findByID({
      collection: 'users',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
    })
    if (user && atOnce && user.notifications !== 'atOnce') continue
    const outcome = await tell(payload, user, notices)
    if (outcome !== 'failed') await settle(payload, notices)
    if (outcome !== 'nothing') delivery[outcome] += 1
  }
  return delivery
}

async function waiting(payload: Payload): Promise<Map<string, Notice[]>> {
  const { docs } = await payload.find({
    collection: 'notices',
    where: { and: [{ done: { equals: false } }, { recipient: { exists: true } }] },
    sort: 'createdAt',
    limit: most,
    depth: 0,
    overrideAccess: true,
  })
  const byRecipient = new Map<string, Notice[]>()
  for (const notice of docs) {
    const id = idOf(notice.recipient)
    if (id !== undefined) byRecipient.set(id, [...(byRecipient.get(id) ?? []), notice])
  }
  return byRecipient
}

/** A mail that does not get through is tried again with the next digest; the others do not wait for it. */
async function tell(
  payload: Payload,
  user: User | null,
  notices: Notice[],
): Promise<'sent' | 'failed' | 'nothing'> {
  const isTold = isActive(user) && user.notifications !== 'none'
  const mail = isTold ? await compose(payload, user, notices) : undefined
  if (!mail || !user) return 'nothing'
  try {
    await payload.sendEmail({ ...mail, ...headersFor(user.id) })
    return 'sent'
  } catch (err) {
    payload.logger.error({
      err,
      msg: `A mail about ${notices.length} reviews could not be sent. It is tried again.`,
    })
    return 'failed'
  }
}

async function settle(payload: Payload, notices: Notice[]): Promise<void> {
  await payload.db.updateMany({
    collection: 'notices',
    where: { id: { in: notices.map(({ id }) => id) } },
    data: { done: true },
  })
}
