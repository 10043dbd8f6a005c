import { filled } from '../../messages/accounts/index.ts'
import { signOut } from '../sessions/sessionEndpoints.ts'
import { endSessions, openSessions, type OpenSession, signedIn, type SignedIn } from '../sessions/sessions.ts'
import { identitiesHtml } from './identities.ts'
import { buttonHtml, escape, formHtml, hiddenHtml, narrow, paragraph } from './frame.ts'
import { toSignIn, type Visit } from './request.ts'

/** The own account: where one is signed in, and the second factor. */
export async function showAccount(visit: Visit, problem?: string): Promise<void> {
  const person = signedIn(visit.req)
  if (!person) return toSignIn(visit)
  const { words, show } = visit
  const { account } = words
  const sessions = await openSessions(visit.req, person)
  show(
    problem === undefined ? 200 : 400,
    account.title,
    `<h2>${escape(account.factor)}</h2>
${paragraph(person.twoFactor ? account.factorOn : account.factorOff)}
<p><a href="/account/two-factor">${escape(account.factorLink)}</a></p>
${await identitiesHtml(visit, person, problem)}
<h2 id="sessions">${escape(account.sessions)}</h2>
${table(visit, sessions)}
${paragraph(account.endAllHint)}
${formHtml('/account/sessions', buttonHtml(account.endAll))}
<h2>${escape(words.data.title)}</h2>
<p><a href="/account/data">${escape(words.data.link)}</a></p>
<p><a href="/admin">${escape(account.back)}</a></p>`,
  )
}

/** Ends one session, or all. */
export async function endThem(visit: Visit): Promise<void> {
  const person = signedIn(visit.req)
  if (!person) return toSignIn(visit)
  const only = visit.form.session
  await endSessions(visit.req, person, only)
  visit.res.redirect(303, staysSignedIn(person, only) ? '/account' : '/admin/login')
}

/** Signs out here, also for who may do nothing else before a second factor is set up. */
export async function leave({ req, res }: Visit): Promise<void> {
  res.append('Set-Cookie', await signOut(req))
  res.redirect(303, '/admin/login')
}

const staysSignedIn = (person: SignedIn, ended: string | undefined): boolean =>
  ended !== undefined && ended !== person._sid

function table({ words: { account }, lang }: Visit, sessions: OpenSession[]): string {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' })
  const time = (value: string) => `<time datetime="${value}">${escape(format.format(new Date(value)))}</time>`
  const rows = sessions.map(({ id, device, since, lastSeen, isThisOne }) => {
    const name = device || account.unknown
    const label = filled(account.endNamed, { device: name, since: format.format(new Date(since)) })
    const end = `${hiddenHtml('session', id)}<button class="quiet" aria-label="${escape(label)}">${escape(account.end)}</button>`
    return `<tr><td>${escape(name)}${isThisOne ? ` <strong>(${escape(account.thisOne)})</strong>` : ''}</td>
<td>${narrow(account.since)}${time(since)}</td><td>${narrow(account.lastSeen)}${time(lastSeen)}</td><td>${formHtml('/account/sessions', end)}</td></tr>`
  })
  const heads = [account.device, account.since, account.lastSeen, account.actions]
  return `<table aria-labelledby="sessions"><thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`
}
