import type { CollectionBeforeOperationHook } from 'payload'
import { HubError } from '../errors/hubError.ts'
import { storedFor } from './stored.ts'

/** The sign of a document's state, as `ETag` and `If-Match` carry it (RFC 9110 8.8.3): when it was saved last. */
export const tagOf = (updatedAt: unknown): string | undefined =>
  typeof updatedAt === 'string' ? `"${updatedAt}"` : undefined

/** The tags of an `If-Match` header that can match: weak ones never do (RFC 9110 13.1.1). */
const tagsIn = (header: string): string[] => header.match(/(?<![^\s,])"[\x21\x23-\x7e\x80-\xff]*"/g) ?? []

/**
 * Refuses to change or delete a document that is not in the state that the program names with `If-Match`. It compares the latest
 * version, inside the transaction, for the request's own operation alone (`endpoints.ts` says which that is).
 * @throws {HubError} 412
 */
export const guardPrecondition: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const { id, trash } = args as { id?: unknown; trash?: boolean }
  const { ifMatch } = req.context
  if (typeof ifMatch !== 'string' || id === undefined || !['update', 'delete'].includes(operation))
    return args
  delete req.context.ifMatch
  const asked = { collection, id: String(id), locale: req.locale ?? '', trash: trash === true }
  const stored = await storedFor(req, asked, { overrideAccess: false })
  const tag = tagOf(stored?.updatedAt)
  if (tag !== undefined && (ifMatch.trim() === '*' || tagsIn(ifMatch).includes(tag))) return args
  throw new HubError(req, 'other-document-state', { tags: ifMatch.slice(0, 80) })
}
