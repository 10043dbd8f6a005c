import type { PayloadRequest } from 'payload'
import { idOf, membershipsOf } from '../../access/caller.ts'
import type { User } from '../../model/payload-types.ts'
import { domainOf } from '../../model/domainName.ts'
import type { OidcProvider } from '../../settings/oidcProviders.ts'

/**
 * Returns whether a provider may speak for an account: the address is in one of the provider's domains, and all of the person's
 * memberships are in its municipalities. It never may for a network administrator, even with all municipalities.
 * @param person as stored now
 */
export async function speaksFor(
  req: PayloadRequest,
  { domains, municipalities }: OidcProvider,
  person: Pick<User, 'email' | 'isNetworkAdmin' | 'memberships'>,
): Promise<boolean> {
  const domain = domainOf(person.email)
  if (person.isNetworkAdmin === true || domain === undefined || !domains.includes(domain)) return false
  const held = membershipsOf(person).map(({ municipality }) => municipality)
  if (municipalities === 'all' || held.length === 0) return true
  const where = { slug: { in: municipalities } }
  const { docs } = await req.payload.db.find({ collection: 'municipalities', where, pagination: false, req })
  const spoken = new Set(docs.map(idOf))
  return held.every((id) => spoken.has(id))
}
