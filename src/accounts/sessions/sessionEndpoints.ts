import {
  type CollectionAfterMeHook,
  type Endpoint,
  Forbidden,
  headersWithCors,
  logoutOperation,
  type PayloadRequest,
} from 'payload'
import { generateExpiredPayloadCookie } from 'payload/shared'
import { atomically } from '../../database/transactions/atomically.ts'
import { refusalAnswer } from '../../errors/answer.ts'
import { idleEnd } from './sessionAge.ts'
import { signedIn } from './sessions.ts'
import { bearerOf } from './strategies.ts'

/**
 * Tells the browser until when the session lasts if nothing more happens. Nothing is made longer: that the person is here
 * was noted when the request was authenticated, and the session's own end stays.
 */
const handleRefresh: Endpoint['handler'] = async (req) => {
  const exp = expOf(req)
  if (exp === undefined) throw new Forbidden(req.t)
  const user = await req.payload.findByID({
    collection: 'users',
    id: String(req.user?.id),
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const body = { message: req.t('authentication:tokenRefreshSuccessful'), exp, user }
  return Response.json(body, { headers: headersWithCors({ headers: new Headers(), req }) })
}

/** Signs out, whatever else is demanded of the session, and takes the cookie away in every case. */
const handleLogout: Endpoint['handler'] = async (req) => {
  const { payload } = req
  const origin = req.headers.get('origin')
  if (origin !== null && !payload.config.csrf.includes(origin)) {
    const { status, body } = refusalAnswer(req.i18n.language, 'foreign-origin')
    return Response.json(body, { status })
  }
  const cookie = await signOut(req, req.searchParams.get('allSessions') === 'true')
  const headers = headersWithCors({ headers: new Headers({ 'Set-Cookie': cookie }), req })
  return Response.json({ message: req.t('authentication:logoutSuccessful') }, { headers })
}

/** Ends the session that a request carries, or all of that person. @returns the header that takes the cookie away */
export async function signOut(req: PayloadRequest, allSessions = false): Promise<string> {
  const { collections } = req.payload
  const person = signedIn(req) ?? (await bearerOf(req.payload, req.headers))
  if (person) {
    const asked = Object.assign(req, { user: person as unknown as PayloadRequest['user'] })
    await atomically(req, () => logoutOperation({ allSessions, collection: collections.users, req: asked }))
  }
  return clearedCookie(req)
}

/** The header that takes the session's cookie away. */
export function clearedCookie({ payload: { config, collections } }: PayloadRequest): string {
  return generateExpiredPayloadCookie({
    collectionAuthConfig: collections.users.config.auth,
    config,
    cookiePrefix: config.cookiePrefix,
  }) as string
}

/** Payload's admin warns before the end that it is told; the cookie itself holds as long as a session can. */
export const tellEnd: CollectionAfterMeHook = ({ req, response }) => {
  const exp = expOf(req)
  return exp === undefined ? response : { ...(response as object), exp }
}

function expOf(req: PayloadRequest): number | undefined {
  const person = signedIn(req)
  const session = person?.sessions?.find(({ id }) => id === person._sid)
  return person && session ? idleEnd(req.payload, person, session) : undefined
}

/** REST of sessions, in the places of Payload's endpoints. */
export const sessionEndpoints: Endpoint[] = [
  { path: '/logout', method: 'post', handler: handleLogout },
  { path: '/refresh-token', method: 'post', handler: handleRefresh },
]
