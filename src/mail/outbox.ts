import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Transport } from 'nodemailer'

/** The folder of the mails that no server sends, below `DATA_DIR`. */
export const outboxFolder = 'outbox'

/**
 * A transport of nodemailer that writes each mail as a file (RFC 5322, `.eml`), readable by its owner only, since mails
 * carry one-time links. Names begin with the time, so that the newest sorts last.
 * @param say hears who got what and in which file, never the text
 */
export function outbox(dataDir: string, say: (line: string) => void): Transport<{ file: string }> {
  const folder = path.join(dataDir, outboxFolder)
  return {
    name: 'outbox',
    version: '1',
    send: (mail, done) => {
      const write = async () => {
        const file = path.join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID()}.eml`)
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(file, await mail.message.build(), { mode: 0o600, flag: 'wx' })
        const { to } = mail.message.getEnvelope()
        say(`Mail to ${[to].flat().join(', ')}: “${String(mail.data.subject)}” is in ${file}`)
        return { file }
      }
      write().then(
        (info) => done(null, info),
        (error: Error) => done(error, undefined as never),
      )
    },
  }
}
