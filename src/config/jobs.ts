import type { Payload, TaskConfig } from 'payload'
import { judgeAll } from '../media/shown.ts'
import { forgetAbsent } from '../presence/presence.ts'
import { tellByDate } from '../sharing/byDate.ts'
import { deliver } from '../workflow/mail/deliver.ts'
import { tidyNotices } from '../workflow/mail/tidy.ts'
import { remind } from '../workflow/remind.ts'

/** A job that has been running for so many milliseconds was left behind by a process that ended. */
const abandonedAfter = 15 * 60 * 1000

type Schedule = NonNullable<TaskConfig['schedule']>

/** When a task runs; one that was left behind by a process that ended does not stand in its way, and is begun again. */
const at = (cron: string): Schedule => [
  {
    cron,
    queue: 'default',
    hooks: {
      beforeSchedule: async (args) => {
        await takeUp(args.req.payload)
        return args.defaultBeforeSchedule(args)
      },
    },
  },
]

/** Lets the runner take up again what a process that ended left behind; without it such a job would never end. */
export async function takeUp(payload: Payload, now = new Date()): Promise<void> {
  const since = new Date(+now - abandonedAfter).toISOString()
  await payload.db.updateJobs({
    where: {
      and: [
        { processing: { equals: true } },
        { completedAt: { exists: false } },
        { updatedAt: { less_than: since } },
      ],
    },
    data: { processing: false },
    returning: false,
  })
}

/** Sends the digests. */
const mailDigest: TaskConfig<'mailDigest'> = {
  slug: 'mailDigest',
  schedule: at('*/10 * * * *'),
  outputSchema: [
    { name: 'sent', type: 'number', required: true },
    { name: 'failed', type: 'number', required: true },
  ],
  handler: async ({ req }) => ({ output: await deliver(req.payload, { atOnce: false }) }),
}

/** Tells those who want to know of each step at once; queued by the step itself. */
const mailAtOnce: TaskConfig<'mailAtOnce'> = {
  slug: 'mailAtOnce',
  inputSchema: [],
  outputSchema: [
    { name: 'sent', type: 'number', required: true },
    { name: 'failed', type: 'number', required: true },
  ],
  handler: async ({ req }) => ({ output: await deliver(req.payload, { atOnce: true }) }),
}

/** Each morning: reminds of what is due for review, and clears the outbox. */
const remindReviews: TaskConfig<'remindReviews'> = {
  slug: 'remindReviews',
  schedule: at('0 5 * * *'),
  outputSchema: [
    { name: 'reminded', type: 'number', required: true },
    { name: 'undelivered', type: 'number', required: true },
  ],
  handler: async ({ req }) => ({
    output: { reminded: await remind(req.payload), undelivered: await tidyNotices(req.payload) },
  }),
}

/**
 * Every hour: tells adopters whose reach began or ended with a partnership's dates, looks again at which files are shown, and forgets
 * who has left a document.
 */
const adoptionsByDate: TaskConfig<'adoptionsByDate'> = {
  slug: 'adoptionsByDate',
  schedule: at('5 * * * *'),
  outputSchema: [],
  handler: async ({ req }) => {
    await tellByDate(req.payload)
    await judgeAll(req.payload)
    await forgetAbsent(req.payload)
    return { output: {} }
  },
}

/** The jobs of workflow and sharing, for Payload's runner. */
export const workflowTasks: TaskConfig[] = [
  mailDigest,
  mailAtOnce,
  remindReviews,
  adoptionsByDate,
] as TaskConfig[]
