import { randomUUID } from 'node:crypto'
import type { Payload, Where } from 'payload'

/** So many milliseconds after its last sign of life another process takes over from a holder; clocks may differ by less. */
export const leaseLength = 60_000

/** This process. */
const here = randomUUID()

/**
 * Does work that one process at a time may do, of all that use the database. While it lasts the lease is renewed; a process that ends
 * without giving it back, or stops for longer than `leaseLength`, loses it.
 * @param work the work's name, and the work; its signal is aborted when the lease was lost
 * @param options `holder` names who asks, one for each process
 * @returns whether it was done; `false` when another process is at it
 */
export async function withLease(
  payload: Payload,
  [name, work]: [string, (signal: AbortSignal) => Promise<unknown>],
  { holder = here, length = leaseLength }: { holder?: string; length?: number } = {},
): Promise<boolean> {
  if (!(await take(payload, name, holder, length))) return false
  const lost = new AbortController()
  const renewing = setInterval(() => {
    renew(payload, name, holder, length).then(
      (isHeld) => isHeld || lost.abort(new Error(`Another process has taken over "${name}".`)),
      // The database is away: the work will notice, and the lease ends by itself.
      () => undefined,
    )
  }, length / 3)
  renewing.unref()
  try {
    await work(lost.signal)
  } finally {
    clearInterval(renewing)
    await update(payload, mine(name, holder), { until: new Date(0).toISOString() }).catch(() => undefined)
  }
  return true
}

const mine = (name: string, holder: string): Where => ({
  and: [{ work: { equals: name } }, { holder: { equals: holder } }],
})

const end = (length: number): string => new Date(Date.now() + length).toISOString()

/** One statement decides who of several gets a lease that has ended; of two first ones the row's name does. */
async function take(payload: Payload, name: string, holder: string, length: number): Promise<boolean> {
  const data = { work: name, holder, until: end(length) }
  const ended: Where = {
    and: [{ work: { equals: name } }, { until: { less_than_equal: new Date().toISOString() } }],
  }
  if (await update(payload, ended, data)) return true
  const { totalDocs } = await payload.db.count({ collection: 'leases', where: { work: { equals: name } } })
  if (totalDocs > 0) return false
  return payload.db.create({ collection: 'leases', data }).then(
    () => true,
    () => false,
  )
}

const renew = (payload: Payload, name: string, holder: string, length: number): Promise<boolean> =>
  update(payload, mine(name, holder), { until: end(length) })

async function update(payload: Payload, where: Where, data: Record<string, unknown>): Promise<boolean> {
  const options = { atomic: true }
  return Boolean(await payload.db.updateOne({ collection: 'leases', where, data, options }))
}
