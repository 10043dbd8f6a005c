import type { PayloadRequest } from 'payload'
import { idOf, membershipsOf } from '../../access/caller.ts'
import type { User } from '../../model/payload-types.ts'
import { domainOf } from '../../model/domainName.ts'
import type { OidcProvider } from '../../settings/oidcProviders.ts'

/**
 * Whether a provider may speak for an account: its address lies in one of the provider's domains, and every right of the
 * person in one of its municipalities. It never does for a network administrator, not even with all municipalities.
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
