import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import { handleEndpoints, type SanitizedConfig } from 'payload'
import { refusalAnswer } from '../errors/answer.ts'
import { limited, Refused } from './limit.ts'
import { nestingCounter } from './nesting.ts'

/** The most bytes a request body may have: files in multipart bodies, and everything else. */
export const bodyLimits = { multipart: 26_000_000, other: 2_000_000 } as const

/**
 * Serves Payload's REST endpoints from Express, without Next.
 * A body is counted while it streams, whatever its headers say: a larger one is answered 413, one that is nested deeper 400.
 */
export function restBridge({
  config,
  serverUrl,
}: {
  config: SanitizedConfig
  serverUrl: string
}): RequestHandler {
  return async (req, res) => {
    const multipart = req.headers['content-type']?.startsWith('multipart/') ?? false
    const limit = multipart ? bodyLimits.multipart : bodyLimits.other
    // The fields of a multipart body are checked for depth where they are saved (`src/access/queries/depth.ts`).
    const body = limited(req, multipart ? { bytes: limit } : { bytes: limit, isTooDeep: nestingCounter() })
    try {
      const answer = await Promise.race([
        handleEndpoints({ config, request: toRequest(req, body.stream, serverUrl) }),
        body.exceeded,
      ])
      await send(answer, res)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refuse(req, res, error)
    }
  }
}

function toRequest(req: ExpressRequest, body: Readable, serverUrl: string): Request {
  const headers = new Headers()
  for (let i = 0; i < req.rawHeaders.length; i += 2)
    headers.append(req.rawHeaders[i] ?? '', req.rawHeaders[i + 1] ?? '')
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD'
  return new Request(new URL(req.originalUrl, serverUrl), {
    method: req.method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(body) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
  } as RequestInit)
}

async function send(answer: Response, res: ExpressResponse): Promise<void> {
  res.status(answer.status)
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') res.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  if (!answer.body) return void res.end()
  await pipeline(Readable.fromWeb(answer.body as NodeReadableStream<Uint8Array>), res)
}

/** Answers, then drops the connection: what the client still sends is not read. */
function refuse(req: ExpressRequest, res: ExpressResponse, error: Refused): void {
  res.once('finish', () => req.destroy())
  const { status, body } = refusalAnswer('en', error.code, error.values)
  res.status(status).set('Connection', 'close').json(body)
}
