import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { startTestHub, type TestHub } from '../integration/hub.ts'
import { tally } from './tally.ts'

const tried = tally('limits')
let hub: TestHub
const atOnce = 30

beforeAll(async () => {
  hub = await startTestHub({
    TRUST_PROXY: '1',
    HANSA_ANONYMOUS_PER_MINUTE: '1',
    HANSA_ANONYMOUS_AT_ONCE: String(atOnce),
  })
  for (const name of ['TRUST_PROXY', 'HANSA_ANONYMOUS_PER_MINUTE', 'HANSA_ANONYMOUS_AT_ONCE'])
    process.env[name] = ''
})
afterAll(() => hub.close())

const byte = fc.integer({ min: 0, max: 255 })
const hex = (n: number) => n.toString(16)

/** Spellings of addresses of one /24, as a client may have them. */
const spellings4 = (network: string) =>
  fc.tuple(byte, fc.nat(3)).map(([last, form]) => {
    const dotted = `${network}.${last}`
    const [a = 0, b = 0, c = 0] = network.split('.').map(Number)
    const pairs = `${hex(a * 256 + b)}:${hex(c * 256 + last)}`
    return [dotted, `::ffff:${dotted}`, `::FFFF:${pairs}`, `0:0:0:0:0:ffff:${pairs}`][form] ?? dotted
  })

/** Spellings of addresses of one /56: `2001:db8:N:MM00` with 72 free bits. */
const spellings6 = (network: string) =>
  fc
    .tuple(byte, fc.array(fc.nat(65_535), { minLength: 4, maxLength: 4 }), fc.nat(2))
    .map(([part, rest, form]) => {
      const full = `${network}${hex(part).padStart(2, '0')}:${rest.map(hex).join(':')}`
      return (
        [full, full.toUpperCase(), `${network}${hex(part).padStart(2, '0')}::${hex(rest[3] ?? 0)}`][form] ??
        full
      )
    })

/** Values that a client may put before the address that the proxy appends. */
const lies = fc.constantFrom(
  '',
  '127.0.0.1, ',
  '10.0.0.1, 8.8.8.8, ',
  '::1, ',
  'unknown, ',
  ',,, ',
  '203.0.113.77:80, ',
)

let asked = 0
/** Questions that nobody has asked: lists, searches, items and files that are not there, pages, and the same in other orders. */
const questions = fc.nat(7).map((form) => {
  asked += 1
  return [
    `/v1/search.json?q=x${asked}`,
    `/v1/search.json?lang=en&q=y${asked}`,
    `/v1/search.json?q=z${asked}&lang=en&limit=3`,
    `/v1/news/city/s-${asked}.json`,
    `/en/search?q=p${asked}`,
    `/media/m-${asked}.webp`,
    `/documents/d-${asked}.pdf`,
    `/v1/topics/t-${asked}.json?lang=en`,
  ][form] as string
})

const networks: [string, fc.Arbitrary<string>][] = [
  ['IPv4 /24', spellings4('198.51.100')],
  ['IPv4 /24', spellings4('203.0.113')],
  ['IPv6 /56', spellings6('2001:db8:5:ab')],
  ['IPv6 /56', spellings6('2a01:4f8:77:1')],
]

it.each(networks)(
  'an %s gets its allowance and no more, whatever it says and asks',
  async (kind, spellings) => {
    let made = 0
    const one = async (address: string, lie: string, path: string) => {
      const { status } = await fetch(`${hub.url}${path}`, {
        headers: { 'X-Forwarded-For': `${lie}${address}` },
      })
      tried(`${kind}: ${/^\/\w+(\/[a-z]+)?/.exec(path)?.[0]}`)
      if (status !== 429) made += 1
    }
    const all = fc.sample(fc.tuple(spellings, lies, questions), 300)
    for (let i = 0; i < all.length; i += 20)
      await Promise.all(all.slice(i, i + 20).map((args) => one(...args)))
    // The allowance that a minute gives back counts too, should the run take so long.
    expect(made).toBeGreaterThanOrEqual(atOnce)
    expect(made).toBeLessThanOrEqual(atOnce + 2)
  },
)

it('nobody else is refused meanwhile', async () => {
  for (let i = 0; i < 200; i += 1) {
    const address = i % 2 === 0 ? `100.64.${i}.1` : `2001:db8:${hex(i)}:100::1`
    const headers = { 'X-Forwarded-For': address }
    const { status } = await fetch(`${hub.url}/v1/search.json?q=other${i}`, { headers })
    tried('requests of other networks')
    expect([address, status]).toEqual([address, 200])
  }
})
