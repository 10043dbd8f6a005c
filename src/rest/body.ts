import { addDataAndFileToRequest, type Endpoint, type PayloadRequest, type SanitizedConfig } from 'payload'
import { type Asking, HubError } from '../errors/hubError.ts'

/**
 * Reads what is sent to Payload's addresses before any of them does: all take a JSON object, by itself or as `_payload` beside a file,
 * and Payload takes it for one unasked. Takes the finished configuration.
 */
export function readBodies(config: SanitizedConfig): void {
  for (const each of [config, ...config.collections])
    if (each.endpoints) each.endpoints = each.endpoints.map(reading)
}

function reading(endpoint: Endpoint): Endpoint {
  if (endpoint.method === 'get') return endpoint
  return {
    ...endpoint,
    handler: async (req) => {
      await readBody(req)
      return endpoint.handler(req)
    },
  }
}

async function readBody(req: PayloadRequest): Promise<void> {
  await addDataAndFileToRequest(req).catch((error: unknown) => {
    throw error instanceof SyntaxError ? new HubError(req, 'no-object') : error
  })
  const isForm = req.headers.get('Content-Type')?.startsWith('multipart/') ?? false
  if (isForm) req.data ??= {}
  if (req.data !== undefined) refuseNoObject(req, req.data)
  // A body can be read once: whoever asks for it from here on has `data` and `file`.
  Object.defineProperty(req, 'body', { value: null, configurable: true })
}

/** @throws {HubError} 400 for data that is nothing, a list or a single value */
export function refuseNoObject(req: Asking, data: unknown): void {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new HubError(req, 'no-object')
}
