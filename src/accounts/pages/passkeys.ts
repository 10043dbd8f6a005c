import { validationMessage } from '../../messages/admin/validation.ts'
import { credentialsOf } from '../credentials/credentials.ts'
import { addPasskey, removePasskey } from '../factors/factor.ts'
import { filled } from '../../messages/accounts/index.ts'
import { passwordMatches } from '../credentials/passwordHash.ts'
import { askForNewPasskey, mostPasskeys } from '../factors/passkeys.ts'
import type { User } from '../../model/payload-types.ts'
import { signedIn } from '../sessions/sessions.ts'
import { forgetTries, secondsToWait } from '../credentials/throttle.ts'
import { goOn, isLastDemanded, personOf, showCodes, showFactor } from './factor.ts'
import { alertHtml, escape, fieldHtml, formHtml, hiddenHtml } from './frame.ts'
import { passkeysPath } from './passkeyList.ts'
import {
  askedOf,
  justProved,
  passkeyAttributes,
  passkeyButton,
  passkeyIn,
  proofForm,
  proving,
} from './proof.ts'
import { toSignIn, type Visit } from './request.ts'

const path = passkeysPath

/** Asks the browser for a new passkey, once the person has shown who it is. */
export async function startPasskey(visit: Visit): Promise<void> {
  const person = await personOf(visit)
  if (!person) return toSignIn(visit)
  const own = visit.inLanguageOf(person)
  const problem = await unproved(own, person)
  if (problem !== undefined) return showFactor(own, problem)
  await showNew(own, person)
}

async function unproved(visit: Visit, person: User): Promise<string | undefined> {
  if (person.twoFactor) return proving(visit, person, justProved(visit, person))
  return visit.form.ticket ? undefined : passwordProblemOf(visit, person)
}

/** Asks for the present password, at a pace that lets nobody guess. @returns what is wrong, as text */
export async function passwordProblemOf(visit: Visit, person: User): Promise<string | undefined> {
  const id = String(person.id)
  const seconds = await secondsToWait('code', id)
  if (seconds > 0) return filled(visit.words.answers.wait, { seconds: String(seconds) })
  const where = { id: { equals: id } }
  const stored = await visit.req.payload.db.findOne<User & Record<string, unknown>>({
    collection: 'users',
    where,
    req: visit.req,
  })
  if (!(await passwordMatches(visit.form.password ?? '', stored)))
    return validationMessage(visit.lang, 'currentPassword')
  await forgetTries('code', id)
  return undefined
}

async function showNew({ req, words, form, show }: Visit, person: User): Promise<void> {
  const { passkeys } = words
  const asked = await askForNewPasskey(req, person)
  const fields = [
    form.ticket ? hiddenHtml('ticket', form.ticket) : '',
    fieldHtml('name', passkeys.name, 'maxlength="60" autocomplete="off"', passkeys.nameHint),
    `<p data-unsupported>${escape(passkeys.unsupported)}</p>`,
    passkeyButton(passkeys.add, passkeys.failed, asked.kept),
  ]
  show(200, passkeys.add, formHtml(path, fields.join('\n'), passkeyAttributes('create', asked)))
}

/** Keeps the new passkey, and goes on with the sign-in that waited for it. */
export async function takePasskey(visit: Visit): Promise<void> {
  const person = await personOf(visit)
  const answer = passkeyIn(visit)
  if (!person || !answer) return toSignIn(visit)
  const own = visit.inLanguageOf(person)
  const { req, form, words, res } = own
  const added = await addPasskey(req, person, answer, form.name ?? '')
  if (added === 'refused') return showFactor(own, words.passkeys.failed)
  if (added === 'tooMany')
    return showFactor(own, filled(words.passkeys.tooMany, { count: String(mostPasskeys) }))
  if (form.ticket) await goOn(own, person)
  if (added.codes) return showCodes(own, added.codes)
  res.redirect(303, '/account/two-factor')
}

/** The page that removes a passkey. */
export async function showPasskey(visit: Visit, row: string, problem?: string): Promise<void> {
  const person = signedIn(visit.req)
  const { words, show, req } = visit
  const { passkeys } = words
  const held = person && (await credentialsOf(req, String(person.id)))
  const passkey = held?.passkeys?.find(({ id }) => id === row)
  if (!person || !passkey) return visit.res.redirect(303, '/account/two-factor')
  const form = proofForm(visit, {
    action: `${path}/${encodeURIComponent(row)}`,
    label: passkeys.remove,
    asked: await askedOf(visit, person),
  })
  const title = filled(passkeys.removeTitle, { name: passkey.name })
  const back = `<p><a href="/account/two-factor">${escape(words.factor.title)}</a></p>`
  show(problem === undefined ? 200 : 400, title, `${alertHtml(problem)}${form}${back}`)
}

/** Removes a passkey, for who shows a second factor; never the last one where one is demanded. */
export async function dropPasskey(visit: Visit, row: string): Promise<void> {
  const person = signedIn(visit.req)
  if (!person) return toSignIn(visit)
  if (await isLastDemanded(visit, person, 'passkey'))
    return showPasskey(visit, row, visit.words.factor.offRefused)
  const problem = await proving(visit, person, (proof) => removePasskey(visit.req, person, row, proof))
  if (problem !== undefined) return showPasskey(visit, row, problem)
  visit.res.redirect(303, '/account/two-factor')
}
