import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import type { Payload } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { doorkeeper, type Portal, type Refused } from '../../portals/authenticate.ts'
import { Problem } from '../outcome/problem.ts'

/** The most requests a minute of one portal, all its keys together. */
export const portalLimit = 1_200

const reasons: Record<Refused | 'malformed', string> = {
  malformed:
    'The Authorization header has no single key after "Bearer". Send "Authorization: Bearer hansa_…".',
  unknown: 'There is no such key. Look for a slip in it, or make a new one in the portal’s form.',
  expired: 'The key has expired. Make a new one in the portal’s form.',
  revoked: 'The key was revoked. Make a new one in the portal’s form.',
}

/** Requests that came with a portal's key. */
const withKey = new WeakSet<IncomingMessage>()

/** Whether a request came with a portal's key that counts. */
export const isPortal = (req: IncomingMessage): boolean => withKey.has(req)

/**
 * Lets a portal in by `Authorization: Bearer hansa_…` (RFC 6750) before anything is answered, finished answers included:
 * a key that does not count is told so (401) and never served as if there were none. Without a bearer token nothing happens.
 * A portal may show what is public and nothing else, so that an answer is the same with a key and without one.
 */
export function portalDoor(payload: Payload): RequestHandler {
  const keeper = doorkeeper(payload)
  const limiter = new RateLimiterMemory({ points: portalLimit, duration: 60 })
  return async (req, res, next) => {
    const header = req.headers.authorization
    if (header === undefined || !/^bearer(\s|$)/i.test(header)) return next()
    if (req.method !== 'GET' && req.method !== 'HEAD') return next()
    const token = /^bearer +([^\s,]+)$/i.exec(header)?.[1]
    if (token === undefined) throw unauthorised('malformed')
    const found = await keeper.portalOf(token)
    if (typeof found === 'string') throw unauthorised(found)
    await withinLimit(limiter, found.portal)
    withKey.add(req)
    res.once('finish', found.used)
    next()
  }
}

function unauthorised(reason: keyof typeof reasons): Problem {
  const error = reason === 'malformed' ? 'invalid_request' : 'invalid_token'
  return new Problem(401, reasons[reason], [], {
    'WWW-Authenticate': `Bearer realm="hansa", error="${error}"`,
  })
}

async function withinLimit(limiter: RateLimiterMemory, { id }: Portal): Promise<void> {
  const outcome = await limiter.consume(id).catch((refused: unknown) => refused)
  if (outcome instanceof Error) throw outcome
  if (!(outcome instanceof RateLimiterRes) || outcome.consumedPoints <= portalLimit) return
  const seconds = String(Math.ceil(outcome.msBeforeNext / 1000))
  throw new Problem(
    429,
    `A portal may ask ${portalLimit} times a minute. Keep answers and ask again with If-None-Match.`,
    [],
    { 'Retry-After': seconds },
  )
}
