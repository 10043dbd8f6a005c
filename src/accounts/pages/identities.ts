import type { User } from '../../model/payload-types.ts'
import { type Confirmation, confirmationOf, newConfirmation } from '../providers/confirmation.ts'
import { credentialsOf } from '../credentials/credentials.ts'
import { linkIdentity, unlinkIdentity } from '../providers/identities.ts'
import { filled } from '../../messages/accounts/index.ts'
import { clientNetwork } from '../network.ts'
import type { Identity } from '../providers/oidc.ts'
import type { OidcProvider } from '../../settings/oidcProviders.ts'
import { passwordMatches } from '../credentials/passwordHash.ts'
import { speaksFor } from '../providers/scope.ts'
import { signedIn, type SignedIn } from '../sessions/sessions.ts'
import { accountSettings } from '../sessions/settings.ts'
import { type Outcome, signIn } from '../signIn.ts'
import { isActive } from '../../access/standing.ts'
import { forgetTries, secondsToWait } from '../credentials/throttle.ts'
import {
  alertHtml,
  buttonHtml,
  codeField,
  escape,
  fieldHtml,
  formHtml,
  hiddenHtml,
  paragraph,
} from './frame.ts'
import { askedOf, passkeyAttributes, passkeyButton, proofIn } from './proof.ts'
import { toSignIn, type Visit } from './request.ts'

const passwordAttributes = 'type="password" autocomplete="current-password" maxlength="1024" dir="ltr"'

type Stored = User & Record<string, unknown>

const personBy = ({ req }: Visit, id: string) =>
  req.payload.db.findOne<Stored>({ collection: 'users', where: { id: { equals: id } }, req })

/** Asks for the password before an account that has one is linked for the first time. */
export async function askPassword(
  visit: Visit,
  {
    person,
    provider,
    ticket,
    wrong,
  }: { person: User; provider: OidcProvider; ticket: string; wrong?: string },
): Promise<void> {
  const { identities: words, passkeys, signIn: signInWords } = visit.words
  const asked = await askedOf(visit, person)
  const values = { name: provider.label, email: person.email }
  const fields = [
    hiddenHtml('ticket', ticket),
    fieldHtml('password', words.password, passwordAttributes),
    person.twoFactor ? codeField(signInWords.code) : '',
    buttonHtml(words.submit),
    asked ? passkeyButton(passkeys.use, passkeys.failed, asked.kept, words.submit) : '',
  ]
  const body = `${paragraph(filled(words.confirm, values))}${alertHtml(wrong)}
${formHtml('/account/confirm-link', fields.join('\n'), asked ? passkeyAttributes('get', asked) : '')}`
  visit.show(wrong === undefined ? 200 : 401, filled(words.confirmTitle, values), body)
}

/** Begins to ask for it. */
export async function beginConfirmation(
  visit: Visit,
  person: User,
  provider: OidcProvider,
  identity: Identity,
): Promise<void> {
  await askPassword(visit, {
    person,
    provider,
    ticket: newConfirmation(visit.req, person, provider, identity),
  })
}

/** The result of a confirmation: it was too old, the page asked again, or the sign-in has an outcome. */
export type Confirmed =
  { kind: 'expired' } | { kind: 'asked' } | { kind: 'outcome'; outcome: Outcome; visit: Visit }

/** Signs in by password and second factor, and links what the provider has said before. */
export async function takePassword(visit: Visit): Promise<Confirmed> {
  const { req, form } = visit
  const asked = confirmationOf(req, form.ticket ?? '')
  const person = asked && (await personBy(visit, asked.user))
  if (!asked || !isActive(person)) return { kind: 'expired' }
  const own = visit.inLanguageOf(person)
  const shown = { email: person.email, password: form.password ?? '', ...proofIn(visit) }
  const outcome = await signIn(req, shown)
  if (outcome.kind === 'session') await linkIdentity(req, asked)
  if (outcome.kind === 'session' || outcome.kind === 'setUp') return { kind: 'outcome', outcome, visit: own }
  await askAgain(own, person, asked, outcome)
  return { kind: 'asked' }
}

async function askAgain(
  visit: Visit,
  person: User,
  { provider }: Confirmation,
  outcome: Outcome,
): Promise<void> {
  const { answers, identities } = visit.words
  const wrong =
    outcome.kind === 'wait'
      ? filled(answers.wait, { seconds: String(outcome.seconds) })
      : outcome.kind === 'wrongCode' || outcome.kind === 'code'
        ? answers[outcome.kind]
        : identities.wrong
  await askPassword(visit, { person, provider, ticket: visit.form.ticket ?? '', wrong })
}

/** The part of the account page that lists links, and offers those that are possible. */
export async function identitiesHtml(visit: Visit, person: SignedIn, problem?: string): Promise<string> {
  const { req, words } = visit
  const { providers } = accountSettings(req.payload)
  if (providers.length === 0) return ''
  const held = (await credentialsOf(req, String(person.id)))?.identities ?? []
  const parts = await Promise.all(
    providers.map(async (provider) => {
      const link = held.find(({ issuer }) => issuer === provider.issuer)
      if (link) return unlinkForm(visit, provider, String(link.id))
      return (await mayAsk(visit, person, provider)) ? linkForm(visit, provider) : ''
    }),
  )
  return `<h2>${escape(words.identities.title)}</h2>${alertHtml(problem)}${parts.join('\n')}`
}

/** A network administrator needs the hub's own second factor first, since such a link counts with it only. */
const mayAsk = async ({ req }: Visit, person: SignedIn, provider: OidcProvider): Promise<boolean> =>
  person.isNetworkAdmin === true ? person.twoFactor === true : speaksFor(req, provider, person)

const unlinkForm = ({ words: { identities } }: Visit, { label: name }: OidcProvider, row: string) =>
  formHtml(
    '/account/identities/end',
    hiddenHtml('identity', row) + buttonHtml(filled(identities.unlink, { name }), 'class="quiet"'),
  )

const linkForm = ({ words: { identities } }: Visit, { name, label }: OidcProvider) =>
  formHtml(
    `/account/oidc/${name}/link`,
    fieldHtml('password', identities.password, passwordAttributes, undefined, `password-${name}`) +
      buttonHtml(filled(identities.link, { name: label }), 'class="quiet"'),
  )

/** Ends one of the own links. */
export async function endIdentity(visit: Visit): Promise<void> {
  const person = signedIn(visit.req)
  if (!person) return toSignIn(visit)
  await unlinkIdentity(visit.req, String(person.id), visit.form.identity ?? '')
  visit.res.redirect(303, '/account')
}

/** Returns why the signed-in person may not ask for a link now, as text; `undefined` if they may, having shown the present password. */
export async function refusalToLink(
  visit: Visit,
  person: SignedIn,
  provider: OidcProvider,
): Promise<string | undefined> {
  const { words, form } = visit
  const key = `${person.email} ${clientNetwork()}`
  const seconds = await secondsToWait('account', key)
  if (seconds > 0) return filled(words.answers.wait, { seconds: String(seconds) })
  const stored = await personBy(visit, String(person.id))
  if (!(await passwordMatches(form.password ?? '', stored))) return words.identities.wrong
  await forgetTries('account', key)
  if (await mayAsk(visit, person, provider)) return undefined
  return filled(person.isNetworkAdmin ? words.identities.needsFactor : words.identities.outside, {
    name: provider.label,
  })
}
