import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Meter } from '../delivery/http/meter.ts'
import type { Backlog } from './backlog.ts'
import { type Adapter, databaseMetrics } from './database.ts'
import { deliveryMetrics } from './delivery.ts'
import { jobMetrics } from './jobs.ts'
import { requestMetrics, type RequestMeter } from './requests.ts'

/** The sources of a hub's metrics. */
export interface MetricsOptions {
  version: string
  adapter: Adapter
  backlog: () => Promise<Backlog>
}

/** The metrics of one hub, in the text format of Prometheus. */
export interface Metrics {
  readonly registry: Registry
  /** The counters of the public side, its cache and the tail of changes. */
  readonly delivery: Meter
  readonly requests: RequestMeter
  /** Everything as text. It answers within a few seconds also when the database does not. */
  text: () => Promise<string>
}

/** Makes the metrics of one hub; a process may have several, each with a registry of its own. */
export function hubMetrics({ version, adapter, backlog }: MetricsOptions): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({ name: 'hansa_info', help: 'Version of the hub', labelNames: ['version'], registers }).set(
    { version },
    1,
  )
  const delivery = deliveryMetrics(registers)
  const requests = requestMetrics(registers)
  databaseMetrics(registers, adapter)
  const readJobs = jobMetrics(registers, backlog)
  const text = async () => {
    await readJobs()
    return registry.metrics()
  }
  return { registry, delivery, requests, text }
}
