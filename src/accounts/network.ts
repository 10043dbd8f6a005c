import { isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'
import { clientAddress } from '../limits/clientAddress.ts'

/**
 * What the tries of the running request count for: the client's address, and of IPv6 its first 64 bits, since one
 * customer has all the others. `local` for the hub's own calls.
 */
export function clientNetwork(address = clientAddress()): string {
  const bare = address?.split('%')[0] ?? 'local'
  if (!isIPv6(bare)) return bare
  const parsed = ipaddr.process(bare)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`
}
