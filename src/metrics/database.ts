import { Gauge, Histogram, type Registry } from 'prom-client'
import { waitingTurns } from '../database/transactions/fifoLock.ts'
import { onWork } from '../database/transactions/work.ts'

/** The two databases that content can be in. */
export type Adapter = 'sqlite' | 'mongodb'

const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Registers how long the databases of this process take. */
export function databaseMetrics(registers: Registry[], adapter: Adapter): void {
  const work = new Histogram({
    name: 'hansa_database_seconds',
    help: 'Time of one database operation, without the wait in the queue of SQLite',
    labelNames: ['adapter', 'operation'],
    buckets,
    registers,
  })
  const transactions = new Histogram({
    name: 'hansa_database_transaction_seconds',
    help: 'Time of a whole transaction, by how it ended',
    labelNames: ['adapter', 'ending'],
    buckets,
    registers,
  })
  const wait = adapter === 'sqlite' ? queueMetrics(registers) : undefined
  onWork({
    worked: (operation, seconds) => work.observe({ adapter, operation }, seconds),
    ended: (ending, seconds) => transactions.observe({ adapter, ending }, seconds),
    waited: (seconds) => wait?.observe(seconds),
  })
}

/** SQLite writes one transaction after the other; MongoDB has no such queue. */
function queueMetrics(registers: Registry[]): Histogram {
  new Gauge({
    name: 'hansa_database_queue_length',
    help: 'Transactions that wait for their turn to write (SQLite)',
    registers,
    collect() {
      this.set(waitingTurns())
    },
  })
  return new Histogram({
    name: 'hansa_database_queue_seconds',
    help: 'Wait of a transaction for its turn to write (SQLite)',
    buckets,
    registers,
  })
}
