import type { Request as ExpressRequest, RequestHandler } from 'express'
import { executeAuthStrategies, type Payload } from 'payload'
import type { User } from '../payload-types.ts'
import { demandsTwoFactor } from './demand.ts'
import { accountMessages } from './messages/index.ts'
import type { SignedIn } from './sessions.ts'

/** How often, in milliseconds, it is noted that a session was seen. */
const seenEvery = 5 * 60 * 1000

/** What a person may still do while the second factor is missing that the municipality demands. */
const allowed = /^\/(api\/users\/logout|admin\/logout)\/?$/

/**
 * Stands before everything that signed-in people use, REST and admin: whoever lacks a second factor that is demanded
 * gets to the page that sets it up and to nothing else, from the very request on after the demand was made. It also notes
 * when a session was last seen.
 */
export function accountGate(payload: Payload): RequestHandler {
  const seen = new Map<string, number>()
  return async (req, res, next) => {
    const person = await personOf(payload, req)
    if (!person) return next()
    await note(payload, person, seen)
    const isFree = person.twoFactor === true || allowed.test(req.path)
    if (isFree || !(await demandsTwoFactor({ payload }, person))) return next()
    if (!req.path.startsWith('/api')) return res.redirect(303, '/account/two-factor')
    res.status(403).json({ errors: [{ message: accountMessages(person.language).answers.setUpFirst }] })
  }
}

async function personOf(payload: Payload, req: ExpressRequest): Promise<SignedIn | undefined> {
  const { authorization, cookie } = req.headers
  if (authorization === undefined && !cookie?.includes(`${payload.config.cookiePrefix}-token=`))
    return undefined
  const headers = new Headers()
  for (const name of ['authorization', 'cookie', 'origin', 'sec-fetch-site']) {
    const value = req.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const { user } = await executeAuthStrategies({ headers, payload })
  return user?.collection === 'users' ? (user as unknown as User & SignedIn) : undefined
}

async function note(payload: Payload, { _sid: sid }: SignedIn, seen: Map<string, number>): Promise<void> {
  const now = Date.now()
  if (sid === undefined || now - (seen.get(sid) ?? 0) < seenEvery) return
  if (seen.size > 10_000) seen.clear()
  seen.set(sid, now)
  const data = { lastSeen: new Date(now).toISOString() }
  const where = { sid: { equals: sid } }
  await payload.db.updateOne({ collection: 'accountSessions', where, data, returning: false })
}
