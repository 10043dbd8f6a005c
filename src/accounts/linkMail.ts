import { randomUUID } from 'node:crypto'
import type { PayloadRequest, TaskConfig, Where } from 'payload'
import type { User } from '../model/payload-types.ts'
import { headersFor, mailRetries } from '../mail/queue.ts'
import { wakeAfterCommit } from '../mail/runner.ts'
import { changeCredentials, credentialsOf } from './credentials/credentials.ts'
import { type LinkKind, newLink } from './links.ts'
import { accountMessages, filled } from '../messages/accounts/index.ts'
import { isKept } from '../access/standing.ts'

/** Either `invitation` (of the person `user`) or `email` (somebody who has forgotten the password) is there. */
interface Input {
  user?: string
  invitation?: string
  email?: string
}

/**
 * Queues an invitation in the request's transaction. One that is still to be sent, or its link, ends.
 * @param user id of the person
 */
export async function invite(req: PayloadRequest, user: string): Promise<void> {
  const invitation = randomUUID()
  await changeCredentials(req, user, { invitation, linkKind: null, linkHash: null, linkExpiresAt: null })
  await req.payload.jobs.queue({ task: 'accountLink', input: { user, invitation }, req })
  wakeAfterCommit(req)
}

/**
 * Queues a link for a new password, whether there is such a person or not: only the job looks, so that neither the
 * answer nor its delay tells.
 */
export async function forgotten(req: PayloadRequest, email: string): Promise<void> {
  await req.payload.jobs.queue({ task: 'accountLink', input: { email }, req })
  wakeAfterCommit(req)
}

/**
 * Makes a one-time link and sends it. The token exists here and in the mail alone: it is made when the mail leaves, so
 * that no queued job holds it, and a new one at each attempt.
 */
export const linkTask: TaskConfig<{ input: Input; output: object }> = {
  slug: 'accountLink',
  retries: mailRetries,
  inputSchema: [
    { name: 'user', type: 'text' },
    { name: 'invitation', type: 'text' },
    { name: 'email', type: 'text' },
  ],
  handler: async ({ input, req }) => {
    const person = await addressee(req, input)
    if (!person) return { output: {} }
    const kind: LinkKind = person.invited ? 'invitation' : 'reset'
    const token = await newLink(req, String(person.id), kind)
    await req.payload.sendEmail(letter(person, kind, `${req.payload.config.serverURL}/account/link/${token}`))
    return { output: {} }
  },
}

async function addressee(req: PayloadRequest, input: Input): Promise<User | undefined> {
  const { db } = req.payload
  if (input.user && (await credentialsOf(req, input.user))?.invitation !== input.invitation) return undefined
  const where: Where = input.user ? { id: { equals: input.user } } : { email: { equals: input.email ?? '' } }
  const person = await db.findOne<User & Record<string, unknown>>({ collection: 'users', where, req })
  return isKept(person) ? (person as User) : undefined
}

function letter(person: User, kind: LinkKind, link: string) {
  const words = accountMessages(person.language)
  const { subject, text } = words.mails[kind]
  return {
    to: person.email,
    subject,
    text: filled(text, { name: person.name, link }),
    ...headersFor(String(person.id)),
  }
}
