import type { Payload, PayloadRequest } from 'payload'
import { afterCommit } from '../database/commits.ts'
import { processWide } from '../database/processWide.ts'

/** The job runner of this process, once the hub has started one. Tests run jobs themselves. */
const runner = processWide('jobRunner', () => ({
  run: undefined as (() => Promise<unknown>) | undefined,
  running: false,
  again: false,
}))

/** Lets queued jobs begin as soon as they are committed, instead of at the runner's next minute. */
export function runJobsWhenWoken(payload: Payload): void {
  runner.run = () => payload.jobs.run({ queue: 'default', limit: 20, silent: true })
}

/** Ends it: jobs that are queued from now on wait for the next start. */
export function stopWaking(): void {
  runner.run = undefined
}

/** Wakes the job runner once the request's change is stored. */
export function wakeAfterCommit(req: Pick<PayloadRequest, 'transactionID'>): void {
  afterCommit(req, () => setImmediate(wake))
}

/** One run at a time; who asks during a run gets another one after it. */
function wake(): void {
  if (!runner.run) return
  runner.again = runner.running
  if (runner.running) return
  runner.running = true
  runner
    .run()
    .catch((error: unknown) => process.emitWarning(`The job runner failed: ${String(error)}`))
    .finally(() => {
      runner.running = false
      if (runner.again) wake()
    })
}
