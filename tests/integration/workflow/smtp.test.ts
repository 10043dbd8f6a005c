import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { SMTPServer } from 'smtp-server'
import { deliver } from '../../../src/workflow/mail/deliver.ts'
import { makeFixtures, type Fixtures } from './fixtures.ts'

/** A mail as it came over the wire. */
interface Received {
  to: string[]
  raw: string
}

let fixtures: Fixtures
let server: SMTPServer
let received: Received[] = []
/** How many of the next mails the server refuses for the moment. */
let refusals = 0

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1
          return done(Object.assign(new Error('Try again later'), { responseCode: 451 }))
        }
        received.push({
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        })
        done()
      })
    },
  })
  const { port } = await new Promise<{ port: number }>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve(listening.address() as { port: number }))
  })
  fixtures = await makeFixtures({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Hansa <hub@hansa.example>',
  })
  await fixtures.person('author', ['author'])
  await fixtures.person('editor', ['editor'])
})
afterAll(async () => {
  await fixtures.hub.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

const digest = () => deliver(fixtures.payload, { atOnce: false })

it('a digest reaches a mail server, with the title as it is written and no line of its own making', async () => {
  const title = 'Mirë se vini – Καλώς ήρθατε'
  const id = await fixtures.news('inReview', title)
  expect(await digest()).toEqual({ sent: 1, failed: 0 })
  const [mail, ...others] = received
  expect(others).toEqual([])
  expect(mail?.to).toEqual(['editor@hansa.example'])
  const raw = mail?.raw ?? ''
  const end = raw.indexOf('\r\n\r\n')
  const [head, body] = [raw.slice(0, end), raw.slice(end)]
  expect(head).toMatch(/^From: "?Hansa"? <hub@hansa\.example>\r?$/m)
  const isQuoted = /quoted-printable/.test(head)
  const text = isQuoted ? decodeQuoted(body) : Buffer.from(body, 'base64').toString()
  expect(text).toContain(title)
  expect(text).toContain(`/admin/collections/news/${id}?locale=en`)
})

it('a mail that the server refuses for the moment goes with the next digest, once', async () => {
  received = []
  refusals = 1
  await fixtures.news('inReview', 'Second try')
  expect(await digest()).toEqual({ sent: 0, failed: 1 })
  expect(await digest()).toEqual({ sent: 1, failed: 0 })
  expect(await digest()).toEqual({ sent: 0, failed: 0 })
  expect(received.map(({ to }) => to)).toEqual([['editor@hansa.example']])
})

/** Quoted-printable (RFC 2045, 6.7) as text. */
function decodeQuoted(body: string): string {
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
