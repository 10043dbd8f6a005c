import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { closedRegistration, mayManageAccount } from '../access/people.ts'
import type { User } from '../model/payload-types.ts'
import { accountEvent } from './events/events.ts'
import { removeFactor } from './factors/factor.ts'
import { forgotten, invite } from './linkMail.ts'
import { endLink } from './links.ts'
import { accountMessages, filled } from '../messages/accounts/index.ts'
import { clientNetwork } from './network.ts'
import { sessionEndpoints } from './sessions/sessionEndpoints.ts'
import { type Outcome, signIn } from './signIn.ts'
import { secondsToWait } from './credentials/throttle.ts'
import { atomically } from '../database/transactions/atomically.ts'

const text = z.string().trim().min(1)
const login = z.object({
  email: text.max(254),
  password: z.string().min(1).max(1024),
  code: text.max(64).optional(),
  passkey: z.object({ credential: text.max(20_000), kept: text.max(2_000) }).optional(),
})
const address = z.object({ email: z.email().max(254) })

const words = (req: PayloadRequest) => accountMessages(req.i18n.language).answers

function answer(
  req: PayloadRequest,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): Response {
  return Response.json(body, { status, headers: headersWithCors({ headers: new Headers(headers), req }) })
}

const refuse = (req: PayloadRequest, status: number, message: string, data?: object) =>
  answer(req, status, { errors: [{ message, ...(data ? { data } : {}) }] })

const tooMany = (req: PayloadRequest, seconds: number) =>
  answer(
    req,
    429,
    { errors: [{ message: filled(words(req).wait, { seconds: String(seconds) }) }] },
    { 'Retry-After': String(seconds) },
  )

/** Only JSON: forms that another site may send without asking first are not read. */
async function bodyOf<T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T | undefined> {
  if (req.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/json')
    return undefined
  const parsed = schema.safeParse(req.data)
  return parsed.success ? parsed.data : undefined
}

/** Signs in; takes the place of Payload's own. */
async function handleLogin(req: PayloadRequest): Promise<Response> {
  const shown = await bodyOf(req, login)
  if (!shown) return refuse(req, 400, words(req).incomplete)
  return said(req, await signIn(req, shown))
}

/** What a sign-in answers. Only a session brings a cookie. */
async function said(req: PayloadRequest, outcome: Outcome): Promise<Response> {
  switch (outcome.kind) {
    case 'session': {
      const { cookie, exp, user } = outcome.session
      const seen = await req.payload.findByID({
        collection: 'users',
        id: user.id,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      })
      return answer(
        req,
        200,
        { message: req.t('authentication:passed'), exp, user: seen },
        { 'Set-Cookie': cookie },
      )
    }
    case 'wait':
      return tooMany(req, outcome.seconds)
    case 'refused':
      return refuse(req, 401, req.t('error:emailOrPasswordIncorrect'))
    case 'suspended':
      return refuse(req, 403, words(req).suspended)
    case 'setUp':
      return refuse(req, 403, words(req).setUp, { secondFactor: 'setUp', ticket: outcome.ticket })
    default: {
      const { kind, passkey } = outcome
      return refuse(req, 401, words(req)[kind], { secondFactor: kind, ...(passkey ? { passkey } : {}) })
    }
  }
}

/** Sends a link for a new password, or nothing, and never says which. */
async function handleForgotten(req: PayloadRequest): Promise<Response> {
  const asked = await bodyOf(req, address)
  if (!asked) return refuse(req, 400, words(req).incomplete)
  const email = asked.email.toLowerCase()
  const network = clientNetwork()
  const waits = [
    await secondsToWait('mail', `${email} ${network}`),
    await secondsToWait('mailNetwork', network),
  ]
  const seconds = Math.max(...waits)
  if (seconds > 0) return tooMany(req, seconds)
  await forgotten(req, email)
  return answer(req, 200, { message: req.t('general:success') })
}

/** Does something to another person's account, in one transaction, for who may manage it. */
const managing =
  (work: (req: PayloadRequest, person: User) => Promise<string | undefined>): Endpoint['handler'] =>
  async (req) => {
    const id = String(req.routeParams?.id)
    const problem = await atomically(req, async () => {
      const person = await req.payload.findByID({
        collection: 'users',
        id,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        disableErrors: true,
        req,
      })
      const isOther = person && String(person.id) !== String(req.user?.id)
      return isOther && mayManageAccount(req, person) ? work(req, person) : words(req).foreign
    })
    return problem === undefined
      ? answer(req, 200, { message: req.t('general:success') })
      : refuse(req, 403, problem)
  }

const handleInvite = managing(async (req, person) => {
  if (person.state !== 'invited') return words(req).notInvited
  await invite(req, String(person.id))
  await accountEvent(req, { kind: 'invite', user: person })
  return undefined
})

const handleRevoke = managing(async (req, person) => {
  if (person.state !== 'invited') return words(req).notInvited
  await endLink(req, String(person.id))
  return undefined
})

const handleResetFactor = managing(async (req, person) => {
  await removeFactor(req, person)
  return undefined
})

const gone: Endpoint['handler'] = (req) => refuse(req, 404, words(req).gone)

const closed: Endpoint['handler'] = (req) => refuse(req, 403, closedRegistration)

/** REST of accounts. The first ones take the place of Payload's endpoints of the same path. */
export const accountEndpoints: Endpoint[] = [
  { path: '/login', method: 'post', handler: handleLogin },
  ...sessionEndpoints,
  { path: '/forgot-password', method: 'post', handler: handleForgotten },
  { path: '/first-register', method: 'post', handler: closed },
  { path: '/reset-password', method: 'post', handler: gone },
  { path: '/unlock', method: 'post', handler: gone },
  { path: '/:id/invitation', method: 'post', handler: handleInvite },
  { path: '/:id/invitation', method: 'delete', handler: handleRevoke },
  { path: '/:id/two-factor', method: 'delete', handler: handleResetFactor },
]
