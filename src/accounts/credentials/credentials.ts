import type { PayloadRequest } from 'payload'
import type { Credential } from '../../model/payload-types.ts'

/** The credentials of a person, as far as they may be changed. */
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

/**
 * Keeps a person's credentials for the request's transaction: what is read after this stays true until its end. A write
 * that comes before the reading does this on every database: another transaction waits, or is lost and starts over.
 */
export async function holdCredentials(req: PayloadRequest, user: string): Promise<void> {
  const data = { updatedAt: new Date().toISOString() }
  const where = { user: { equals: user } }
  await req.payload.db.updateOne({ collection, where, data, options: { atomic: true }, req })
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
