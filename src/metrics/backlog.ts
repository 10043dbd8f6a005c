import type { Payload, Where } from 'payload'

/** The purposes of jobs: mail, whose readers wait for it, or the hub's own upkeep. */
export const jobKinds = ['mail', 'other'] as const
export type JobKind = (typeof jobKinds)[number]

/**
 * Where a job stands: `due` (should run now), `running`, `retry` (failed, waits for its next try), `scheduled` (not before
 * some later time), `failed` (given up).
 */
export const jobStates = ['due', 'running', 'retry', 'scheduled', 'failed'] as const
export type JobState = (typeof jobStates)[number]

/** The jobs of the database at one moment. */
export interface Backlog {
  counts: { kind: JobKind; state: JobState; count: number }[]
  /** Seconds that the job has been due that waits longest; 0 when none is. */
  oldest: { kind: JobKind; seconds: number }[]
}

/** The tasks that send mail (src/mail/queue.ts, src/accounts/linkMail.ts, src/config/jobs.ts). */
const mailTasks = ['mail', 'accountLink', 'mailDigest', 'mailAtOnce']

const collection = 'payload-jobs'

/** Counts the jobs. @throws when the database does not answer */
export async function readBacklog(payload: Payload, now = new Date()): Promise<Backlog> {
  const states = whereStates(now)
  const count = async (kind: JobKind, state: JobState) => {
    const where = { and: [ofKind(kind), ...states[state]] }
    return { kind, state, count: (await payload.db.count({ collection, where })).totalDocs }
  }
  const oldest = async (kind: JobKind) => ({ kind, seconds: await oldestDue(payload, kind, now) })
  const [counts, ages] = await Promise.all([
    Promise.all(jobKinds.flatMap((kind) => jobStates.map((state) => count(kind, state)))),
    Promise.all(jobKinds.map(oldest)),
  ])
  return { counts, oldest: ages }
}

const ofKind = (kind: JobKind): Where => ({ taskSlug: { [kind === 'mail' ? 'in' : 'not_in']: mailTasks } })

const open: Where[] = [{ completedAt: { exists: false } }, { hasError: { not_equals: true } }]
const waiting: Where[] = [...open, { processing: { not_equals: true } }]
const atOnce: Where = { waitUntil: { exists: false } }
const by = (now: Date): Where => ({ waitUntil: { less_than_equal: now.toISOString() } })
const later = (now: Date): Where => ({ waitUntil: { greater_than: now.toISOString() } })

function whereStates(now: Date): Record<JobState, Where[]> {
  return {
    due: [...waiting, { or: [atOnce, by(now)] }],
    running: [...open, { processing: { equals: true } }],
    retry: [...waiting, later(now), { totalTried: { greater_than: 0 } }],
    scheduled: [
      ...waiting,
      later(now),
      { or: [{ totalTried: { equals: 0 } }, { totalTried: { exists: false } }] },
    ],
    failed: [{ hasError: { equals: true } }],
  }
}

/** A job is due since it was made, or since the time that it was put off to. */
async function oldestDue(payload: Payload, kind: JobKind, now: Date): Promise<number> {
  const first = async (moment: 'createdAt' | 'waitUntil', when: Where) => {
    const where = { and: [ofKind(kind), ...waiting, when] }
    const { docs } = await payload.db.find<{ createdAt?: string; waitUntil?: string }>({
      collection,
      where,
      sort: moment,
      limit: 1,
      pagination: false,
    })
    const since = docs[0]?.[moment]
    return since ? now.valueOf() - new Date(since).valueOf() : 0
  }
  const ages = await Promise.all([first('createdAt', atOnce), first('waitUntil', by(now))])
  return Math.max(0, ...ages) / 1000
}
