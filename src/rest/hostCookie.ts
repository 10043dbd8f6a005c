import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { parseCookie, parseSetCookie, stringifyCookie, stringifySetCookie } from 'cookie'
import type { RequestHandler } from 'express'

const asIs = (value: string) => value

/** Checks the characters of a cookie's name and value (RFC 6265 4.1.1); other cookies are dropped. */
const isPlain = (text: string) => /^[\x21-\x3a\x3c\x3e-\x7e]+$/.test(text)
const isPlainValue = (text: string) => /^[\x21-\x3a\x3c-\x7e]*$/.test(text)

/**
 * Lets the session's cookie be called `__Host-…` by browsers, which then take it from this very host alone, over TLS, and
 * for every path (RFC 6265bis 4.1.3), and by its plain name by everything behind. What comes under the plain name is
 * dropped. The header is written again from what one parser read, so that nothing behind can read it in another way.
 * @param name the plain name
 */
export function hostCookie(name: string): RequestHandler {
  return (req, res, next) => {
    takeIn(req, name)
    giveOut(res, name)
    next()
  }
}

const outerName = (name: string): string => `__Host-${name}`

function takeIn(req: IncomingMessage, name: string): void {
  if (req.headers.cookie === undefined) return
  const header = renamed(req.headers.cookie, name)
  if (header === '') delete req.headers.cookie
  else req.headers.cookie = header
  const raw: string[] = []
  for (let i = 0; i < req.rawHeaders.length; i += 2) {
    const [key = '', value = ''] = req.rawHeaders.slice(i, i + 2)
    if (key.toLowerCase() !== 'cookie') raw.push(key, value)
  }
  req.rawHeaders = header === '' ? raw : [...raw, 'Cookie', header]
}

/** A `Cookie` header as those behind see it. */
export function renamed(header: string, name: string): string {
  const { [name]: _dropped, [outerName(name)]: session, ...others } = parseCookie(header, { decode: asIs })
  const all = session === undefined ? others : { ...others, [name]: session }
  const plain = Object.entries(all).filter(([key, value = '']) => isPlain(key) && isPlainValue(value))
  return stringifyCookie(Object.fromEntries(plain), { encode: asIs })
}

/** Renames when the headers are written, whoever set them and in whichever way. */
function giveOut(res: ServerResponse, name: string): void {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => ServerResponse
  res.writeHead = ((...args: unknown[]) => {
    const given = args.at(-1)
    const set = res.getHeader('Set-Cookie')
    if (set !== undefined) res.setHeader('Set-Cookie', cookiesOut(set, name))
    const headers = isHeaders(given) ? headersOut(given, name) : given
    return writeHead(...args.slice(0, -1), headers)
  }) as ServerResponse['writeHead']
}

/** Headers as `writeHead` takes them: by name, or name and value in turns. */
type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[]

const isHeaders = (given: unknown): given is Headers => typeof given === 'object' && given !== null

function headersOut(given: Headers, name: string): Headers {
  if (!Array.isArray(given))
    return Object.fromEntries(
      Object.entries(given).map(([key, value]) => [
        key,
        isSet(key) && value ? cookiesOut(value, name) : value,
      ]),
    )
  return given.map((value, i) => (i % 2 === 1 && isSet(given[i - 1]) ? cookiesOut(value, name) : value))
}

const isSet = (key: unknown): boolean => String(key).toLowerCase() === 'set-cookie'

function cookiesOut(value: OutgoingHttpHeader, name: string): string[] {
  return [value].flat().map((line) => cookieOut(String(line), name))
}

/** A `Set-Cookie` line as browsers get it. */
export function cookieOut(line: string, name: string): string {
  const { domain: _everywhere, ...set } = parseSetCookie(line, { decode: asIs })
  if (set.name !== name) return line
  return stringifySetCookie({ ...set, name: outerName(name), path: '/', secure: true }, { encode: asIs })
}
