import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { User } from '../../model/payload-types.ts'
import type { Identity } from './oidc.ts'
import type { OidcProvider } from '../../settings/oidcProviders.ts'
import { seal, unseal } from '../credentials/sealing.ts'
import { accountSettings } from '../sessions/settings.ts'

/** How long a person may take to show the password, in milliseconds. */
const lifetime = 15 * 60 * 1000

const confirmation = z.object({
  user: z.string(),
  provider: z.string(),
  identity: z.object({ issuer: z.string(), subject: z.string() }),
  until: z.number(),
})

/** A link to an identity that waits for the person's password. */
export interface Confirmation {
  user: string
  provider: OidcProvider
  identity: Identity
}

/** Keeps what a provider has said until the person has shown the password: sealed into the form, and nowhere else. */
export function newConfirmation(
  req: PayloadRequest,
  person: User,
  provider: OidcProvider,
  { issuer, subject }: Identity,
): string {
  const until = Date.now() + lifetime
  const content = { user: String(person.id), provider: provider.name, identity: { issuer, subject }, until }
  return seal(req.payload.config.secret, 'linkIdentity', content)
}

/** Opens the confirmation that is sealed into a form; `undefined` when it is none, too old, or its provider is not set up any more. */
export function confirmationOf(req: PayloadRequest, sealed: string): Confirmation | undefined {
  const parsed = confirmation.safeParse(unseal(req.payload.config.secret, 'linkIdentity', sealed))
  if (!parsed.success || parsed.data.until < Date.now()) return undefined
  const { user, identity, provider: name } = parsed.data
  const provider = accountSettings(req.payload).providers.find((each) => each.name === name)
  return provider && { user, provider, identity: { ...identity, email: undefined, isVerified: true } }
}
