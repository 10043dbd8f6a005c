import ipaddr from 'ipaddr.js'

/** The one block of IPv6 that is given out for the public internet (IANA, RFC 4291). */
const globalUnicast = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number]

/** Blocks in it that the library does not know as reserved: documentation (RFC 9637). */
const reserved = [ipaddr.parseCIDR('3fff::/20') as [ipaddr.IPv6, number]]

/**
 * True for an address of the public internet. Everything else is refused, by what is allowed and not by what is known to be bad: this machine,
 * private and local networks, documentation, multicast, and IPv6 addresses that stand for an IPv4 one (mapped, NAT64, 6to4, Teredo), which
 * a gateway would lead somewhere else.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes('%')) return false
  const address = ipaddr.parse(text)
  if (address.range() !== 'unicast') return false
  if (address instanceof ipaddr.IPv4) return ipaddr.IPv4.isValidFourPartDecimal(text)
  const v6 = address as ipaddr.IPv6
  return v6.match(globalUnicast) && !reserved.some((block) => v6.match(block))
}
