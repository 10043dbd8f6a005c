import type { PayloadRequest } from 'payload'

/**
 * The names of people by id, for those who read the same drafts: they work on the same documents, and a name is all they
 * learn. Others never get here, since histories and queues are read with the caller's rights.
 */
export async function namesOf(
  req: PayloadRequest,
  ids: readonly (string | undefined)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== undefined)
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: wanted } },
    select: { name: true },
    depth: 0,
    limit: wanted.length,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}
