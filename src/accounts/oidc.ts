import { randomUUID } from 'node:crypto'
import * as client from 'openid-client'
import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import type { Credential, User } from '../payload-types.ts'
import { changeCredentials, credentialsOf } from './credentials.ts'
import type { OidcProvider } from './oidcProviders.ts'
import { seal, tokenHash, unseal } from './sealing.ts'
import { isKept } from './standing.ts'
import { atomically } from '../database/atomically.ts'

/** How long a person may take at the provider, in seconds. */
export const oidcLifetime = 15 * 60

const started = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
})

/** The provider's own settings (OpenID Connect Discovery), read at the first use; a failure is not kept. */
const discovered = new Map<string, Promise<client.Configuration>>()

function configurationOf({ issuer, clientId, clientSecret }: OidcProvider): Promise<client.Configuration> {
  const known = discovered.get(issuer)
  if (known) return known
  // Only a provider on this very machine, which the settings allow for trying out, is reached without TLS.
  const options = issuer.startsWith('http:') ? { execute: [client.allowInsecureRequests] } : {}
  const asked = client.discovery(new URL(issuer), clientId, clientSecret, undefined, options)
  discovered.set(issuer, asked)
  asked.catch(() => discovered.delete(issuer))
  return asked
}

/**
 * Begins a sign-in at a provider (authorization code flow with PKCE, state and nonce).
 * @returns where the browser goes, and what it keeps, sealed, until it comes back
 */
export async function startOidc(
  secret: string,
  provider: OidcProvider,
  returnTo: string,
): Promise<{ address: URL; kept: string }> {
  const config = await configurationOf(provider)
  const verifier = client.randomPKCECodeVerifier()
  const [state, nonce] = [client.randomState(), client.randomNonce()]
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: returnTo,
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  const until = Date.now() + oidcLifetime * 1000
  return { address, kept: seal(secret, 'oidc', { provider: provider.name, state, nonce, verifier, until }) }
}

/** What a provider says about a person. */
export interface Identity {
  issuer: string
  subject: string
  email: string | undefined
  isVerified: boolean
}

/**
 * Ends a sign-in at a provider.
 * @param address where the browser came back to, whole
 * @throws when the answer is not one to our question, or the provider says no
 */
export async function finishOidc(
  secret: string,
  provider: OidcProvider,
  address: URL,
  kept: string,
): Promise<Identity> {
  const question = started.parse(unseal(secret, 'oidc', kept))
  if (question.provider !== provider.name || question.until < Date.now())
    throw new Error('The sign-in at the provider took too long, or belongs to another provider.')
  const config = await configurationOf(provider)
  const tokens = await client.authorizationCodeGrant(config, address, {
    pkceCodeVerifier: question.verifier,
    expectedState: question.state,
    expectedNonce: question.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('The provider gave no identity.')
  const { email, email_verified: verified } =
    claims.email === undefined ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : claims
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === 'string' ? email.toLowerCase() : undefined,
    isVerified: verified === true,
  }
}

type Stored = User & Record<string, unknown>

/**
 * The person of an identity. The first time it is the one with the same, confirmed address; from then on only issuer
 * and subject count, so that nobody gets in by taking over an address later. Nobody is made, and no right is given.
 * @returns `unverified` when only an unconfirmed address would match
 */
export async function personOfIdentity(
  req: PayloadRequest,
  identity: Identity,
): Promise<User | 'unknown' | 'unverified'> {
  const { db } = req.payload
  const key = keyOf(identity)
  const linked = await db.findOne<Credential & Record<string, unknown>>({
    collection: 'credentials',
    where: { 'identities.key': { equals: key } },
    req,
  })
  const where: Where = linked ? { id: { equals: linked.user } } : { email: { equals: identity.email ?? '' } }
  const person = await db.findOne<Stored>({ collection: 'users', where, req })
  if (!isKept(person)) return 'unknown'
  if (linked) return person
  const held = await credentialsOf(req, String(person.id))
  if (held?.identities?.some(({ issuer }) => issuer === identity.issuer)) return 'unknown'
  return identity.isVerified ? person : 'unverified'
}

/** Remembers an identity at its first use. An invitation is taken by it, and its link ends. */
export async function linkIdentity(req: PayloadRequest, person: User, identity: Identity): Promise<void> {
  const id = String(person.id)
  const row = { id: randomUUID(), issuer: identity.issuer, key: keyOf(identity) }
  await atomically(req, async () => {
    const identities = (await credentialsOf(req, id))?.identities ?? []
    if (identities.some(({ key }) => key === row.key)) return
    if (identities.some(({ issuer }) => issuer === row.issuer))
      throw new Error('The account is linked to another identity of this provider.')
    await changeCredentials(req, id, {
      ...(person.invited ? { linkKind: null, linkHash: null, linkExpiresAt: null, invitation: null } : {}),
      identities: [...identities, row],
    })
    if (!person.invited) return
    const data = { invited: false, state: 'active' }
    await req.payload.db.updateOne({ collection: 'users', id, data, req, returning: false })
  })
}

const keyOf = ({ issuer, subject }: Identity): string => tokenHash(JSON.stringify([issuer, subject]))
