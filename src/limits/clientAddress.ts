import { AsyncLocalStorage } from 'node:async_hooks'
import { isIP } from 'node:net'
import type { RequestHandler } from 'express'
import ipaddr from 'ipaddr.js'
import { processWide } from '../database/transactions/processWide.ts'

/** The address of the client whose request the running asynchronous chain answers; also inside Next's copy of this module. */
const asking = processWide('clientAddress', () => new AsyncLocalStorage<{ address: string | undefined }>())

/**
 * Remembers the client's address for everything that answers the request. It goes beside the request and not in it, so
 * that no header or body can change it: the socket's, or the one that the proxies named by TRUST_PROXY saw (Express,
 * `req.ip`).
 */
export const rememberClient: RequestHandler = (req, _res, next) => answering(req.ip, next)

/** Does work that answers a client's request. */
export function answering<T>(address: string | undefined, work: () => T): T {
  return asking.run({ address }, work)
}

/** Returns whether the running asynchronous chain answers a client's request; false at the start, in jobs and in the hub's own timers. */
export const isAnswering = (): boolean => asking.getStore() !== undefined

/** Says once, for a hub without `TRUST_PROXY`, that a proxy is in front: everybody behind it counts as one client. */
export function warnOfProxy(log: { warn: (line: string) => void }): RequestHandler {
  let isSaid = false
  return (req, _res, next) => {
    if (!isSaid && req.headers['x-forwarded-for'] !== undefined) {
      isSaid = true
      log.warn(
        'Requests come with X-Forwarded-For, but TRUST_PROXY is not set: everybody behind the proxy counts as one client, so that one who guesses passwords delays all. Set TRUST_PROXY to the number of proxies in front, or to their addresses; see docs/operations.md.',
      )
    }
    next()
  }
}

/** The whole address of the client, for limits only: it is never stored. `undefined` outside of a request. */
export function clientAddress(): string | undefined {
  return asking.getStore()?.address
}

/**
 * The network that an address lies in: `192.0.2.0/24` for IPv4 (an IPv4 address mapped into IPv6 counts as one),
 * `2001:db8:1::/48` for IPv6. It tells roughly from where and no longer from which household or device.
 * @returns `undefined` for what is no address
 */
export const shortened = (address: string | undefined): string | undefined =>
  networkOf(address, { ipv4: 24, ipv6: 48 })

/**
 * The network of so many bits that an address lies in, the same for every spelling of the address.
 * @returns `undefined` for what is no address
 */
export function networkOf(
  address: string | undefined,
  bits: { ipv4: number; ipv6: number },
): string | undefined {
  if (address === undefined || isIP(address) === 0) return undefined
  const parsed = ipaddr.process(address)
  const kind = parsed.kind()
  const { IPv4, IPv6 } = ipaddr
  const network = (kind === 'ipv4' ? IPv4 : IPv6).networkAddressFromCIDR(`${bareOf(parsed)}/${bits[kind]}`)
  return `${network.toString()}/${bits[kind]}`
}

/** Without the zone (`%eth0`), which means something on one machine only. */
function bareOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  return address.toString().split('%')[0] ?? ''
}
