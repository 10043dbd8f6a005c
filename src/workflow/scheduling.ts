import type { CollectionSlug, PayloadRequest, ServerFunction } from 'payload'
import { isTimezone } from '../time/zoned.ts'
import { HubError } from '../errors/hubError.ts'
import { read } from './act.ts'
import { hasWorkflow } from './collections.ts'
import { mayPublish } from './rights.ts'
import type { Scheduled } from './schedule.ts'

/** The request of the schedule drawer. */
export interface Asked {
  req: PayloadRequest
  type?: 'publish' | 'unpublish'
  doc?: Scheduled['doc']
  date?: Date | string
  timezone?: string
  localeToPublish?: string
  /** A job to take away instead. */
  deleteID?: string | number
}

/**
 * The server function behind the schedule drawer, in the place of Payload's, which lets everybody who can open the admin
 * queue such a job for any document and take away every other's.
 * @throws 403 for those who may not publish the document, 400 without a document or a time
 */
export const schedulePublish: ServerFunction = async (args) => {
  const asked = args as unknown as Asked
  const { req, deleteID } = asked
  const target = deleteID === undefined ? asked.doc : await targetOf(req, deleteID)
  if (!target) throw new HubError(req, 'schedule-invalid')
  await refuseUnlessPublisher(req, target)
  if (deleteID === undefined) await queue(asked, target)
  else await remove(req, deleteID)
  return { message: req.t('general:success') }
}

async function refuseUnlessPublisher(
  req: PayloadRequest,
  { relationTo, value }: NonNullable<Scheduled['doc']>,
): Promise<void> {
  // Documents of the whole network are written by network administrators alone, whose right needs no document.
  const document = hasWorkflow(relationTo)
    ? await read(req, { collection: relationTo, id: value })
    : { id: value }
  if (!(await mayPublish(req, relationTo, document))) throw new HubError(req, 'schedule-not-allowed')
}

async function queue({ req, type, date, timezone, localeToPublish }: Asked, doc: Scheduled['doc']) {
  const waitUntil = new Date(date ?? Number.NaN)
  if (Number.isNaN(waitUntil.valueOf())) throw new HubError(req, 'schedule-invalid')
  const input: Scheduled = {
    type: type === 'unpublish' ? 'unpublish' : 'publish',
    ...(doc ? { doc } : {}),
    ...(localeToPublish === undefined ? {} : { locale: localeToPublish }),
    ...(timezone !== undefined && isTimezone(timezone) ? { timezone } : {}),
    ...(req.user ? { user: { relationTo: 'users', value: String(req.user.id) } } : {}),
  }
  await req.payload.jobs.queue({ task: 'schedulePublish', input: input as never, waitUntil })
}

async function targetOf(req: PayloadRequest, id: string | number): Promise<Scheduled['doc']> {
  const job = await req.payload.db.findOne<{ id: string; input?: Scheduled }>({
    collection: 'payload-jobs' satisfies CollectionSlug,
    where: { and: [{ id: { equals: id } }, { taskSlug: { equals: 'schedulePublish' } }] },
  })
  return job?.input?.doc
}

/** Without `req`, so outside of any transaction, as the runner itself does it. */
const remove = (req: PayloadRequest, id: string | number) =>
  req.payload.db.deleteOne({
    collection: 'payload-jobs',
    where: { id: { equals: id } },
    returning: false,
  })
