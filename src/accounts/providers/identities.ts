import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { atomically } from '../../database/transactions/atomically.ts'
import type { Credential, User } from '../../model/payload-types.ts'
import { changeCredentials, credentialsOf, holdCredentials } from '../credentials/credentials.ts'
import { accountEvent } from '../events/events.ts'
import type { Identity } from './oidc.ts'
import type { OidcProvider } from '../../settings/oidcProviders.ts'
import { speaksFor } from './scope.ts'
import { tokenHash } from '../credentials/sealing.ts'
import { isKept } from '../../access/standing.ts'

/**
 * The kind of account that a link was made for. A link for a member is of no use once the person is a network administrator,
 * and the other way round: the keys differ.
 */
type Bond = 'member' | 'network'

type Stored = User & Record<string, unknown>

/**
 * Whose sign-in this is:
 * - `person`: linked, and within what the provider may speak for
 * - `invited`: not linked; the provider has confirmed the address that an invitation went to
 * - `confirm`: not linked; such an account has a password, which is to be shown once
 * - `outside`: it was linked; the provider may not speak for the account (any more), and the link has ended
 * - `needsFactor`: a network administrator's link, which counts with the hub's own second factor only
 */
export type Found =
  | { kind: 'person' | 'invited' | 'confirm'; person: User }
  | { kind: 'unknown' | 'unverified' | 'outside' | 'needsFactor' }

/**
 * The person of an identity. Once linked only issuer and subject count, so that nobody gets in by taking over an address
 * later; before, the confirmed address. Nobody is made, and no right is given.
 */
export async function personOfIdentity(
  req: PayloadRequest,
  provider: OidcProvider,
  identity: Identity,
): Promise<Found> {
  const linked = await linkOf(req, identity)
  return linked ? ofLink(req, provider, linked) : byAddress(req, provider, identity)
}

interface Link {
  user: string
  bond: Bond
  row: string
}

async function linkOf(req: PayloadRequest, identity: Identity): Promise<Link | undefined> {
  for (const bond of ['member', 'network'] as const) {
    const key = keyOf(identity, bond)
    const where = { 'identities.key': { equals: key } }
    const held = await req.payload.db.findOne<Credential & Record<string, unknown>>({
      collection: 'credentials',
      where,
      req,
    })
    const row = held?.identities?.find((each) => each.key === key)
    if (held && row) return { user: held.user, bond, row: String(row.id) }
  }
  return undefined
}

async function ofLink(
  req: PayloadRequest,
  provider: OidcProvider,
  { user, bond, row }: Link,
): Promise<Found> {
  const person = await personBy(req, { id: { equals: user } })
  if (!isKept(person)) return { kind: 'unknown' }
  const isNetwork = bond === 'network'
  const counts = isNetwork ? person.isNetworkAdmin === true : await speaksFor(req, provider, person)
  if (!counts) {
    await unlinkIdentity(req, user, row)
    return { kind: 'outside' }
  }
  return isNetwork && person.twoFactor !== true ? { kind: 'needsFactor' } : { kind: 'person', person }
}

async function byAddress(req: PayloadRequest, provider: OidcProvider, identity: Identity): Promise<Found> {
  const { email, issuer, isVerified } = identity
  const person = email === undefined ? null : await personBy(req, { email: { equals: email } })
  if (!isKept(person) || !(await speaksFor(req, provider, person))) return { kind: 'unknown' }
  const held = await credentialsOf(req, String(person.id))
  if (held?.identities?.some((each) => each.issuer === issuer)) return { kind: 'unknown' }
  if (!isVerified) return { kind: 'unverified' }
  return { kind: person.invited === true ? 'invited' : 'confirm', person }
}

const personBy = (req: PayloadRequest, where: Parameters<typeof req.payload.db.findOne>[0]['where']) =>
  req.payload.db.findOne<Stored>({ collection: 'users', where, req })

/** Who is to be linked with what. */
export interface Linking {
  user: string
  provider: OidcProvider
  identity: Identity
  /** True where the person asked for it on the account page, the only way for network administrators. */
  isDeliberate?: boolean
}

/**
 * Links an identity, by what the account is in that very moment. An invitation is taken by it, and its link ends.
 * @returns whether it is linked; not where the provider may not speak for the account
 */
export async function linkIdentity(req: PayloadRequest, linking: Linking): Promise<boolean> {
  const { user, provider, identity, isDeliberate = false } = linking
  return atomically(req, async () => {
    await holdCredentials(req, user)
    const person = await personBy(req, { id: { equals: user } })
    if (!isKept(person)) return false
    const bond: Bond = person.isNetworkAdmin === true ? 'network' : 'member'
    const mayLink = bond === 'network' ? isDeliberate : await speaksFor(req, provider, person)
    if (!mayLink || (await linkOf(req, identity))) return false
    const identities = (await credentialsOf(req, user))?.identities ?? []
    if (identities.some(({ issuer }) => issuer === identity.issuer)) return false
    const row = { id: randomUUID(), issuer: identity.issuer, key: keyOf(identity, bond) }
    await changeCredentials(req, user, {
      ...(person.invited ? { linkKind: null, linkHash: null, linkExpiresAt: null, invitation: null } : {}),
      identities: [...identities, row],
    })
    if (person.invited) await takeInvitation(req, user)
    await accountEvent(req, { kind: 'identityLinked', user: person })
    return true
  })
}

const takeInvitation = (req: PayloadRequest, id: string) =>
  req.payload.db.updateOne({
    collection: 'users',
    id,
    data: { invited: false, state: 'active' },
    req,
    returning: false,
  })

/** Ends a link. @param row the id of its row */
export async function unlinkIdentity(req: PayloadRequest, user: string, row: string): Promise<void> {
  await atomically(req, async () => {
    await holdCredentials(req, user)
    const identities = (await credentialsOf(req, user))?.identities ?? []
    const rest = identities.filter(({ id }) => String(id) !== row)
    if (rest.length === identities.length) return
    await changeCredentials(req, user, { identities: rest })
    const person = await personBy(req, { id: { equals: user } })
    if (person) await accountEvent(req, { kind: 'identityUnlinked', user: person })
  })
}

const keyOf = ({ issuer, subject }: Identity, bond: Bond): string =>
  tokenHash(JSON.stringify(bond === 'network' ? [issuer, subject, bond] : [issuer, subject]))
