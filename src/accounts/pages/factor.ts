import { renderSVG } from 'uqr'
import type { User } from '../../payload-types.ts'
import { keyAddress } from '../codes.ts'
import { demandsTwoFactor } from '../demand.ts'
import { beginEnrolment, removeOwnFactor, renewRecoveryCodes, secretOf, setUpFactor } from '../factor.ts'
import { filled } from '../messages/index.ts'
import { beginSession } from '../session.ts'
import { signedIn } from '../sessions.ts'
import { personLackingFactor } from '../strategies.ts'
import { secondsToWait, forgetTries } from '../throttle.ts'
import { personOfTicket } from '../tickets.ts'
import { toSignIn } from './account.ts'
import { alertHtml, buttonHtml, codeField, escape, formHtml, hiddenHtml, paragraph } from './frame.ts'
import type { Visit } from './request.ts'

const path = '/account/two-factor'

/** Who sets up: the signed-in person, or the one whose sign-in waits for it. */
async function personOf({ req, form }: Visit): Promise<User | undefined> {
  if (form.ticket) return personOfTicket(req, form.ticket)
  const lacking = signedIn(req) ? undefined : await personLackingFactor(req.payload, req.headers)
  if (lacking) Object.assign(req, { user: lacking })
  return signedIn(req)
}

/** The page of the second factor: to set it up, or, once it is there, to replace or remove it. */
export async function showFactor(visit: Visit): Promise<void> {
  const person = await personOf(visit)
  if (!person) return toSignIn(visit)
  const own = visit.inLanguageOf(person)
  if (person.twoFactor) return showChoices(own, person)
  await showSetUp(own, person)
}

async function showSetUp(visit: Visit, person: User, problem?: string, kept?: string): Promise<void> {
  const { req, form, words, show } = visit
  const fresh = beginEnrolment(req, person)
  const known = kept === undefined ? undefined : secretOf(req, person, kept)
  const { secret, sealed } =
    known !== undefined && kept !== undefined ? { secret: known, sealed: kept } : fresh
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
${form.ticket ? '' : formHtml('/account/sign-out', buttonHtml(words.account.end, 'class="quiet"'))}`,
  )
}

const grouped = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** Sets the second factor up, and goes on with the sign-in that waited for it. */
export async function setUp(visit: Visit): Promise<void> {
  const person = await personOf(visit)
  if (!person) return toSignIn(visit)
  const own = visit.inLanguageOf(person)
  const { req, form, words } = own
  const secret = secretOf(req, person, form.enrolment ?? '')
  if (secret === undefined) return showSetUp(own, person, words.factor.expired)
  const seconds = await secondsToWait('code', String(person.id))
  if (seconds > 0) return showSetUp(own, person, wait(own, seconds), form.enrolment)
  const codes = await setUpFactor(req, person, secret, form.code ?? '')
  if (!codes) return showSetUp(own, person, words.factor.wrong, form.enrolment)
  await forgetTries('code', String(person.id))
  if (form.ticket) await goOn(own, person)
  showCodes(own, codes)
}

async function goOn({ req, res }: Visit, person: User): Promise<void> {
  const { hash } = person as { hash?: string }
  const session = await beginSession(req, String(person.id), hash === undefined ? {} : { hash })
  res.append('Set-Cookie', session.cookie)
  for (const cookie of req.responseHeaders?.getSetCookie() ?? []) res.append('Set-Cookie', cookie)
}

const wait = ({ words }: Visit, seconds: number) => filled(words.answers.wait, { seconds: String(seconds) })

function showCodes({ words: { factor }, show }: Visit, codes: string[]): void {
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
  const { factor, account } = words
  const demanded = await demandsTwoFactor(req, person)
  const form = (wish: string, label: string, hint: string) =>
    `<h2>${escape(label)}</h2>${paragraph(hint)}${formHtml(
      `${path}/change`,
      `${hiddenHtml('wish', wish)}${codeField(factor.code, `code-${wish}`)}${buttonHtml(label, 'class="quiet"')}`,
    )}`
  show(
    problem === undefined ? 200 : 400,
    factor.title,
    `${paragraph(account.factorOn)}${alertHtml(problem)}
${form('codes', factor.newCodes, factor.newCodesHint)}
${demanded ? paragraph(factor.offRefused) : form('off', factor.off, factor.offHint)}
<p><a href="/account">${escape(account.title)}</a></p>`,
  )
}

/** Makes new recovery codes, or removes the second factor, for who shows a code of it. */
export async function changeFactor(visit: Visit): Promise<void> {
  const person = signedIn(visit.req)
  if (!person?.twoFactor) return toSignIn(visit)
  const { req, form, words } = visit
  const seconds = await secondsToWait('code', String(person.id))
  if (seconds > 0) return showChoices(visit, person, wait(visit, seconds))
  if (form.wish === 'codes') {
    const codes = await renewRecoveryCodes(req, person, form.code ?? '')
    if (!codes) return showChoices(visit, person, words.factor.wrong)
    await forgetTries('code', String(person.id))
    return showCodes(visit, codes)
  }
  if (await demandsTwoFactor(req, person)) return showChoices(visit, person, words.factor.offRefused)
  if (!(await removeOwnFactor(req, person, form.code ?? '')))
    return showChoices(visit, person, words.factor.wrong)
  await forgetTries('code', String(person.id))
  visit.res.redirect(303, '/account')
}
