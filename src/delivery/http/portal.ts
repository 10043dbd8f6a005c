import type { Request, RequestHandler } from 'express'
import type { Payload } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { doorkeeper, type Portal, type Refused } from '../../portals/authenticate.ts'
import type { ProblemCode } from '../../messages/errors/problems.ts'
import { Problem } from '../outcome/problem.ts'

/** The most requests a minute of one portal, all its keys together. */
export const portalLimit = 1_200

const codes = {
  malformed: 'key-malformed',
  unknown: 'key-unknown',
  expired: 'key-expired',
  revoked: 'key-revoked',
} as const satisfies Record<Refused | 'malformed', ProblemCode>

/** The id of the portal whose valid key the request that is answered came with. */
export const portalOf = ({ res }: Pick<Request, 'res'>): string | undefined =>
  res?.locals.portal as string | undefined

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
    res.locals.portal = found.portal.id
    res.once('finish', found.used)
    next()
  }
}

function unauthorised(reason: keyof typeof codes): Problem {
  const error = reason === 'malformed' ? 'invalid_request' : 'invalid_token'
  const headers = { 'WWW-Authenticate': `Bearer realm="hansa", error="${error}"` }
  return new Problem(codes[reason], {}, { headers })
}

async function withinLimit(limiter: RateLimiterMemory, { id }: Portal): Promise<void> {
  const outcome = await limiter.consume(id).catch((refused: unknown) => refused)
  if (outcome instanceof Error) throw outcome
  if (!(outcome instanceof RateLimiterRes) || outcome.consumedPoints <= portalLimit) return
  const headers = { 'Retry-After': String(Math.ceil(outcome.msBeforeNext / 1000)) }
  throw new Problem('too-many-portal-requests', { perMinute: portalLimit }, { headers })
}
