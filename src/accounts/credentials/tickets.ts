import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { User } from '../../model/payload-types.ts'
import { seal, tokenHash, unseal } from './sealing.ts'
import { isActive } from '../../access/standing.ts'

/** How long a person may take between the first and the second step, in milliseconds. */
const lifetime = 15 * 60 * 1000

const ticket = z.object({ user: z.string(), proof: z.string(), until: z.number() })

/**
 * A ticket for the second step of a sign-in, for who has shown the first. It stands in a form and not in a cookie, gives
 * no access to anything else, and ends with the password that it was given for.
 */
export function newTicket(req: PayloadRequest, user: User): string {
  const content = { user: String(user.id), proof: proofOf(user), until: Date.now() + lifetime }
  return seal(req.payload.config.secret, 'secondStep', content)
}

/** Whose ticket this is; `undefined` when it is none, is too old, or the person was suspended or got another password. */
export async function personOfTicket(req: PayloadRequest, sealed: string): Promise<User | undefined> {
  const parsed = ticket.safeParse(unseal(req.payload.config.secret, 'secondStep', sealed))
  if (!parsed.success || parsed.data.until < Date.now()) return undefined
  const where = { id: { equals: parsed.data.user } }
  const user = await req.payload.db.findOne<User & Record<string, unknown>>({
    collection: 'users',
    where,
    req,
  })
  return isActive(user) && proofOf(user) === parsed.data.proof ? user : undefined
}

const proofOf = (user: object): string => tokenHash(String((user as { hash?: unknown }).hash))
