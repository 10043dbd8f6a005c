import { parseCookies } from 'payload/shared'
import { filled } from '../../messages/accounts/index.ts'
import { linkIdentity, personOfIdentity } from '../providers/identities.ts'
import { finishOidc, type Identity, type LinkingPerson, oidcLifetime, startOidc } from '../providers/oidc.ts'
import type { OidcProvider } from '../../settings/oidcProviders.ts'
import { holdsSession, signedIn } from '../sessions/sessions.ts'
import type { PasskeyAsked } from '../factors/passkeys.ts'
import { type Outcome, secondStep } from '../signIn.ts'
import { newTicket, personOfTicket } from '../credentials/tickets.ts'
import { showAccount } from './account.ts'
import { showFactor } from './factor.ts'
import { alertHtml, escape, paragraph } from './frame.ts'
import { beginConfirmation, refusalToLink, takePassword } from './identities.ts'
import { proofForm, proofIn } from './proof.ts'
import { toSignIn, type Visit } from './request.ts'

const cookieName = 'hansa-oidc'

/** Where a provider sends the browser back to. */
export const returnAddress = (serverUrl: string, provider: OidcProvider): string =>
  `${serverUrl}/account/oidc/${provider.name}/callback`

/** Sends the browser to the provider. */
export async function leaveForProvider(
  visit: Visit,
  provider: OidcProvider,
  serverUrl: string,
  linking?: LinkingPerson,
): Promise<void> {
  const { req, res } = visit
  try {
    const to = returnAddress(serverUrl, provider)
    const { address, kept } = await startOidc(req.payload.config.secret, provider, to, linking)
    res.cookie(cookieName, kept, cookieOptions(serverUrl))
    res.redirect(303, address.href)
  } catch (error) {
    failed(visit, provider, error)
  }
}

/** Sends a signed-in person to the provider who has shown the password, to link the account with it. */
export async function leaveToLink(visit: Visit, provider: OidcProvider, serverUrl: string): Promise<void> {
  const person = signedIn(visit.req)
  if (!person?._sid) return toSignIn(visit)
  const refusal = await refusalToLink(visit, person, provider)
  if (refusal !== undefined) return showAccount(visit, refusal)
  await leaveForProvider(visit, provider, serverUrl, { user: String(person.id), sid: person._sid })
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
    const { identity, linking } = await finishOidc(req, provider, address, kept)
    if (linking) await link(visit, provider, identity, linking)
    else await goOn(visit, provider, identity)
  } catch (error) {
    failed(visit, provider, error)
  }
}

/**
 * Links what a signed-in person asked for. Coming back from another site a browser does not show whose session it has, but
 * what it kept does, which only this browser has; the session must still be open.
 */
async function link(
  visit: Visit,
  provider: OidcProvider,
  identity: Identity,
  { user, sid }: LinkingPerson,
): Promise<void> {
  const isLinked =
    (await holdsSession(visit.req, user, sid)) &&
    (await linkIdentity(visit.req, { user, provider, identity, isDeliberate: true }))
  if (isLinked) return visit.res.redirect(303, '/account')
  problem(visit, 403, filled(visit.words.identities.outside, { name: provider.label }))
}

async function goOn(visit: Visit, provider: OidcProvider, identity: Identity): Promise<void> {
  const { req, words } = visit
  const found = await personOfIdentity(req, provider, identity)
  const said = {
    unknown: words.signIn.oidcUnknown,
    unverified: words.signIn.oidcUnverified,
    outside: words.identities.outside,
    needsFactor: words.identities.needsFactor,
  }
  if (!('person' in found)) return problem(visit, 403, filled(said[found.kind], { name: provider.label }))
  const { person } = found
  if (found.kind === 'confirm')
    return beginConfirmation(visit.inLanguageOf(person), person, provider, identity)
  const linking = { user: String(person.id), provider, identity }
  if (found.kind === 'invited' && !(await linkIdentity(req, linking)))
    return problem(visit, 403, filled(said.unknown, { name: provider.label }))
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
  const shown = { ...proofIn(own), ...(hash === undefined ? {} : { hash }) }
  await proceed(own, await secondStep(req, person, shown), form.ticket)
}

/** Takes the password that a first link waits for. */
export async function confirmLink(visit: Visit): Promise<void> {
  const confirmed = await takePassword(visit)
  if (confirmed.kind === 'expired') problem(visit, 403, visit.words.signIn.expired)
  if (confirmed.kind === 'outcome') await proceed(confirmed.visit, confirmed.outcome)
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
    return askProof(visit, ticket, undefined, filled(answers.wait, { seconds: String(outcome.seconds) }))
  const asked = 'passkey' in outcome ? outcome.passkey : undefined
  askProof(visit, ticket, asked, outcome.kind === 'wrongCode' ? wrongIn(visit) : undefined)
}

const wrongIn = ({ words, form }: Visit): string =>
  form.credential ? words.passkeys.failed : words.answers.wrongCode

function askProof(visit: Visit, ticket: string, asked: PasskeyAsked | undefined, wrong?: string): void {
  const { signIn } = visit.words
  const form = proofForm(visit, {
    action: '/account/second-step',
    label: signIn.submit,
    hidden: { ticket },
    asked,
  })
  visit.show(wrong === undefined ? 200 : 401, signIn.secondTitle, `${alertHtml(wrong)}${form}`)
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
