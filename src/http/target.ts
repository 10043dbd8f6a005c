import type { RequestHandler } from 'express'
import { Problem } from '../delivery/outcome/problem.ts'
import { sendProblem } from '../delivery/http/respond.ts'

/** The methods that anything of the hub answers. Others go no further: Fetch's `Request`, for one, throws at TRACE. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** The characters allowed in a path, including brackets, which WHATWG's URL leaves as they are. */
const pathShape = /^\/(?:[\w.~!$&'()*+,;=:@[\]|/-]|%[\dA-Fa-f]{2})*$/

/** The characters allowed in a query: all but control characters, blanks and "#". It is parsed once, and no guard depends on it. */
const queryShape = /^[!"$-~\x80-\xff]*$/

/** Characters that need no encoding, or that one more decoding would take for a part of the path or for nothing. */
const needless = /[\w.~/\\%\p{Cc}-]/u

/**
 * Returns whether a request target is in normal form, so that Express, WHATWG's URL, Payload and Next read the same path out of it:
 * origin form, without dot segments, empty segments, backslashes, control characters, or percent encodings of what is written plainly.
 * @param target as it stands in the request line
 */
export function isNormal(target: string): boolean {
  const [path = '', query = ''] = split(target)
  if (!pathShape.test(path) || !queryShape.test(query) || path.includes('//')) return false
  if (path.split('/').some((segment) => segment === '.' || segment === '..')) return false
  try {
    if (new URL(path, 'http://hub').pathname !== path) return false
    return [...path.matchAll(/(?:%[\dA-Fa-f]{2})+/g)].every(
      ([run]) => !needless.test(decodeURIComponent(run)),
    )
  } catch {
    return false
  }
}

function split(target: string): [string, string] {
  const at = target.indexOf('?')
  return at === -1 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)]
}

/**
 * Stands before everything: refuses a request whose target is not in normal form (400), so that no guard can be passed by that a
 * later reader of the same path does not know of, and methods that nobody answers (405).
 */
export const normalRequests =
  (serverUrl: string): RequestHandler =>
  (req, res, next) => {
    if (!isNormal(req.originalUrl)) return sendProblem(req, res, odd(req.originalUrl), serverUrl)
    if (!methods.includes(req.method)) return sendProblem(req, res, unserved(req.method), serverUrl)
    next()
  }

function odd(target: string): Problem {
  return new Problem('target-not-normal', { target: JSON.stringify(target.slice(0, 80)) })
}

function unserved(method: string): Problem {
  const allowed = methods.join(', ')
  const values = { method: method.slice(0, 20), methods: allowed }
  return new Problem('method-not-served', values, { headers: { Allow: allowed } })
}
