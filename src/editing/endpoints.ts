import type { Endpoint, PayloadRequest, SanitizedConfig } from 'payload'
import { HubError } from '../errors/hubError.ts'
import { refuseDepth } from '../access/queries/depth.ts'
import { rowOf } from '../access/roles.ts'
import { atomically } from '../database/transactions/atomically.ts'
import { isDoc } from '../translation/document.ts'
import { oneAtATime } from '../workflow/oneAtATime.ts'
import { tagOf } from './precondition.ts'

type Handler = Endpoint['handler']

/**
 * Lets Payload's own addresses of one document answer with its `ETag` and heed `If-Match`, and saves again what lost against another
 * writer, whole: every comparison is made again, on what the other has stored. Takes the finished configuration.
 */
export function compareAtEndpoints(config: SanitizedConfig): void {
  for (const collection of config.collections) {
    if (!collection.endpoints || ['internal', 'nobody'].includes(rowOf(collection.slug).owner)) continue
    collection.endpoints = collection.endpoints.map((endpoint) => {
      const around = wrappers[`${endpoint.method} ${endpoint.path}`]
      return around ? { ...endpoint, handler: around(endpoint.handler, collection.slug) } : endpoint
    })
  }
}

const wrappers: Record<string, (handler: Handler, slug: string) => Handler> = {
  'get /:id': (handler) => tagged(handler),
  'patch /:id': (handler, slug) => tagged(again(handler, slug)),
  'delete /:id': (handler, slug) => again(handler, slug),
  'post /': (handler, slug) => again(handler, slug),
  'post /:id/duplicate': (handler, slug) => again(handler, slug),
  'post /versions/:id': (handler, slug) => again(handler, slug),
  'patch /': (handler) => unconditional(handler),
  'delete /': (handler) => unconditional(handler),
}

/** Says in which state the document is that is answered. */
const tagged =
  (handler: Handler): Handler =>
  async (req) => {
    const response = await handler(req)
    const body: unknown = response.ok ? await response.clone().json() : undefined
    const doc = isDoc(body) && isDoc(body.doc) ? body.doc : body
    const tag = isDoc(doc) ? tagOf(doc.updatedAt) : undefined
    if (tag !== undefined) response.headers.set('ETag', tag)
    return response
  }

/** Saves of one document go one after the other in this process, and each is tried again where another process was first. */
const again =
  (handler: Handler, slug: string): Handler =>
  async (req) => {
    refuseDepth(req, req.data)
    const ifMatch = req.headers.get('If-Match')
    const first = { ...stateOfRequest(req), ...(ifMatch === null ? {} : { ifMatch }) }
    // A form is filled from the answer: with what is stored in its language, and not with another in its place.
    if (isDoc(req.data) && isDoc(req.data.base)) req.fallbackLocale = false
    const save = () =>
      atomically(req, async () => {
        begin(req, first)
        return handler(req)
      })
    const { id } = req.routeParams ?? {}
    return id === undefined ? save() : oneAtATime(`${slug}:${String(id)}`, save)
  }

interface First extends Pick<PayloadRequest, 'data' | 'file' | 'context'> {
  ifMatch?: string
}

const stateOfRequest = ({ data, file, context }: PayloadRequest): First => ({ data, file, context })

/** Each try begins with the request as it came. */
function begin(req: PayloadRequest, { data, file, context, ifMatch }: First): void {
  req.payloadDataLoader.clearAll()
  Object.assign(req, {
    context: { ...context, ...(ifMatch === undefined ? {} : { ifMatch }) },
    ...(data === undefined ? {} : { data: structuredClone(data) }),
    ...(file === undefined ? {} : { file: { ...file } }),
  })
}

const unconditional =
  (handler: Handler): Handler =>
  (req) => {
    if (req.headers.get('If-Match') === null) return handler(req)
    throw new HubError(req, 'condition-of-several')
  }
