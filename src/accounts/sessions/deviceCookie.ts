import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { generateCookie, parseCookies } from 'payload/shared'
import { z } from 'zod'
import { seal, unseal } from '../credentials/sealing.ts'

const cookieName = 'hansa-device'

/** How long a device is known after a sign-in, in seconds. */
const lifetime = 365 * 24 * 60 * 60

/** How many people's sign-ins one browser keeps; the oldest goes first. */
const mostPeople = 10

const content = z.array(z.object({ email: z.string(), id: z.string(), until: z.number() }))

type Entry = z.infer<typeof content>[number]

/**
 * By which a device that has signed in to an account before has an allowance of its own, so that wrong tries of others
 * behind the same address do not delay it (OWASP, device cookies). It gives no access to anything.
 * @returns the mark of the device for that account
 */
export function deviceOf(req: PayloadRequest, email: string): string | undefined {
  return entriesOf(req).find((entry) => entry.email === email)?.id
}

function entriesOf(req: PayloadRequest): Entry[] {
  const sealed = parseCookies(req.headers).get(cookieName) ?? ''
  const parsed = content.safeParse(unseal(req.payload.config.secret, 'deviceCookie', sealed))
  return parsed.success ? parsed.data.filter(({ until }) => until > Date.now()) : []
}

/** Remembers the device after a sign-in, with a new mark. */
export function rememberDevice(req: PayloadRequest, email: string): void {
  const others = entriesOf(req).filter((entry) => entry.email !== email)
  const entry = { email, id: randomUUID(), until: Date.now() + lifetime * 1000 }
  const value = seal(req.payload.config.secret, 'deviceCookie', [entry, ...others].slice(0, mostPeople))
  const cookie = generateCookie({
    name: cookieName,
    value,
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: lifetime,
    secure: req.payload.config.serverURL.startsWith('https:'),
    returnCookieAsObject: false,
  }) as string
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', cookie)
}
