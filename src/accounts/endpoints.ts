import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { mayManageAccount } from '../access/people.ts'
import { errorBody, refusalAnswer } from '../errors/answer.ts'
import type { RefusalCode } from '../messages/errors/index.ts'
import type { User } from '../model/payload-types.ts'
import { accountEvent } from './events/events.ts'
import { removeFactor } from './factors/factor.ts'
import { forgotten, invite } from './linkMail.ts'
import { endLink } from './links.ts'
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

function answer(
  req: PayloadRequest,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): Response {
  return Response.json(body, { status, headers: headersWithCors({ headers: new Headers(headers), req }) })
}

function refuse(req: PayloadRequest, code: RefusalCode, data?: object): Response {
  const { status, body } = refusalAnswer(req.i18n.language, code, {}, data)
  return answer(req, status, body)
}

function tooMany(req: PayloadRequest, seconds: number): Response {
  const { status, body } = refusalAnswer(req.i18n.language, 'too-many-tries', { seconds })
  return answer(req, status, body, { 'Retry-After': String(seconds) })
}

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
  if (!shown) return refuse(req, 'sign-in-incomplete')
  return said(req, await signIn(req, shown))
}

/** Builds the answer to a sign-in. Only a session brings a cookie. */
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
      return answer(req, 401, errorBody('wrong-credentials', req.t('error:emailOrPasswordIncorrect')))
    case 'suspended':
      return refuse(req, 'account-suspended')
    case 'setUp':
      return refuse(req, 'second-factor-missing', { secondFactor: 'setUp', ticket: outcome.ticket })
    default: {
      const { kind, passkey } = outcome
      const code = kind === 'code' ? 'second-factor-needed' : 'second-factor-wrong'
      return refuse(req, code, { secondFactor: kind, ...(passkey ? { passkey } : {}) })
    }
  }
}

/** Sends a link for a new password, or nothing, and never says which. */
async function handleForgotten(req: PayloadRequest): Promise<Response> {
  const asked = await bodyOf(req, address)
  if (!asked) return refuse(req, 'sign-in-incomplete')
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
  (work: (req: PayloadRequest, person: User) => Promise<RefusalCode | undefined>): Endpoint['handler'] =>
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
      return isOther && mayManageAccount(req, person) ? work(req, person) : 'account-not-managed'
    })
    return problem === undefined
      ? answer(req, 200, { message: req.t('general:success') })
      : refuse(req, problem)
  }

const handleInvite = managing(async (req, person) => {
  if (person.state !== 'invited') return 'invited-no-more'
  await invite(req, String(person.id))
  await accountEvent(req, { kind: 'invite', user: person })
  return undefined
})

const handleRevoke = managing(async (req, person) => {
  if (person.state !== 'invited') return 'invited-no-more'
  await endLink(req, String(person.id))
  return undefined
})

const handleResetFactor = managing(async (req, person) => {
  await removeFactor(req, person)
  return undefined
})

const gone: Endpoint['handler'] = (req) => refuse(req, 'address-not-in-use')

const closed: Endpoint['handler'] = (req) => refuse(req, 'registration-closed')

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
