import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { type Meter, newMeter } from '../delivery/http/meter.ts'

/** Registers what the public side counts. @returns the meter that it counts with */
export function deliveryMetrics(registers: Registry[]): Meter {
  const meter = newMeter()
  const { answers, purges } = meter
  counted('hansa_answers_total', 'Requests for finished answers, by how they went', 'outcome', answers)
  counted('hansa_purges_total', 'Purges of finished answers, by reason', 'reason', purges)

  function counted(name: string, help: string, label: string, counts: Record<string, number>) {
    new Counter({
      name,
      help,
      labelNames: [label],
      registers,
      collect() {
        this.reset()
        for (const [value, count] of Object.entries(counts)) this.inc({ [label]: value }, count)
      },
    })
  }

  const fresh = new Histogram({
    name: 'hansa_purge_to_fresh_seconds',
    help: 'From a purge until what it concerned is there again',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  meter.fresh = (seconds) => fresh.observe(seconds)
  read('hansa_cache_bytes', 'Memory of the finished answers, estimated', () => meter.cache?.().bytes)
  read('hansa_cache_entries', 'Finished answers held', () => meter.cache?.().entries)
  read('hansa_outbox_lag_seconds', 'Time since the outbox was last read to its end', () =>
    meter.outboxLag?.(),
  )

  function read(name: string, help: string, value: () => number | undefined) {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const now = value()
        // Unknown is not zero: then it is left out.
        if (now === undefined) this.remove()
        else this.set(now)
      },
    })
  }
  return meter
}
