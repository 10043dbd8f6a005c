import type { PayloadRequest } from 'payload'
import { queueMail } from '../../mail/queue.ts'
import type { User } from '../../model/payload-types.ts'
import { clientAddress, shortened } from '../../limits/clientAddress.ts'
import { deviceName } from './device.ts'
import { type AccountMessages, accountMessages, filled } from '../../messages/accounts/index.ts'
import { isActive } from '../../access/standing.ts'

/** An event of an account, by its name in the messages of mails about security. */
export type SecurityMatter = keyof AccountMessages['security']['what']

interface Told {
  /** Id of the person. */
  id: string
  matter: SecurityMatter
  /** True where the person did it. Of an administrator's deed the mail tells neither the administrator's device nor the network. */
  isOwnDeed: boolean
  /** An address that counted until now. */
  formerAddress?: string | undefined
}

/**
 * Tells a person by mail what was done to the account, when, with which device and from which network, in the request's
 * transaction. No secret and no link that does anything by itself stands in it. The invited and the suspended, who
 * cannot sign in, get none.
 */
export async function tellPerson(req: PayloadRequest, told: Told): Promise<void> {
  const where = { id: { equals: told.id } }
  const person = await req.payload.db.findOne<User & Record<string, unknown>>({
    collection: 'users',
    where,
    req,
  })
  if (!isActive(person)) return
  const { security, account } = accountMessages(person.language)
  const what = security.what[told.matter]
  const text = filled(security.text, {
    name: person.name,
    what,
    facts: factsOf(req, told, security, account.unknown, person.language).join('\n'),
    link: `${req.payload.config.serverURL}/account`,
  })
  const subject = filled(security.subject, { what })
  for (const to of new Set([person.email, told.formerAddress ?? person.email]))
    await queueMail(req, { to, person: told.id, subject, text })
}

function factsOf(
  req: PayloadRequest,
  { isOwnDeed }: Told,
  words: AccountMessages['security'],
  unknownDevice: string,
  language: string | null | undefined,
): string[] {
  const format = new Intl.DateTimeFormat(language ?? 'en', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  const when = filled(words.when, { value: `${format.format(new Date())} UTC` })
  if (!isOwnDeed) return [when, words.byAdministrator]
  const device = deviceName(req.headers.get('user-agent')) || unknownDevice
  const network = shortened(clientAddress())
  return [
    when,
    filled(words.device, { value: device }),
    ...(network === undefined ? [] : [filled(words.network, { value: network })]),
  ]
}
