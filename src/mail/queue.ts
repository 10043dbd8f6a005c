import type { PayloadRequest, TaskConfig } from 'payload'
import { personHeader } from './read.ts'
import { wakeAfterCommit } from './runner.ts'

/** One mail. `to` is a bare address; `text` is always there for those who read no HTML. */
export interface Mail {
  to: string
  /** The id of the account that it is to, where it is to one: by it the mail is found when the address is another one by now. */
  person?: string
  subject: string
  text: string
  html?: string
}

/** How a job that sends is tried again: after 30 s, 1, 2, 4 … minutes, for about two hours in all. */
export const mailRetries = { attempts: 8, backoff: { type: 'exponential', delay: 30_000 } } as const

/**
 * Queues a mail in the request's own transaction: it is sent exactly when the change is stored. The job runner sends
 * it within seconds after the commit, tries again when the mail server is away, and deletes the job once it is sent.
 */
export async function queueMail(req: PayloadRequest, mail: Mail): Promise<void> {
  await req.payload.jobs.queue({ task: 'mail', input: { ...mail }, req })
  wakeAfterCommit(req)
}

/** Returns the header that names the account that a mail is to, for `sendEmail`. */
export const headersFor = (person: string | undefined) =>
  person === undefined ? {} : { headers: { [personHeader]: person } }

/** Sends one queued mail. */
export const mailTask: TaskConfig<{ input: Mail; output: object }> = {
  slug: 'mail',
  retries: mailRetries,
  inputSchema: [
    { name: 'to', type: 'text', required: true },
    { name: 'person', type: 'text' },
    { name: 'subject', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true },
    { name: 'html', type: 'textarea' },
  ],
  handler: async ({ input, req }) => {
    const { to, person, subject, text, html } = input
    await req.payload.sendEmail({ to, subject, text, ...(html ? { html } : {}), ...headersFor(person) })
    return { output: {} }
  },
}
