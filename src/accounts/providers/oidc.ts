import * as client from 'openid-client'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { OidcProvider } from '../../settings/oidcProviders.ts'
import { useOnce } from '../credentials/once.ts'
import { seal, unseal } from '../credentials/sealing.ts'

/** How long a person may take at the provider, in seconds. */
export const oidcLifetime = 15 * 60

/** The signed-in person who asked for a link on the account page, and in which session. */
export interface LinkingPerson {
  user: string
  sid: string
}

const started = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
  linking: z.object({ user: z.string(), sid: z.string() }).optional(),
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
  linking?: LinkingPerson,
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
  const content = { provider: provider.name, state, nonce, verifier, until, linking }
  return { address, kept: seal(secret, 'oidc', content) }
}

/** A person's identity as a provider states it. */
export interface Identity {
  issuer: string
  subject: string
  email: string | undefined
  isVerified: boolean
}

/**
 * Ends a sign-in at a provider. What the browser kept counts once.
 * @param address where the browser came back to, whole
 * @throws when the answer is not one to our question, or the provider says no
 */
export async function finishOidc(
  req: PayloadRequest,
  provider: OidcProvider,
  address: URL,
  kept: string,
): Promise<{ identity: Identity; linking?: LinkingPerson | undefined }> {
  const question = started.parse(unseal(req.payload.config.secret, 'oidc', kept))
  if (question.provider !== provider.name || question.until < Date.now())
    throw new Error('The sign-in at the provider took too long, or belongs to another provider.')
  if (!(await useOnce(req, question.state, question.until)))
    throw new Error('This answer of the provider was taken before.')
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
  const identity = {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === 'string' ? email.toLowerCase() : undefined,
    isVerified: verified === true,
  }
  return { identity, linking: question.linking }
}
