import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Credential } from '../../model/payload-types.ts'
import { seal, tokenHash, unseal } from '../credentials/sealing.ts'

/** The use of a challenge: to show a passkey, to add one after another second factor was shown, or to add the first. */
export type ChallengeUse = 'show' | 'add' | 'addFirst'

/** How long a challenge may be answered, in milliseconds. */
export const challengeLifetime = 10 * 60 * 1000

const content = z.object({
  use: z.enum(['show', 'add', 'addFirst']),
  user: z.string(),
  challenge: z.string(),
  until: z.number(),
})

/** A challenge that is being answered. Times are in milliseconds since the epoch. */
export interface Challenge {
  use: ChallengeUse
  challenge: string
  until: number
}

/** A new challenge for one person and one use (Base64url), and the same sealed, to come back with the answer. */
export function newChallenge(
  req: PayloadRequest,
  user: string,
  use: ChallengeUse,
): { challenge: Uint8Array<ArrayBuffer>; kept: string } {
  const bytes = new Uint8Array(randomBytes(32))
  const challenge = Buffer.from(bytes).toString('base64url')
  const until = Date.now() + challengeLifetime
  const kept = seal(req.payload.config.secret, 'passkey', { use, user, challenge, until })
  return { challenge: bytes, kept }
}

/** Opens a challenge of this person for one of these uses; `undefined` when it is another's, another one, or too old. */
export function openChallenge(
  req: PayloadRequest,
  user: string,
  uses: readonly ChallengeUse[],
  kept: string,
): Challenge | undefined {
  const parsed = content.safeParse(unseal(req.payload.config.secret, 'passkey', kept))
  if (!parsed.success || parsed.data.until < Date.now()) return undefined
  return parsed.data.user === user && uses.includes(parsed.data.use) ? parsed.data : undefined
}

const used = z.array(z.object({ hash: z.string(), until: z.number() })).catch([])

/** Returns whether a challenge was answered before. Read the credentials inside the transaction that uses the challenge up. */
export const isUsed = ({ usedChallenges }: Credential, { challenge }: Challenge): boolean =>
  used.parse(usedChallenges).some(({ hash }) => hash === tokenHash(challenge))

/** The challenges that were answered, with this one, until they could not be answered anyhow. */
export const usedWith = (held: Credential | undefined, { challenge, until }: Challenge) => [
  ...used.parse(held?.usedChallenges).filter((one) => one.until >= Date.now()),
  { hash: tokenHash(challenge), until },
]
