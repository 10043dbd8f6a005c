import type { RequestHandler } from 'express'
import type { Payload } from 'payload'
import { refusalAnswer } from '../errors/answer.ts'
import { personLackingFactor } from './sessions/strategies.ts'

/** Where whoever lacks a second factor is not told so. */
const signingOut = /^\/(api\/users\/logout|admin\/logout)\/?$/

/**
 * Tells whoever lacks a second factor that is demanded to set it up, and leads there from the admin. It says why and
 * guards nothing: without the factor a session is nobody's (`strategies.ts`).
 */
export function accountGate(payload: Payload): RequestHandler {
  return async (req, res, next) => {
    const { authorization, cookie } = req.headers
    if ((authorization === undefined && cookie === undefined) || signingOut.test(req.path)) return next()
    const headers = new Headers()
    for (const name of ['authorization', 'cookie', 'origin', 'sec-fetch-site']) {
      const value = req.headers[name]
      if (typeof value === 'string') headers.set(name, value)
    }
    const person = await personLackingFactor(payload, headers)
    if (!person) return next()
    if (!req.path.startsWith('/api')) return res.redirect(303, '/account/two-factor')
    const { status, body } = refusalAnswer(person.language, 'second-factor-demanded')
    res.status(status).json(body)
  }
}
