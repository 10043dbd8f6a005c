import type { Payload } from 'payload'

/** A mail as the hub's adapter was given it. */
export interface Mail {
  to: string
  subject: string
  text: string
}

/** Reads along what the hub gives to its mail adapter. */
export interface Mailbox {
  /** Returns the mails taken since the last call, by recipient's name (the part before the @). */
  take: () => Record<string, Mail[]>
  /** Called with each mail after it was taken: does nothing, or throws what the mail server answers. */
  answer: (mail: Mail) => void
}

/** Puts itself between the hub and its mail adapter. */
export function openMailbox(payload: Payload): Mailbox {
  let taken: Mail[] = []
  const box: Mailbox = {
    take: () => {
      const by: Record<string, Mail[]> = {}
      for (const mail of taken) (by[mail.to.split('@')[0] ?? ''] ??= []).push(mail)
      taken = []
      return by
    },
    answer: () => undefined,
  }
  payload.sendEmail = (message) => {
    taken.push(message as unknown as Mail)
    box.answer(message as unknown as Mail)
    return Promise.resolve()
  }
  return box
}
