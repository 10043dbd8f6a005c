import { type Endpoint, NotFound, type PayloadRequest, type SanitizedConfig } from 'payload'
import { slugIn } from '../../model/slugs.ts'
import { callerOf } from '../caller.ts'

/**
 * Payload's endpoints that say what one may do name all fields while they say it. Nobody is told anything, and people nothing of
 * documents that they cannot read, not even that there are such. Takes the finished configuration, where all endpoints are.
 */
export function tellNobody(config: SanitizedConfig): void {
  Object.assign(config, { endpoints: config.endpoints.map(guarded) })
  for (const collection of config.collections) {
    if (collection.endpoints) collection.endpoints = collection.endpoints.map(guarded)
  }
}

/** Payload's are `/access` for everything, and `/access/:id?` of a collection. */
function guarded<E extends Omit<Endpoint, 'root'>>(endpoint: E): E {
  if (!/^\/access(\/|$)/.test(endpoint.path)) return endpoint
  return { ...endpoint, handler: told(endpoint.handler) }
}

const told =
  (handler: Endpoint['handler']): Endpoint['handler'] =>
  async (req) => {
    if (callerOf(req).kind === 'nobody') return Response.json({ canAccessAdmin: false })
    if (!(await readsAsked(req))) throw new NotFound(req.t)
    return handler(req)
  }

/** Returns whether the person reads the document that the request is about; true where it is about none. */
async function readsAsked(req: PayloadRequest): Promise<boolean> {
  const { collection, id } = req.routeParams ?? {}
  if (typeof collection !== 'string' || typeof id !== 'string') return true
  const { docs } = await req.payload.find({
    collection: slugIn(req.payload, collection),
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: {},
    trash: true,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.length > 0
}
