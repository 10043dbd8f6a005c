import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'

/** A mail as the outbox holds it. */
export interface Sent {
  file: string
  /** Permission bits of the file. */
  mode: number
  to: string
  subject: string
  /** The plain text, decoded. */
  text: string
}

/** Runs the queued jobs now and gives the mails that they left, oldest first; the outbox is empty afterwards. */
export async function sentMails(hub: { payload: Payload; dataDir: string }): Promise<Sent[]> {
  await hub.payload.jobs.run({ queue: 'default', limit: 100, silent: true })
  return takeMails(hub.dataDir)
}

/** Takes the mails out of the outbox. */
export function takeMails(dataDir: string): Sent[] {
  const folder = path.join(dataDir, 'outbox')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const file = path.join(folder, name)
      const mail = { file, mode: statSync(file).mode & 0o777, ...parsed(readFileSync(file, 'utf8')) }
      rmSync(file)
      return mail
    })
}

function parsed(source: string): Omit<Sent, 'file' | 'mode'> {
  const [head = '', ...body] = source.split('\r\n\r\n')
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => words(new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? '')
  return { to: header('To'), subject: header('Subject'), text: plain(unfolded, body) }
}

/** The text/plain part, whether the mail has one part or an alternative in HTML. */
function plain(head: string, body: string[]): string {
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1]
  if (boundary === undefined) return decoded(head, body.join('\r\n\r\n'))
  const part = body
    .join('\r\n\r\n')
    .split(`--${boundary}`)
    .find((one) => /content-type: text\/plain/i.test(one))
  const [partHead = '', ...rest] = (part ?? '').split('\r\n\r\n')
  return decoded(partHead, rest.join('\r\n\r\n'))
}

function decoded(head: string, text: string): string {
  const encoding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? unquoted(text.replaceAll(/=\r?\n/g, '')) : text
}

function unquoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Encoded words of a header (RFC 2047). */
function words(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : unquoted(text.replaceAll('_', ' ')),
    )
}

/** The token of the one-time link in a mail. */
export const linkIn = (text: string | undefined): string =>
  /\/account\/link\/([\w-]+)/.exec(text ?? '')?.[1] ?? ''
