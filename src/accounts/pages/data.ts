import { atomically } from '../../database/transactions/atomically.ts'
import type { User } from '../../model/payload-types.ts'
import { contactsWith, exportPerson } from '../../privacy/export.ts'
import { isLastAdministrator } from '../../privacy/person.ts'
import { credentialsOf } from '../credentials/credentials.ts'
import { filled } from '../../messages/accounts/index.ts'
import { clearedCookie } from '../sessions/sessionEndpoints.ts'
import { signedIn } from '../sessions/sessions.ts'
import { alertHtml, buttonHtml, escape, fieldHtml, formHtml, paragraph } from './frame.ts'
import { passwordProblemOf } from './passkeys.ts'
import { askedOf, justProved, proofForm, proving } from './proof.ts'
import { toSignIn, type Visit } from './request.ts'

const path = '/account/data'

/** Shows the page where a person downloads or erases what the hub holds of them. */
export async function showData(visit: Visit, problem?: string): Promise<void> {
  const person = signedIn(visit.req)
  if (!person) return toSignIn(visit)
  const { words, show } = visit
  const { data, account } = words
  show(
    problem === undefined ? 200 : 400,
    data.title,
    `${alertHtml(problem)}<h2>${escape(data.exportTitle)}</h2>
${paragraph(data.exportHint)}
${formHtml(`${path}/export`, buttonHtml(data.export))}
<h2>${escape(data.eraseTitle)}</h2>
${paragraph(data.eraseHint)}
${await contactsHtml(visit, person)}
${paragraph(data.prove)}
${await eraseForm(visit, person)}
<p><a href="/account">${escape(account.title)}</a></p>`,
  )
}

/** A contact with the person's address is an entry of its city, and stays. */
async function contactsHtml({ req, words }: Visit, { email }: User): Promise<string> {
  const names = (await contactsWith(req, email)).map(({ name }) => String(name))
  return names.length > 0 ? paragraph(filled(words.data.contacts, { names: names.join(', ') })) : ''
}

/** Asks for the second factor, or for the password where there is none. */
async function eraseForm(visit: Visit, person: User): Promise<string> {
  const { data } = visit.words
  const action = `${path}/erase`
  if (person.twoFactor)
    return proofForm(visit, { action, label: data.erase, asked: await askedOf(visit, person), isQuiet: true })
  const field = fieldHtml('password', data.password, passwordAttributes)
  const held = await credentialsOf(visit.req, String(person.id))
  const hint = (held?.identities ?? []).length > 0 ? paragraph(data.noPassword) : ''
  return hint + formHtml(action, field + buttonHtml(data.erase, 'class="quiet"'))
}

const passwordAttributes = 'type="password" autocomplete="current-password" maxlength="1024" dir="ltr"'

/** Everything as one file. */
export async function exportData({ req, res }: Visit): Promise<void> {
  const person = signedIn(req)
  if (!person) return res.redirect(303, '/admin/login')
  const exported = await exportPerson(req, person)
  res.attachment('hansa-data.json').json(exported)
}

/** Erases the own account, for who shows that it is theirs. */
export async function eraseData(visit: Visit): Promise<void> {
  const { req, res, words, show } = visit
  const person = signedIn(req)
  if (!person) return toSignIn(visit)
  if (await isLastAdministrator(req, person)) return showData(visit, words.data.last)
  const problem = person.twoFactor
    ? await proving(visit, person, justProved(visit, person))
    : await passwordProblemOf(visit, person)
  if (problem !== undefined) return showData(visit, problem)
  await atomically(req, () =>
    req.payload.delete({ collection: 'users', id: person.id, overrideAccess: true, req }),
  )
  res.append('Set-Cookie', clearedCookie(req))
  show(200, words.data.doneTitle, paragraph(words.data.done))
}
