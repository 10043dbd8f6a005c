import type { PayloadRequest } from 'payload'
import type { Credential } from '../payload-types.ts'

/** What may be changed of a person's credentials. */
export type CredentialChange = Partial<Omit<Credential, 'id' | 'user' | 'createdAt' | 'updatedAt'>>

const collection = 'credentials'

/** A person's credentials; `undefined` when there are none yet. */
export async function credentialsOf(req: PayloadRequest, user: string): Promise<Credential | undefined> {
  const found = await req.payload.db.findOne<Credential & { [key: string]: unknown }>({
    collection,
    where: { user: { equals: user } },
    req,
  })
  return found ?? undefined
}

/** Stores credentials, in the request's transaction. Whole, since the adapter for SQLite cannot change a list alone. */
export async function changeCredentials(
  req: PayloadRequest,
  user: string,
  data: CredentialChange,
): Promise<void> {
  const { db } = req.payload
  const known = await credentialsOf(req, user)
  if (known)
    await db.updateOne({ collection, id: known.id, data: { ...known, ...data }, req, returning: false })
  else await db.create({ collection, data: { user, ...data }, req })
}

/** Forgets a person who was deleted. */
export async function removeCredentials(req: PayloadRequest, user: string): Promise<void> {
  const where = { user: { equals: user } }
  await req.payload.db.deleteMany({ collection, where, req })
  await req.payload.db.deleteMany({ collection: 'accountSessions', where, req })
}
