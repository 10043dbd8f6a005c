import { parseCookies } from 'payload/shared'
import { filled } from '../messages/index.ts'
import {
  finishOidc,
  type Identity,
  linkIdentity,
  oidcLifetime,
  personOfIdentity,
  startOidc,
} from '../oidc.ts'
import type { OidcProvider } from '../oidcProviders.ts'
import { type Outcome, secondStep } from '../signIn.ts'
import { newTicket, personOfTicket } from '../tickets.ts'
import { showFactor } from './factor.ts'
import { alertHtml, buttonHtml, codeField, escape, formHtml, hiddenHtml, paragraph } from './frame.ts'
import type { Visit } from './request.ts'

const cookieName = 'hansa-oidc'

/** Where a provider sends the browser back to. */
export const returnAddress = (serverUrl: string, provider: OidcProvider): string =>
  `${serverUrl}/account/oidc/${provider.name}/callback`

/** Sends the browser to the provider. */
export async function leaveForProvider(
  visit: Visit,
  provider: OidcProvider,
  serverUrl: string,
): Promise<void> {
  const { req, res } = visit
  try {
    const to = returnAddress(serverUrl, provider)
    const { address, kept } = await startOidc(req.payload.config.secret, provider, to)
    res.cookie(cookieName, kept, cookieOptions(serverUrl))
    res.redirect(303, address.href)
  } catch (error) {
    failed(visit, provider, error)
  }
}

/** The cookie holds what the provider's answer is checked against, sealed, and is of no use for anything else. */
const cookieOptions = (serverUrl: string) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: serverUrl.startsWith('https:'),
  path: '/account/oidc',
  maxAge: oidcLifetime * 1000,
})

/** Takes the provider's answer, and goes on with the sign-in of the person it names. */
export async function comeBack(visit: Visit, provider: OidcProvider, serverUrl: string): Promise<void> {
  const { req, res } = visit
  const kept = parseCookies(req.headers).get(cookieName) ?? ''
  res.clearCookie(cookieName, { path: '/account/oidc' })
  try {
    const address = new URL(res.req.originalUrl, serverUrl)
    const identity = await finishOidc(req.payload.config.secret, provider, address, kept)
    await goOn(visit, provider, identity)
  } catch (error) {
    failed(visit, provider, error)
  }
}

async function goOn(visit: Visit, provider: OidcProvider, identity: Identity): Promise<void> {
  const { req, words } = visit
  const person = await personOfIdentity(req, identity)
  const { label: name } = provider
  if (person === 'unknown') return problem(visit, 403, filled(words.signIn.oidcUnknown, { name }))
  if (person === 'unverified') return problem(visit, 403, filled(words.signIn.oidcUnverified, { name }))
  await linkIdentity(req, person, identity)
  const outcome = await secondStep(req, person, {})
  const ticket = outcome.kind === 'code' ? newTicket(req, person) : undefined
  await proceed(visit.inLanguageOf(person), outcome, ticket)
}

/** The second step after a provider: the code of the second factor. */
export async function takeCode(visit: Visit): Promise<void> {
  const { req, form, words } = visit
  const person = await personOfTicket(req, form.ticket ?? '')
  if (!person) return problem(visit, 403, words.signIn.expired)
  const own = visit.inLanguageOf(person)
  const { hash } = person as { hash?: string }
  const shown = { code: form.code, ...(hash === undefined ? {} : { hash }) }
  await proceed(own, await secondStep(req, person, shown), form.ticket)
}

async function proceed(visit: Visit, outcome: Outcome, ticket = ''): Promise<void> {
  const { req, res, words, form } = visit
  if (outcome.kind === 'session') {
    res.append('Set-Cookie', outcome.session.cookie)
    for (const cookie of req.responseHeaders?.getSetCookie() ?? []) res.append('Set-Cookie', cookie)
    return res.redirect(303, '/admin')
  }
  if (outcome.kind === 'setUp') {
    form.ticket = outcome.ticket
    return showFactor(visit)
  }
  const { answers } = words
  if (outcome.kind === 'wait')
    return askCode(visit, ticket, filled(answers.wait, { seconds: String(outcome.seconds) }))
  askCode(visit, ticket, outcome.kind === 'wrongCode' ? answers.wrongCode : undefined)
}

function askCode({ words: { signIn }, show }: Visit, ticket: string, wrong?: string): void {
  const fields = [hiddenHtml('ticket', ticket), codeField(signIn.code), buttonHtml(signIn.submit)]
  const body = `${alertHtml(wrong)}${formHtml('/account/second-step', fields.join('\n'))}`
  show(wrong === undefined ? 200 : 401, signIn.secondTitle, body)
}

function problem({ words: { link }, show }: Visit, status: number, text: string): void {
  show(status, link.signIn, `${paragraph(text)}<p><a href="/admin/login">${escape(link.signIn)}</a></p>`)
}

/** Tells the log what went wrong, without what was sent, and the person that it did. */
function failed(visit: Visit, { label: name }: OidcProvider, error: unknown): void {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  visit.req.payload.logger.warn(`Signing in with ${name} failed: ${reason}`)
  problem(visit, 502, filled(visit.words.signIn.oidcFailed, { name }))
}
