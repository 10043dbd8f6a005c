import type { RequestHandler } from 'express'
import Negotiator from 'negotiator'
import { refusalAnswer } from '../errors/answer.ts'
import { accountLanguages } from '../messages/accounts/index.ts'

/** Methods that change nothing. */
const reading = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses every request that may change something and was sent by a browser on another site's behalf, signed in or not: with a
 * session it would act for the person, without one it could sign the person in as somebody else. A browser says where a request
 * comes from (`Origin`, `Sec-Fetch-Site`), and no page can make it say otherwise; programs say nothing, and have no cookies
 * that are not theirs.
 * @param origins the hub's own, without a trailing slash
 */
export function ownOriginOnly(origins: readonly string[]): RequestHandler {
  return (req, res, next) => {
    if (reading.includes(req.method) || isOurs(req.headers, origins)) return next()
    const language = new Negotiator(req).language(accountLanguages)
    const { status, body } = refusalAnswer(language, 'foreign-origin')
    res.status(status).json(body)
  }
}

function isOurs(
  {
    origin,
    'sec-fetch-site': site,
  }: { origin?: string | undefined; 'sec-fetch-site'?: string | string[] | undefined },
  origins: readonly string[],
): boolean {
  if (origin !== undefined) return origins.includes(origin)
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** Nobody keeps what people who are signed in, or sign in, are answered. What may be kept says so itself (files). */
export const unkept: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'private, no-store')
  next()
}
