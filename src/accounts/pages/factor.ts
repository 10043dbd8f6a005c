import { renderSVG } from 'uqr'
import type { User } from '../../model/payload-types.ts'
import { keyAddress } from '../factors/codes.ts'
import { credentialsOf } from '../credentials/credentials.ts'
import { demandsTwoFactor } from '../sessions/demand.ts'
import {
  beginEnrolment,
  enrolmentOf,
  removeOwnFactor,
  renewRecoveryCodes,
  setUpFactor,
} from '../factors/factor.ts'
import { filled } from '../../messages/accounts/index.ts'
import { beginSession } from '../sessions/session.ts'
import { signedIn } from '../sessions/sessions.ts'
import { personLackingFactor } from '../sessions/strategies.ts'
import { secondsToWait, forgetTries } from '../credentials/throttle.ts'
import { personOfTicket } from '../credentials/tickets.ts'
import { alertHtml, buttonHtml, codeField, escape, formHtml, hiddenHtml, paragraph } from './frame.ts'
import { passkeysHtml } from './passkeyList.ts'
import { askedOf, justProved, proofForm, proving } from './proof.ts'
import { toSignIn, type Visit } from './request.ts'

const path = '/account/two-factor'

/** Who sets up: the signed-in person, or the one whose sign-in waits for it. */
export async function personOf({ req, form }: Visit): Promise<User | undefined> {
  if (form.ticket) return personOfTicket(req, form.ticket)
  const lacking = signedIn(req) ? undefined : await personLackingFactor(req.payload, req.headers)
  if (lacking) Object.assign(req, { user: lacking })
  return signedIn(req)
}

/** The page of the second factor: to set it up, or, once it is there, to replace or remove it. */
export async function showFactor(visit: Visit, problem?: string): Promise<void> {
  const person = await personOf(visit)
  if (!person) return toSignIn(visit)
  const own = visit.inLanguageOf(person)
  if (person.twoFactor) return showChoices(own, person, problem)
  await showSetUp(own, person, problem)
}

/** @param enrolment sealed: one that goes on, or that may begin since another second factor was shown */
async function showSetUp(visit: Visit, person: User, problem?: string, enrolment?: string): Promise<void> {
  const { req, form, words, show } = visit
  const known = enrolment === undefined ? undefined : enrolmentOf(req, person, enrolment)
  const { secret, sealed } =
    known !== undefined && enrolment !== undefined
      ? { secret: known.secret, sealed: enrolment }
      : beginEnrolment(req, person)
  const demanded = await demandsTwoFactor(req, person)
  const { factor } = words
  const fields = [
    hiddenHtml('enrolment', sealed),
    form.ticket ? hiddenHtml('ticket', form.ticket) : '',
    codeField(factor.code),
    buttonHtml(factor.submit),
  ]
  show(
    problem === undefined ? 200 : 400,
    factor.title,
    `${demanded ? paragraph(factor.demanded) : ''}${alertHtml(problem)}
<ol><li>${escape(factor.step1)}</li><li>${escape(factor.step2)}
<div class="qr" role="img" aria-label="${escape(factor.qr)}">${renderSVG(keyAddress(secret, person.email))}</div>
<p>${escape(factor.key)}: <span class="key">${grouped(secret)}</span></p></li>
<li>${escape(factor.step3)}</li></ol>
${formHtml(path, fields.join('\n'))}
${form.ticket ? '' : formHtml('/account/sign-out', buttonHtml(words.account.end, 'class="quiet"'))}
${person.twoFactor ? '' : await passkeysHtml(visit, person)}`,
  )
}

const grouped = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** Sets the second factor up, and goes on with the sign-in that waited for it. */
export async function setUp(visit: Visit): Promise<void> {
  const person = await personOf(visit)
  if (!person) return toSignIn(visit)
  const own = visit.inLanguageOf(person)
  const { req, form, words } = own
  const enrolment = enrolmentOf(req, person, form.enrolment ?? '')
  if (enrolment === undefined) return showFactor(own, words.factor.expired)
  const seconds = await secondsToWait('code', String(person.id))
  if (seconds > 0) return showSetUp(own, person, wait(own, seconds), form.enrolment)
  const codes = await setUpFactor(req, person, enrolment, form.code ?? '')
  if (!codes) return showSetUp(own, person, words.factor.wrong, form.enrolment)
  await forgetTries('code', String(person.id))
  if (form.ticket) await goOn(own, person)
  showCodes(own, codes)
}

