import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { fetchPage, internet, limits, type Network } from '../../../src/proof/fetchPage.ts'
import { Unproven } from '../../../src/proof/reasons.ts'
import { type SecurePortal, securePortal } from '../../securePortal.ts'

const hub = 'https://hub.example'
let portal: SecurePortal

beforeAll(async () => {
  portal = await securePortal('www.portal.example')
})
beforeEach(() => {
  portal.asked.length = 0
})
afterAll(() => portal.close())

const html = { 'Content-Type': 'text/html; charset=utf-8' }

const look = (path = '/', network: Network = portal.network) =>
  fetchPage(`${portal.origin}${path}`, hub, network)

/** Why there is no page. */
const refused = (path?: string, network?: Network) =>
  look(path, network).then(
    () => 'a page',
    (error: unknown) => (error instanceof Unproven ? error.message : String(error)),
  )

describe('fetching a page', () => {
  it('sends nothing of a person, and says who asks', async () => {
    portal.answer = (_req, res) => res.writeHead(200, { ...html, 'Set-Cookie': 'a=b' }).end('<p>Përshëndetje')
    const { bytes, html: text, address } = await look('/a?b=c')
    await look('/a?b=c')
    expect([bytes.toString(), text, address]).toEqual([
      '<p>Përshëndetje',
      '<p>Përshëndetje',
      `${portal.origin}/a?b=c`,
    ])
    expect(portal.asked.map(({ url }) => url)).toEqual(['/a?b=c', '/a?b=c'])
    for (const { headers } of portal.asked) {
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ])
      expect(headers['user-agent']).toMatch(/^Hansa\/\d.*\+https:\/\/hub\.example/)
    }
  })

  it('follows within the origin, and each step is looked at anew', async () => {
    portal.answer = (req, res) =>
      req.url === '/'
        ? res.writeHead(302, { Location: '/second' }).end()
        : res.writeHead(200, html).end('<p>second')
    expect((await look()).address).toBe(`${portal.origin}/second`)
    const looked: string[] = []
    const network = {
      ...portal.network,
      addresses: (name: string) => {
        looked.push(name)
        return Promise.resolve([looked.length === 1 ? '127.0.0.1' : '10.0.0.1'])
      },
    }
    // The name leads to an inner address the second time: nothing is asked there.
    expect(await refused('/', network)).toBe('notPublic')
    expect(looked).toHaveLength(2)
  })

  it.each([
    ['http://www.portal.example/', 'otherOrigin http://www.portal.example'],
    ['https://other.example/', 'otherOrigin https://other.example'],
    ['https://www.portal.example:8443/', 'otherOrigin https://www.portal.example:8443'],
    ['https://127.0.0.1/', 'otherOrigin https://127.0.0.1'],
    ['file:///etc/passwd', 'otherOrigin null'],
    ['https://a:b@www.portal.example/', 'otherOrigin https://www.portal.example'],
    ['/again', 'redirects https://www.portal.example'],
  ])('does not follow to %s', async (location, reason) => {
    portal.answer = (_req, res) => res.writeHead(301, { Location: location }).end()
    expect(await refused()).toBe(reason)
    expect(portal.asked.length).toBeLessThanOrEqual(limits.redirects + 1)
  })

  it('connects to the address that was checked, and asks for the name no second time', async () => {
    portal.answer = (_req, res) => res.writeHead(200, html).end('<p>')
    let asked = 0
    const addresses = () => Promise.resolve([asked++ === 0 ? '127.0.0.1' : '10.0.0.1'])
    await look('/', { ...portal.network, addresses })
    expect(asked).toBe(1)
  })

  it.each([
    ['127.0.0.1'],
    ['::1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['64:ff9b::7f00:1'],
    ['::ffff:127.0.0.1'],
  ])('refuses a name that leads to %s, in production', async (address) => {
    const network = { ...internet, addresses: () => Promise.resolve(['93.184.215.14', address]) }
    expect(await refused('/', network)).toBe('notPublic')
    expect(portal.asked).toEqual([])
  })

  it('is by port 443 and the addresses of the internet, in production', () => {
    expect([internet.port, internet.milliseconds, internet.ca, internet.isPublic('127.0.0.1')]).toEqual([
      443,
      10_000,
      undefined,
      false,
    ])
  })

  it('refuses a certificate of nobody known, and of another name', async () => {
    const { ca: _ca, ...strict } = portal.network
    expect(await refused('/', strict)).toMatch(/^unreachable (DEPTH_ZERO_)?SELF_SIGNED_CERT/)
    const network = { ...portal.network, addresses: () => Promise.resolve(['127.0.0.1']) }
    const other = fetchPage('https://other.portal.example/', hub, network)
    await expect(other).rejects.toMatchObject({
      reason: 'unreachable',
      detail: 'ERR_TLS_CERT_ALTNAME_INVALID',
    })
    expect(portal.asked).toEqual([])
  })

  it.each([
    [404, html, 'status 404'],
    [304, html, 'status 304'],
    [200, { 'Content-Type': 'application/json' }, 'notHtml application/json'],
    [200, {}, 'notHtml'],
    [200, { ...html, 'Content-Encoding': 'compress' }, 'notHtml compress'],
    [200, { ...html, 'Content-Encoding': 'gzip' }, 'unreachable Z_BUF_ERROR'],
  ])('takes no %s with %j for a page', async (status, headers, reason) => {
    portal.answer = (_req, res) => res.writeHead(status, headers).end('x')
    expect(await refused()).toBe(reason)
  })

  it('unpacks, and holds no more than the limit, packed or not', async () => {
    const page = Buffer.from(`<p>${'a'.repeat(1_000_000)}`)
    const bomb = Buffer.alloc(20_000_000)
    const packed = { gzip: gzipSync(bomb), br: brotliCompressSync(bomb) }
    portal.answer = (_req, res) =>
      res.writeHead(200, { ...html, 'Content-Encoding': 'br' }).end(brotliCompressSync(page))
    expect((await look()).bytes.equals(page)).toBe(true)
    for (const [coding, bytes] of Object.entries(packed)) {
      portal.answer = (_req, res) => res.writeHead(200, { ...html, 'Content-Encoding': coding }).end(bytes)
      expect(await refused()).toBe('large')
    }
    portal.answer = (_req, res) => res.writeHead(200, html).end(Buffer.alloc(limits.bytes + 1, 'a'))
    expect(await refused()).toBe('large')
    portal.answer = (_req, res) => res.writeHead(200, html).end(Buffer.alloc(limits.bytes, 'a'))
    expect((await look()).bytes).toHaveLength(limits.bytes)
  })

  it('gives up in time, wherever the server stops', async () => {
    const network = { ...portal.network, milliseconds: 150 }
    portal.answer = () => undefined
    expect(await refused('/', network)).toMatch(/^slow/)
    portal.answer = (_req, res) => void res.writeHead(200, html).write('<p>')
    expect(await refused('/', network)).toMatch(/^slow/)
    const never = { ...network, addresses: () => new Promise<string[]>(() => undefined) }
    expect(await refused('/', never)).toMatch(/^slow/)
  })
})
