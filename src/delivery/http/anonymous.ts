import type { Request } from 'express'
import ipaddr from 'ipaddr.js'
import { Buckets, type Allowance } from '../../limits/bucket.ts'
import { type Counters, sharedCounters } from '../../limits/shared.ts'
import { networkOf } from '../../limits/clientAddress.ts'
import { portalOf } from './portal.ts'
import { Problem } from '../outcome/problem.ts'

/** Takes one from the allowance of who asks, before something is made for the request. @throws {Problem} 429 */
export type Charge = (req: Request) => Promise<void>

interface Options {
  /** None for no limit. */
  allowance: Allowance | undefined
  /** True where `X-Forwarded-For` of some proxy counts. */
  trustsProxy: boolean
  warn: (message: string) => void
  counters?: () => Counters | undefined
}

/** The prefix lengths by which a network is counted: a household or an office, however many addresses it has. */
const network = { ipv4: 24, ipv6: 56 } as const

/**
 * The limit of anonymous requests whose answer is not there yet, for each network. Portals that show a key have an allowance of
 * their own, and this machine's own requests none; finished answers never come here.
 */
export function anonymousLimit({ allowance, trustsProxy, warn, counters = sharedCounters }: Options): Charge {
  if (allowance === undefined) return () => Promise.resolve()
  const buckets = new Buckets('anonymous', allowance, counters)
  let hasWarned = false
  return async (req) => {
    if (portalOf(req) !== undefined) return
    // Express has followed the proxies that are trusted.
    const address = req.ip
    if (isBehindUnknownProxy(req, trustsProxy)) {
      if (!hasWarned) warn(unknownProxy)
      hasWarned = true
      return
    }
    if (isThisMachine(req, address)) return
    const { isAllowed, left, wait } = await buckets.take(networkOf(address, network) ?? 'unknown')
    if (!isAllowed) throw tooMany(allowance, left, wait)
  }
}

const unknownProxy =
  'Requests come with X-Forwarded-For from a machine of the own network, and TRUST_PROXY is not set: all readers would share one allowance, so THERE IS NO LIMIT for anonymous requests. Set TRUST_PROXY to the number or the addresses of the proxies in front of the hub.'

function rangeOf(address: string | undefined): string | undefined {
  const bare = address?.split('%')[0] ?? ''
  return ipaddr.isValid(bare) ? ipaddr.process(bare).range() : undefined
}

/** Returns whether a proxy of the own network says for whom it asks, while the hub is not told to trust any. */
function isBehindUnknownProxy(req: Request, trustsProxy: boolean): boolean {
  if (trustsProxy || req.headers['x-forwarded-for'] === undefined) return false
  const range = rangeOf(req.socket.remoteAddress)
  return range !== 'unicast'
}

/** Returns whether a program of this machine asks on its own behalf. */
function isThisMachine(req: Request, address: string | undefined): boolean {
  return rangeOf(address) === 'loopback' && req.headers['x-forwarded-for'] === undefined
}

function tooMany({ perMinute, atOnce }: Allowance, left: number, wait: number): Problem {
  const seconds = String(Math.max(1, wait))
  const headers = {
    'Retry-After': seconds,
    'RateLimit-Policy': `"anonymous";q=${atOnce};w=${Math.ceil((atOnce * 60) / perMinute)}`,
    RateLimit: `"anonymous";r=${left};t=${seconds}`,
  }
  return new Problem('too-many-requests', { perMinute, seconds }, { headers })
}
