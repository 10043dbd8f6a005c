import type { Payload, PayloadRequest } from 'payload'
import { afterCommit } from '../database/transactions/commits.ts'
import { withLease } from '../database/lease.ts'
import { processWide } from '../database/transactions/processWide.ts'

/** How often the runner looks for what is due, and how soon again while another process is at it, in milliseconds. */
const every = 60_000
const again = 2_000

/** Jobs that are begun together. */
const together = 20

/** The job runner of this process, once the hub has started one. Tests run jobs themselves. */
const runner = processWide('jobRunner', () => ({
  run: undefined as (() => Promise<boolean>) | undefined,
  running: undefined as Promise<void> | undefined,
  isWoken: false,
  timer: undefined as NodeJS.Timeout | undefined,
}))

/**
 * Runs jobs: each minute what is due by the clock, and what is queued as soon as it is committed. One process at a time does so, of all
 * that use the database, so that nothing is done twice.
 */
export function startJobs(payload: Payload): void {
  const queue = { queue: 'default' }
  runner.run = () =>
    withLease(payload, [
      'jobs',
      async (signal) => {
        await payload.jobs.handleSchedules(queue)
        if (signal.aborted) return
        const { jobStatus } = await payload.jobs.run({ ...queue, limit: together, silent: true })
        if (Object.keys(jobStatus ?? {}).length === together) runner.isWoken = true
      },
    ])
  runner.timer = setInterval(wake, every)
  runner.timer.unref()
}

/**
 * Ends it: jobs that are queued from now on wait for another process, or the next start.
 * @returns when those under way have ended
 */
export async function stopJobs(): Promise<void> {
  runner.run = undefined
  clearInterval(runner.timer)
  await runner.running
}

/** Wakes the job runner once the request's change is stored. */
export function wakeAfterCommit(req: Pick<PayloadRequest, 'transactionID'>): void {
  afterCommit(req, () => setImmediate(wake))
}

/** One run at a time; who asks during a run gets another one after it. */
function wake(): void {
  runner.isWoken = true
  if (!runner.run || runner.running) return
  runner.running = runAll().finally(() => {
    runner.running = undefined
  })
}

async function runAll(): Promise<void> {
  while (runner.run && runner.isWoken) {
    runner.isWoken = false
    const isDone = await runner.run().catch((error: unknown) => {
      process.emitWarning(`The job runner failed: ${String(error)}`)
      return true
    })
    if (!isDone) return void setTimeout(wake, again).unref()
  }
}
