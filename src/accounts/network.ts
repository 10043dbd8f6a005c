import { isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'
import { clientAddress } from '../limits/clientAddress.ts'

/**
 * Returns the network that the tries of the running request count for: the client's address; of IPv6 its first 64 bits, since
 * one customer has all addresses that share them. `local` for the hub's own calls.
 */
export function clientNetwork(address = clientAddress()): string {
  const bare = address?.split('%')[0] ?? 'local'
  if (!isIPv6(bare)) return bare
  const parsed = ipaddr.process(bare)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`
}
