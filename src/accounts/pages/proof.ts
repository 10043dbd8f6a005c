import { credentialsOf } from '../credentials/credentials.ts'
import { filled } from '../../messages/accounts/index.ts'
import { askForPasskey, type PasskeyAnswer, type PasskeyAsked } from '../factors/passkeys.ts'
import { checkProof, type Proof } from '../factors/proof.ts'
import { atomically } from '../../database/transactions/atomically.ts'
import type { User } from '../../model/payload-types.ts'
import { forgetTries, secondsToWait } from '../credentials/throttle.ts'
import { buttonHtml, codeField, escape, formHtml, hiddenHtml } from './frame.ts'
import type { Visit } from './request.ts'

interface ProofForm {
  action: string
  /** The text of the form's button. */
  label: string
  /** Fields that it carries along. */
  hidden?: Record<string, string>
  asked: PasskeyAsked | undefined
  /** Tells it from others on the page. */
  id?: string
  isQuiet?: boolean
}

/** A form that asks for the second factor: a code, or one of the passkeys where there are any. */
export function proofForm(
  { words }: Visit,
  { action, label, hidden = {}, asked, id = 'code', isQuiet = false }: ProofForm,
): string {
  const fields = [
    ...Object.entries(hidden).map(([name, value]) => hiddenHtml(name, value)),
    codeField(words.signIn.code, id),
    buttonHtml(label, isQuiet ? 'class="quiet"' : ''),
    asked ? passkeyButton(words.passkeys.use, words.passkeys.failed, asked.kept, label) : '',
  ]
  return formHtml(action, fields.join('\n'), asked ? passkeyAttributes('get', asked) : '')
}

/** Returns the attributes of a form that asks the browser for a passkey. The script finds the form by them. */
export const passkeyAttributes = (what: 'get' | 'create', { options }: PasskeyAsked): string =>
  ` data-passkey="${what}" data-options="${escape(JSON.stringify(options))}"`

/**
 * The button that asks the browser, hidden until the script is there, and what it says when that fails.
 * @param purpose what for, where a page has several
 */
export function passkeyButton(text: string, failed: string, kept: string, purpose?: string): string {
  const name = purpose === undefined ? '' : ` aria-label="${escape(`${text}: ${purpose}`)}"`
  const quiet = purpose === undefined ? '' : ' class="quiet"'
  return `${hiddenHtml('credential', '')}${hiddenHtml('kept', kept)}
<p role="alert" data-failed hidden>${escape(failed)}</p>
<p><button type="button"${quiet} data-start hidden${name}>${escape(text)}</button></p>`
}

/** The passkey that a form brings. */
export const passkeyIn = ({ form }: Visit): PasskeyAnswer | undefined =>
  form.credential ? { credential: form.credential, kept: form.kept ?? '' } : undefined

/** Reads the second factor that a form brings. */
export const proofIn = (visit: Visit): Proof => ({ code: visit.form.code, passkey: passkeyIn(visit) })

/** Asks for one of the passkeys of a person, where there are any. */
export const askedOf = async ({ req }: Visit, { id }: User): Promise<PasskeyAsked | undefined> =>
  askForPasskey(req, String(id), await credentialsOf(req, String(id)))

/**
 * Does what needs the second factor, at a pace that lets nobody guess.
 * @param work does it with what was shown, and says whether that was right
 * @returns what is wrong, as text
 */
export async function proving(
  visit: Visit,
  person: User,
  work: (proof: Proof) => Promise<boolean>,
): Promise<string | undefined> {
  const id = String(person.id)
  const seconds = await secondsToWait('code', id)
  if (seconds > 0) return filled(visit.words.answers.wait, { seconds: String(seconds) })
  const proof = proofIn(visit)
  if (!(await work(proof))) return proof.passkey ? visit.words.passkeys.failed : visit.words.answers.wrongCode
  await forgetTries('code', id)
  return undefined
}

/** Uses up what a person shows, for what follows on another page. */
export const justProved =
  ({ req }: Visit, { id }: User) =>
  (proof: Proof): Promise<boolean> =>
    atomically(req, () => checkProof(req, String(id), proof))
