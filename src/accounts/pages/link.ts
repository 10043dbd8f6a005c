import type { PayloadRequest } from 'payload'
import { validationMessage } from '../../messages/admin/validation.ts'
import { atomically } from '../../database/transactions/atomically.ts'
import type { User } from '../../model/payload-types.ts'
import { type LinkKind, personOfLink, useLink } from '../links.ts'
import { filled } from '../../messages/accounts/index.ts'
import { clientNetwork } from '../network.ts'
import { passwordProblem } from '../credentials/passwordRules.ts'
import { byLink } from '../personHooks.ts'
import { secondsToWait } from '../credentials/throttle.ts'
import { alertHtml, buttonHtml, escape, fieldHtml, formHtml, isolated, paragraph } from './frame.ts'
import type { Visit } from './request.ts'

/** The page that a one-time link opens. Looking at it does not use the link up: mail programs look at links, too. */
export async function showLink(visit: Visit, token: string): Promise<void> {
  const found = await personOfLink(visit.req, token)
  if (!found) return showGone(visit)
  showForm(visit.inLanguageOf(found.person), found.kind, found.person, token)
}

/** Sets the password and uses the link up, both or neither. */
export async function takeLink(visit: Visit, token: string): Promise<void> {
  const { req, form } = visit
  const found = await personOfLink(req, token)
  if (!found) return showGone(visit)
  const { person, kind } = found
  const own = visit.inLanguageOf(person)
  const problem = await problemOf(own, person, form)
  if (problem !== undefined) return showForm(own, kind, person, token, problem)
  if (!(await setPassword(req, person, token, form.password ?? ''))) return showGone(own)
  const { doneTitle, done, signIn } = own.words.link
  own.show(
    200,
    doneTitle,
    `${paragraph(done)}<p><a class="button" href="/admin/login">${escape(signIn)}</a></p>`,
  )
}

async function problemOf(visit: Visit, person: User, form: Visit['form']): Promise<string | undefined> {
  const seconds = await secondsToWait('network', `link ${clientNetwork()}`)
  if (seconds > 0) return filled(visit.words.answers.wait, { seconds: String(seconds) })
  if (form.password !== form.repeat) return visit.words.link.differ
  const problem = await passwordProblem(form.password, person)
  return problem && validationMessage(visit.lang, problem.key, problem.values)
}

async function setPassword(
  req: PayloadRequest,
  person: User,
  token: string,
  password: string,
): Promise<boolean> {
  return atomically(req, async () => {
    if (!(await useLink(req, token))) return false
    Object.assign(req.context, byLink)
    await req.payload.update({
      collection: 'users',
      id: person.id,
      data: { password },
      depth: 0,
      overrideAccess: true,
      // Whoever may be signed in at this browser has nothing to do with it.
      user: null,
      req: Object.assign(req, { user: null }),
    })
    return true
  })
}

function showGone({ words, show }: Visit): void {
  show(
    410,
    words.link.goneTitle,
    `${paragraph(words.link.gone)}<p><a href="/admin/login">${escape(words.link.signIn)}</a></p>`,
  )
}

function showForm(
  { words, show }: Visit,
  kind: LinkKind,
  person: User,
  token: string,
  problem?: string,
): void {
  const { link } = words
  const [title, intro] =
    kind === 'invitation' ? [link.titleInvitation, link.introInvitation] : [link.titleReset, link.introReset]
  const attributes = 'type="password" autocomplete="new-password" minlength="12" maxlength="256" dir="ltr"'
  const fields = `<input type="hidden" autocomplete="username" value="${escape(person.email)}">
${fieldHtml('password', link.password, attributes, link.hint)}
${fieldHtml('repeat', link.repeat, attributes)}
${buttonHtml(link.submit)}`
  const body = `${paragraph(filled(intro, { name: isolated(person.name), email: isolated(person.email) }))}
${alertHtml(problem)}
${formHtml(`/account/link/${encodeURIComponent(token)}`, fields)}`
  show(problem === undefined ? 200 : 400, title, body)
}
