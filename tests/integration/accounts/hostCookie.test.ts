import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cookieOut, renamed } from '../../../src/rest/hostCookie.ts'
import { serveHere } from '../hub.ts'
import { People } from './people.ts'

const people = new People()
const origin = 'https://hub.example.org'
let session = ''
let id = ''

beforeAll(async () => {
  await people.start({ SERVER_URL: origin })
  process.env.SERVER_URL = ''
  id = (await people.person('reader', { isNetworkAdmin: true })).id
})
afterAll(() => people.hub.close())

const from = (cookie: string) => ({ Cookie: cookie, Origin: origin, 'Accept-Language': 'en' })

describe('the session’s cookie over TLS', () => {
  it('is given as __Host-, for this host, every path and TLS alone, and taken back at sign-out', async () => {
    const login = await people.login('reader')
    const [cookie = '', ...others] = login.headers.getSetCookie().filter((line) => line.includes('token'))
    expect([others, cookie]).toEqual([[], expect.stringMatching(/^__Host-payload-token=[^;]+; /)])
    for (const part of ['; Path=/', '; Secure', '; HttpOnly', '; SameSite=Lax'])
      expect([part, `${cookie};`.includes(`${part};`)]).toEqual([part, true])
    expect(cookie).not.toMatch(/domain/i)
    session = /=([^;]+)/.exec(cookie)?.[1] ?? ''
    const out = await people.call('POST', '/api/users/logout', {
      headers: from(`__Host-payload-token=${session}`),
    })
    expect(out.headers.getSetCookie().map((line) => line.split('=')[0])).toEqual(['__Host-payload-token'])
    session = (await people.token('reader')).replace('__Host-', '')
  })

  it('is what every part sees the session by: REST, account pages, the gate', async () => {
    const good = `__Host-payload-token=${session}`
    const routes = [
      ['/api/users/me', (text: string) => text.includes(id)],
      [`/api/users/${id}`, (text: string) => text.includes(people.email('reader'))],
      ['/account', (text: string) => text.includes('this device')],
      ['/account/two-factor', (text: string) => text.includes('class="qr"')],
    ] as const
    for (const [path, isSeen] of routes) {
      const seen = async (cookie: string) =>
        isSeen((await people.call('GET', path, { headers: from(cookie) })).text)
      expect([path, await seen(good)]).toEqual([path, true])
      for (const bad of [
        `payload-token=${session}`,
        `payload-token =${session}`,
        ` payload-token=${session}; payload-token=${session}`,
        `payload-token="${session}"`,
        `x=1;payload-token=${session};__Host-payload-token=none`,
        `__host-payload-token=${session}`,
        `__Host-payload-token2=${session}`,
        `\u00a0payload-token=${session}`,
        `__Host-payload-token=none; __Host-payload-token=${session}`,
      ])
        expect([path, bad, await seen(bad)]).toEqual([path, bad, false])
    }
  })

  it('leaves other cookies as they are', () => {
    expect(
      renamed('payload-lng=el; payload-token2=a; __Host-payload-token=b=c; payload-token=d', 'payload-token'),
    ).toBe('payload-lng=el; payload-token2=a; payload-token=b=c')
    expect(renamed('payload-token=d', 'payload-token')).toBe('')
    const other = 'payload-tokens=1; Path=/admin'
    expect(cookieOut(other, 'payload-token')).toBe(other)
    expect(
      cookieOut(
        'payload-token=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/x; Domain=example.org',
        'payload-token',
      ),
    ).toBe('__Host-payload-token=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure')
  })

  it('is renamed in whichever way a handler sets it', async () => {
    const { default: express } = await import('express')
    const { hostCookie } = await import('../../../src/rest/hostCookie.ts')
    const app = express()
    app.use(hostCookie('payload-token'))
    const line = 'payload-token=1; Path=/'
    app.get('/set', (_req, res) => void res.append('Set-Cookie', line).end())
    app.get('/object', (_req, res) => void res.writeHead(200, { 'set-cookie': [line] }).end())
    app.get('/list', (_req, res) => void res.writeHead(200, 'OK', ['Set-Cookie', line]).end())
    app.get('/flush', (_req, res) => {
      res.setHeader('Set-Cookie', line)
      res.flushHeaders()
      res.end()
    })
    const served = await serveHere(app)
    for (const path of ['/set', '/object', '/list', '/flush']) {
      const { headers } = await fetch(`${served.url}${path}`)
      expect([path, headers.getSetCookie()]).toEqual([path, ['__Host-payload-token=1; Path=/; Secure']])
    }
    await served.close()
  })
})
