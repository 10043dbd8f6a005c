/** The content of a mail's file. */
export interface ReadMail {
  /** The bare addresses that it is to. */
  to: string[]
  /** The id of the account that it is to, where it is to one (`personHeader`). */
  person: string | undefined
  subject: string
  text: string
}

/** The header that says whom a mail is to, whatever address the person has by now. */
export const personHeader = 'X-Hansa-Person'

/** Reads a file as nodemailer writes it (RFC 5322, MIME). What stands in several parts is joined. */
export function readMail(bytes: Buffer): ReadMail {
  const { headers, body } = part(bytes.toString('latin1'))
  const header = (name: string) => words(headers.get(name.toLowerCase()) ?? '')
  return {
    to: header('to').match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? [],
    person: header(personHeader) || undefined,
    subject: header('subject'),
    text: textOf(headers, body),
  }
}

type Headers = ReadonlyMap<string, string>

function part(raw: string): { headers: Headers; body: string } {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/)
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { headers: new Map(headers), body: rest.join('\n\n') }
}

function textOf(headers: Headers, body: string): string {
  const boundary = /boundary="?([^";]+)/i.exec(headers.get('content-type') ?? '')?.[1]
  if (boundary !== undefined) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((each) => part(each.trimStart()))
    return parts.map((each) => textOf(each.headers, each.body)).join('\n')
  }
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? fromQuoted(body) : Buffer.from(body, 'latin1').toString('utf8')
}

/** A header with its encoded words (RFC 2047). */
const words = (header: string): string =>
  header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?[\w-]+\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : fromQuoted(text.replaceAll('_', ' ')),
    )

const fromQuoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString('utf8')