export async function goOn({ req, res }: Visit, person: User): Promise<void> {
  const { hash } = person as { hash?: string }
  const session = await beginSession(req, String(person.id), hash === undefined ? {} : { hash })
  res.append('Set-Cookie', session.cookie)
  for (const cookie of req.responseHeaders?.getSetCookie() ?? []) res.append('Set-Cookie', cookie)
}

const wait = ({ words }: Visit, seconds: number) => filled(words.answers.wait, { seconds: String(seconds) })

export function showCodes({ words: { factor }, show }: Visit, codes: string[]): void {
  show(
    200,
    factor.codesTitle,
    `<p role="status">${escape(factor.codes)}</p>
<ul class="codes">${codes.map((code) => `<li>${code}</li>`).join('')}</ul>
<p><a class="button" href="/admin">${escape(factor.goOn)}</a></p>`,
  )
}

async function showChoices(visit: Visit, person: User, problem?: string): Promise<void> {
  const { words, show, req } = visit
  const { factor, account, passkeys } = words
  const hasApp = Boolean((await credentialsOf(req, String(person.id)))?.totpSecret)
  const asked = await askedOf(visit, person)
  const form = (wish: string, label: string, hint: string) =>
    `<h2>${escape(label)}</h2>${paragraph(hint)}${proofForm(visit, {
      action: `${path}/change`,
      label,
      hidden: { wish },
      asked,
      id: `code-${wish}`,
      isQuiet: true,
    })}`
  const isLast = hasApp && (await isLastDemanded(visit, person, 'app'))
  const app = isLast ? paragraph(factor.offRefused) : form('off', factor.off, factor.offHint)
  show(
    problem === undefined ? 200 : 400,
    factor.title,
    `${alertHtml(problem)}${paragraph(hasApp ? passkeys.appOn : passkeys.appOff)}
${await passkeysHtml(visit, person)}
${hasApp ? app : form('app', passkeys.appSetUp, passkeys.proveFirst)}
${form('codes', factor.newCodes, factor.newCodesHint)}
<p><a href="/account">${escape(account.title)}</a></p>`,
  )
}

/** Returns whether the app or a passkey is the only second factor of a person who must have one. */
export async function isLastDemanded(
  { req }: Visit,
  person: User,
  what: 'app' | 'passkey',
): Promise<boolean> {
  const held = await credentialsOf(req, String(person.id))
  const count = held?.passkeys?.length ?? 0
  const others = what === 'app' ? count : count - 1 + (held?.totpSecret ? 1 : 0)
  return others < 1 && (await demandsTwoFactor(req, person))
}

/** Makes new recovery codes, removes the app, or begins to set one up, for who shows a second factor. */
export async function changeFactor(visit: Visit): Promise<void> {
  const person = signedIn(visit.req)
  if (!person?.twoFactor) return toSignIn(visit)
  const { req, form, words, res } = visit
  if (form.wish === 'codes') {
    let codes: string[] | undefined
    const problem = await proving(visit, person, async (proof) =>
      Boolean((codes = await renewRecoveryCodes(req, person, proof))),
    )
    return codes ? showCodes(visit, codes) : showChoices(visit, person, problem)
  }
  if (form.wish === 'app') {
    const problem = await proving(visit, person, justProved(visit, person))
    if (problem !== undefined) return showChoices(visit, person, problem)
    return showSetUp(visit, person, undefined, beginEnrolment(req, person, true).sealed)
  }
  if (await isLastDemanded(visit, person, 'app')) return showChoices(visit, person, words.factor.offRefused)
  const problem = await proving(visit, person, (proof) => removeOwnFactor(req, person, proof))
  if (problem !== undefined) return showChoices(visit, person, problem)
  res.redirect(303, '/account')
}
