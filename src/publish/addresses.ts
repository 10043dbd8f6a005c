import type { PayloadRequest } from 'payload'
import { idOf } from '../access/caller.ts'
import type { Doc } from '../translation/document.ts'
import type { Change } from '../model/change.ts'

/**
 * Returns the key under which an address is kept. It names the owner by id, so that a renamed city keeps the addresses of what it owns.
 * @param owner the id of the municipality; `undefined` for kinds of the whole network
 */
export const addressKey = (kind: string, owner: string | undefined, slug: string): string =>
  [kind, owner ?? '', slug].join(' ')

/**
 * Keeps the address at which readers found a document, when they do not find it there any more: it has another one by now, or it was
 * withdrawn and may come back under another one.
 * @param before the row that readers got
 */
export async function keepAddress(
  req: PayloadRequest,
  kind: string,
  before: Doc | undefined,
  { deed }: Pick<Change, 'deed'>,
): Promise<void> {
  if (!before || typeof before.slug !== 'string' || (deed !== 'moved' && deed !== 'withdrawn')) return
  const key = addressKey(kind, idOf(before.municipality), before.slug)
  const data = { key, document: String(before.id) }
  const where = { key: { equals: key } }
  await req.payload.db.upsert({ collection: 'formerAddresses', where, data, req, returning: false })
}

/** Forgets the addresses of a document that is deleted for good. */
export async function forgetAddresses(req: PayloadRequest, document: string): Promise<void> {
  const where = { document: { equals: document } }
  await req.payload.db.deleteMany({ collection: 'formerAddresses', where, req })
}
