import { Counter, Histogram, type Registry } from 'prom-client'
import type { Route } from '../logging/address.ts'

/** Counts the requests of one hub. */
export interface RequestMeter {
  /** Answers that were finished, given before Express is reached: plain fields, added to in place. */
  readonly finished: { ok: number; unchanged: number }
  /** Hears of every other request that has ended. */
  counted: (route: Route, status: number, seconds: number) => void
}

/** Registers the requests of one hub. */
export function requestMetrics(registers: Registry[]): RequestMeter {
  const finished = { ok: 0, unchanged: 0 }
  const routed = new Map<string, { route: Route; status: string; count: number }>()
  const duration = new Histogram({
    name: 'hansa_http_request_seconds',
    help: 'Time of requests that were not answered from the cache at once',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  new Counter({
    name: 'hansa_http_requests_total',
    help: 'Requests by class of address and of status',
    labelNames: ['route', 'status'],
    registers,
    collect() {
      this.reset()
      this.inc({ route: 'public', status: '2xx' }, finished.ok)
      this.inc({ route: 'public', status: '3xx' }, finished.unchanged)
      for (const { route, status, count } of routed.values()) this.inc({ route, status }, count)
    },
  })
  const counted: RequestMeter['counted'] = (route, code, seconds) => {
    const status = `${Math.floor(code / 100)}xx`
    const key = `${route} ${status}`
    const entry = routed.get(key) ?? { route, status, count: 0 }
    entry.count += 1
    routed.set(key, entry)
    duration.observe({ route, status }, seconds)
  }
  return { finished, counted }
}
