import { type CollectionSlug, createLocalReq, type Payload, type TaskConfig, type Where } from 'payload'
import { slugIn } from '../model/slugs.ts'
import { readNewest, readOne } from '../database/reads.ts'
import { endOf } from '../access/out.ts'
import { rowOf } from '../access/roles.ts'
import { wipeLog } from '../database/tables.ts'
import type { Doc } from '../translation/document.ts'
import { eraseContact } from './contact.ts'
import { expireMails, mailing } from './mails.ts'
import { privacySettings } from './settings.ts'

const day = 24 * 60 * 60 * 1000

/** Rows that are looked at and deleted together: few enough to hold nobody up. */
const batch = 100

/** Months that it is kept how much portals have loaded: two years can be compared. */
export const loadMonths = 25

/** Counts of what one run has deleted. */
export interface Expired {
  trash: number
  versions: number
  contacts: number
  mails: number
  loads: number
  jobs: number
}

/** Deletes what has been kept long enough, in batches that are stored one by one. */
export async function expire(payload: Payload, now = new Date()): Promise<Expired> {
  const { retention, dataDir } = privacySettings(payload)
  const before = (days: number) => new Date(now.valueOf() - days * day)
  const expired = {
    trash: await expireTrash(payload, before(retention.trashDays)),
    versions: await expireVersions(payload, monthsBefore(now, retention.versionMonths)),
    contacts: await expireContacts(payload, before(retention.contactDays)),
    mails: await expireMails(dataDir, before(retention.mailDays)),
    loads: await expireLoads(payload, monthsBefore(now, loadMonths)),
    jobs: await expireJobs(payload, before(retention.mailDays)),
  }
  await wipeLog(payload)
  return expired
}

function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now)
  then.setUTCMonth(then.getUTCMonth() - months)
  return then
}

const slugs = (payload: Payload, has: 'trash' | 'versions'): CollectionSlug[] =>
  payload.config.collections.filter((collection) => collection[has]).map(({ slug }) => slugIn(payload, slug))

/** Deletes for good what was thrown away, one by one, as a person would. What is kept stays in the trash. */
async function expireTrash(payload: Payload, before: Date): Promise<number> {
  let count = 0
  for (const collection of slugs(payload, 'trash').filter((slug) => !rowOf(slug).kept))
    count += await inBatches(payload, collection, { deletedAt: { less_than: before.toISOString() } }, (id) =>
      payload.delete({
        collection: collection,
        id,
        trash: true,
        overrideAccess: true,
        context: { trusted: true },
      }),
    )
  return count
}

async function inBatches(
  payload: Payload,
  collection: CollectionSlug,
  where: Where,
  work: (id: string) => Promise<unknown>,
): Promise<number> {
  const seen = new Set<string>()
  for (;;) {
    const others: Where[] = seen.size > 0 ? [{ id: { not_in: [...seen] } }] : []
    const { docs } = await payload.db.find<{ id: string }>({
      collection,
      where: { and: [where, ...others] },
      limit: batch,
      pagination: false,
      select: {},
    })
    if (docs.length === 0) return seen.size
    for (const { id } of docs) {
      seen.add(String(id))
      await work(String(id)).catch((err: unknown) =>
        payload.logger.error({ err }, `${collection} ${id} was kept long enough and could not be deleted.`),
      )
    }
  }
}

/** Versions that are old; never the newest of a document. */
async function expireVersions(payload: Payload, before: Date): Promise<number> {
  let count = 0
  for (const collection of slugs(payload, 'versions')) {
    const where: Where = {
      and: [{ updatedAt: { less_than: before.toISOString() } }, { latest: { not_equals: true } }],
    }
    for (;;) {
      const found = { collection, where, limit: batch, pagination: false, select: { parent: true } } as const
      const { docs } = await payload.db.findVersions(found)
      if (docs.length === 0) break
      await payload.db.deleteVersions({ collection, where: { id: { in: docs.map(({ id }) => id) } } })
      count += docs.length
    }
  }
  return count
}

/**
 * Contacts whose consent is over in the newest state and in what readers get, erased with all that belongs to them. Of one that readers do
 * not get the newest state counts alone.
 */
async function expireContacts(payload: Payload, before: Date): Promise<number> {
  let erased = 0
  const isOver = (doc: Doc) => endOf('contacts', doc) < before.valueOf()
  for (const id of await contactsBefore(payload, before.toISOString())) {
    const req = await createLocalReq({}, payload)
    const main = await readOne(req, 'contacts', { id: { equals: id } })
    const newest = (await readNewest(req, 'contacts', id)) ?? main
    if (!main || !newest || !isOver(newest) || (main._status === 'published' && !isOver(main))) continue
    await eraseContact(req, id)
      .then(() => (erased += 1))
      .catch((err: unknown) =>
        payload.logger.error({ err }, `contacts ${id} was kept long enough and could not be erased.`),
      )
  }
  return erased
}

/** The contacts that have such an end in the main row or in the newest version. */
async function contactsBefore(payload: Payload, instant: string): Promise<Set<string>> {
  const collection = 'contacts'
  const less = { less_than: instant }
  const inMain: Where = { 'consent.expiresAt': less }
  const inNewest: Where = { and: [{ latest: { equals: true } }, { 'version.consent.expiresAt': less }] }
  const all = { collection, limit: 0, pagination: false } as const
  const rows = await payload.db.find<{ id: string }>({ ...all, where: inMain, select: {} })
  const versions = await payload.db.findVersions({ ...all, where: inNewest, select: { parent: true } })
  return new Set([...rows.docs.map(({ id }) => id), ...versions.docs.map(({ parent }) => parent)].map(String))
}

/** Days on which portals have loaded something, long ago. */
async function expireLoads(payload: Payload, before: Date): Promise<number> {
  const where: Where = { day: { less_than: before.toISOString().slice(0, 10) } }
  const { totalDocs } = await payload.db.count({ collection: 'loads', where })
  if (totalDocs > 0) await payload.db.deleteMany({ collection: 'loads', where })
  return totalDocs
}

/** Jobs that failed for good, and mails that are still not sent, as of a process that broke off. What is scheduled for later stays. */
async function expireJobs(payload: Payload, before: Date): Promise<number> {
  const isOver: Where = { or: [{ hasError: { equals: true } }, { taskSlug: { in: mailing } }] }
  const where: Where = { and: [isOver, { updatedAt: { less_than: before.toISOString() } }] }
  const { totalDocs } = await payload.db.count({ collection: 'payload-jobs', where })
  if (totalDocs > 0) await payload.db.deleteMany({ collection: 'payload-jobs', where })
  return totalDocs
}

/** Each night: what has been kept long enough goes. */
export const retentionTask: TaskConfig = {
  slug: 'retention',
  schedule: [{ cron: '41 2 * * *', queue: 'default' }],
  handler: async ({ req }) => {
    const expired = await expire(req.payload)
    if (Object.values(expired).some((count) => count > 0))
      req.payload.logger.info(
        `Kept long enough: ${expired.trash} of the trash, ${expired.versions} versions, ${expired.contacts} contacts, ${expired.mails} mails, ${expired.loads} counts of portals, ${expired.jobs} jobs deleted.`,
      )
    return { output: {} }
  },
}
