import nodemailer from 'nodemailer'
import type { Config } from 'payload'
import { outbox } from './outbox.ts'

/** The settings that mail needs. */
export interface MailSettings {
  SMTP_URL: string | undefined
  MAIL_FROM: string
  DATA_DIR: string
}

/**
 * The hub's one way to send mail, as Payload's `email` option: by SMTP, or as files where no server is set. Nothing is sent to try the
 * server: one that is away delays mails and does not keep the hub from starting.
 * @throws (when sending) what nodemailer throws: the server is away, refuses the sender or the recipient
 */
export function mailAdapter(settings: MailSettings, say: (line: string) => void): Config['email'] {
  const { SMTP_URL, MAIL_FROM, DATA_DIR } = settings
  const [, name = 'Hansa', address = MAIL_FROM] = /^(.+) <(.+)>$/.exec(MAIL_FROM) ?? []
  const transport = SMTP_URL
    ? nodemailer.createTransport(SMTP_URL)
    : nodemailer.createTransport(outbox(DATA_DIR, say))
  return () => ({
    name: 'nodemailer',
    defaultFromName: name,
    defaultFromAddress: address,
    sendEmail: async (message) => {
      await transport.sendMail({ from: { name, address }, ...message })
    },
  })
}
