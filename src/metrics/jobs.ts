import { Gauge, type Registry } from 'prom-client'
import { withTimeout } from '../database/transactions/withTimeout.ts'
import type { Backlog } from './backlog.ts'

/** Milliseconds after which a database that has not answered counts as down. Prometheus itself waits ten seconds. */
const patience = 2_000

/**
 * Registers the jobs that wait, and whether the database answers.
 * @returns a function that reads them; call it before the metrics are written. It ends in time whatever the database does
 */
export function jobMetrics(registers: Registry[], read: () => Promise<Backlog>): () => Promise<void> {
  const up = new Gauge({ name: 'hansa_database_up', help: '1 when the database answers', registers })
  const jobs = new Gauge({
    name: 'hansa_jobs',
    help: 'Jobs by kind and by where they stand',
    labelNames: ['kind', 'state'],
    registers,
  })
  const oldest = new Gauge({
    name: 'hansa_jobs_oldest_due_seconds',
    help: 'How long the job has been due that waits longest',
    labelNames: ['kind'],
    registers,
  })
  const show = (backlog: Backlog | undefined) => {
    jobs.reset()
    oldest.reset()
    up.set(backlog ? 1 : 0)
    backlog?.counts.forEach(({ count, ...labels }) => jobs.set(labels, count))
    backlog?.oldest.forEach(({ seconds, ...labels }) => oldest.set(labels, seconds))
  }
  let running: Promise<Backlog> | undefined
  return async () => {
    // A database that hangs is asked once, not by every scrape again.
    running ??= read().finally(() => (running = undefined))
    await withTimeout(patience, running).then(show, () => show(undefined))
  }
}
