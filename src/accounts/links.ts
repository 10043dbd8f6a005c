import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Credential, User } from '../model/payload-types.ts'
import { changeCredentials } from './credentials/credentials.ts'
import { tokenHash } from './credentials/sealing.ts'
import { isKept } from '../access/standing.ts'

/** Why somebody gets a one-time link: to take the account, or because the password is forgotten. */
export type LinkKind = 'invitation' | 'reset'

/** How long a link holds, in milliseconds: seven days, and one hour. */
export const linkLifetime: Record<LinkKind, number> = {
  invitation: 7 * 24 * 3600 * 1000,
  reset: 3600 * 1000,
}

/** Makes a link's token and stores its hash. A person has one link at a time: an earlier one ends. */
export async function newLink(req: PayloadRequest, user: string, kind: LinkKind): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await changeCredentials(req, user, {
    linkKind: kind,
    linkHash: tokenHash(token),
    linkExpiresAt: new Date(Date.now() + linkLifetime[kind]).toISOString(),
  })
  return token
}

/** Ends a person's link, and an invitation that is still to be sent. */
export async function endLink(req: PayloadRequest, user: string): Promise<void> {
  await changeCredentials(req, user, {
    linkKind: null,
    linkHash: null,
    linkExpiresAt: null,
    invitation: null,
  })
}

/** Whose link this is; `undefined` when it was used, replaced, revoked, has expired or never was. */
export async function personOfLink(
  req: PayloadRequest,
  token: string,
): Promise<{ person: User; kind: LinkKind } | undefined> {
  const { db } = req.payload
  const where = { linkHash: { equals: tokenHash(token) } }
  const row = await db.findOne<Credential & Record<string, unknown>>({
    collection: 'credentials',
    where,
    req,
  })
  if (!row?.linkKind || Date.parse(row.linkExpiresAt ?? '') < Date.now()) return undefined
  const id = { id: { equals: row.user } }
  const person = await db.findOne<User & Record<string, unknown>>({ collection: 'users', where: id, req })
  return isKept(person) ? { person: person as User, kind: row.linkKind } : undefined
}

/** Uses a link up, inside the request's transaction. Of two that come at once, one gets `true`. */
export async function useLink(req: PayloadRequest, token: string): Promise<boolean> {
  const used = (await req.payload.db.updateOne({
    collection: 'credentials',
    where: { linkHash: { equals: tokenHash(token) } },
    data: { linkKind: null, linkHash: null, linkExpiresAt: null, invitation: null },
    options: { atomic: true },
    req,
  })) as unknown
  return Boolean(used)
}
