import { randomUUID } from 'node:crypto'
import { AuthenticationError, getFieldsToSign, jwtSign, type PayloadRequest, type Where } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import type { User } from '../../model/payload-types.ts'
import { deviceName } from '../events/device.ts'
import { rememberDevice } from './deviceCookie.ts'
import { accountEvent } from '../events/events.ts'
import { isKnownDevice } from './knownDevices.ts'
import { atomically } from '../../database/transactions/atomically.ts'
import { idleEnd } from './sessionAge.ts'
import { limitsOf } from './settings.ts'
import { isActive } from '../../access/standing.ts'

type Stored = User & Record<string, unknown>

/** A session that has begun: its cookie as a `Set-Cookie` header, and when it ends if it is not used, in seconds since 1970. */
export interface Session {
  cookie: string
  exp: number
  user: User
}

/**
 * Begins a session for a person who has proved who they are, in one transaction with `prove`, which checks and uses up
 * what was shown (a code, a link). The person is read again inside it: whoever was suspended, or got another password
 * meanwhile, is refused, and no older copy is written back.
 * @param hash the password hash that the password was checked against, where there was one
 */
export async function beginSession(
  req: PayloadRequest,
  id: string,
  { hash, prove }: { hash?: string; prove?: (req: PayloadRequest) => Promise<void> } = {},
): Promise<Session> {
  return atomically(req, async () => {
    await prove?.(req)
    const user = await fresh(req, id)
    if (!isActive(user) || (hash !== undefined && user.hash !== hash)) throw refused(req)
    return stored(req, user)
  })
}

/** The answer to a wrong address and to a wrong password. */
export const refused = (req: PayloadRequest): Error => new AuthenticationError(req.t)

const fresh = (req: PayloadRequest, id: string) =>
  req.payload.db.findOne<Stored>({ collection: 'users', where: { id: { equals: id } }, req })

async function stored(req: PayloadRequest, user: Stored): Promise<Session> {
  const { config } = req.payload.collections.users
  // The cookie lasts as long as a session can; whether it is used is looked at in each request (`strategies.ts`).
  const tokenExpiration = Math.floor(limitsOf(req.payload, user).whole / 1000)
  const sid = randomUUID()
  const now = Date.now()
  const begun = {
    id: sid,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + tokenExpiration * 1000).toISOString(),
  }
  const sessions = [...(user.sessions ?? []).filter(({ expiresAt }) => Date.parse(expiresAt) > now), begun]
  // The whole person, just read in this transaction: the adapter for SQLite drops lists that are left out. `updatedAt:
  // null` leaves it as it is, since signing in does not change the person.
  await req.payload.db.updateOne({
    collection: 'users',
    id: user.id,
    data: { ...user, sessions, updatedAt: null },
    req,
    returning: false,
  })
  await remember(
    req,
    String(user.id),
    sid,
    sessions.map((session) => session.id),
  )
  if (!(await isKnownDevice(req, user))) await accountEvent(req, { kind: 'newDevice', user })
  const fieldsToSign = getFieldsToSign({
    collectionConfig: config,
    email: user.email,
    sid,
    user: user as never,
  })
  const { token } = await jwtSign({ fieldsToSign, secret: req.payload.secret, tokenExpiration })
  req.user = { ...user, collection: 'users', _sid: sid, _strategy: 'local-jwt' } as never
  rememberDevice(req, user.email)
  await afterLogin(req, token)
  const { cookiePrefix } = req.payload.config
  const collectionAuthConfig = { ...config.auth, tokenExpiration }
  const cookie = generatePayloadCookie({ collectionAuthConfig, cookiePrefix, token }) as string
  return { cookie, exp: idleEnd(req.payload, user, begun), user }
}

/** Notes the device, and forgets those of sessions that have ended. */
async function remember(req: PayloadRequest, user: string, sid: string, held: string[]): Promise<void> {
  const { db } = req.payload
  const ended: Where = { and: [{ user: { equals: user } }, { sid: { not_in: held } }] }
  await db.deleteMany({ collection: 'accountSessions', where: ended, req })
  const device = deviceName(req.headers.get('user-agent'))
  const lastSeen = new Date().toISOString()
  await db.create({ collection: 'accountSessions', data: { user, sid, device, lastSeen }, req })
}

/** Runs the hooks that Payload's own sign-in runs afterwards. */
async function afterLogin(req: PayloadRequest, token: string): Promise<void> {
  const collection = req.payload.collections.users.config
  for (const hook of collection.hooks.afterLogin) {
    await hook({ collection, context: req.context, req, token, user: req.user as never })
  }
}
