import { credentialsOf } from '../credentials/credentials.ts'
import { filled } from '../../messages/accounts/index.ts'
import type { Passkey } from '../factors/passkeys.ts'
import type { User } from '../../model/payload-types.ts'
import { buttonHtml, escape, fieldHtml, formHtml, hiddenHtml, narrow, paragraph } from './frame.ts'
import { askedOf, proofForm } from './proof.ts'
import type { Visit } from './request.ts'

/** Where passkeys are added and removed. */
export const passkeysPath = '/account/passkeys'

/** The passkeys of a person on the page of the second factor, with what adds one. */
export async function passkeysHtml(visit: Visit, person: User): Promise<string> {
  const { words, req } = visit
  const { passkeys } = words
  const held = (await credentialsOf(req, String(person.id)))?.passkeys ?? []
  return `<h2 id="passkeys">${escape(passkeys.title)}</h2>
${paragraph(passkeys.intro)}
${held.length > 0 ? table(visit, held) : paragraph(passkeys.none)}
${await adding(visit, person)}`
}

/** Whoever has a second factor shows it, whoever comes from the sign-in has just shown the password, others show it now. */
async function adding(visit: Visit, person: User): Promise<string> {
  const { words, form } = visit
  const { add, password } = words.passkeys
  const action = `${passkeysPath}/new`
  if (person.twoFactor)
    return proofForm(visit, { action, label: add, asked: await askedOf(visit, person), id: 'code-add' })
  const attributes = 'type="password" autocomplete="current-password" maxlength="1024" dir="ltr"'
  const shown = form.ticket ? hiddenHtml('ticket', form.ticket) : fieldHtml('password', password, attributes)
  return formHtml(action, `${shown}${buttonHtml(add, 'class="quiet"')}`)
}

function table({ words: { passkeys, account }, lang }: Visit, held: readonly Passkey[]): string {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium' })
  const time = (value: string) => `<time datetime="${value}">${escape(format.format(new Date(value)))}</time>`
  const rows = held.map(({ id, name, createdAt, lastUsedAt }) => {
    const used = lastUsedAt ? time(lastUsedAt) : escape(passkeys.never)
    const label = filled(passkeys.removeNamed, { name })
    return `<tr><td><bdi>${escape(name)}</bdi></td><td>${narrow(passkeys.added)}${time(createdAt)}</td><td>${narrow(passkeys.used)}${used}</td>
<td><a href="${passkeysPath}/${encodeURIComponent(String(id))}" aria-label="${escape(label)}">${escape(passkeys.remove)}</a></td></tr>`
  })
  const heads = [passkeys.title, passkeys.added, passkeys.used, account.actions]
  return `<table aria-labelledby="passkeys"><thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`
}
