import type { RequestHandler } from 'express'
import { accountLanguages } from '../messages/accounts/index.ts'

/** How long what the file says counts, in milliseconds: less than a year (RFC 9116 2.5.5), and made again at each start. */
const validFor = 360 * 24 * 60 * 60 * 1000

/** The data of the file: whom to write to, as a URI, where the rules for it stand, and the hub's origin. */
export interface Contact {
  contact: string | undefined
  policy: string | undefined
  serverUrl: string
}

/** `/.well-known/security.txt` (RFC 9116): whom to tell of a hole. Where nobody is named there is no such file. */
export function securityTxt({ contact, policy, serverUrl }: Contact, now = new Date()): RequestHandler {
  const expires = new Date(+now + validFor).toISOString().replace(/\.\d+Z$/, 'Z')
  const lines = [
    `Contact: ${contact ?? ''}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${accountLanguages.join(', ')}`,
    `Canonical: ${serverUrl}/.well-known/security.txt`,
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
  ]
  const text = `${lines.join('\n')}\n`
  return (_req, res, next) => {
    if (contact === undefined) return next()
    res
      .set({ 'Cache-Control': 'public, max-age=86400', 'X-Content-Type-Options': 'nosniff' })
      .type('text/plain; charset=utf-8')
      .send(text)
  }
}
