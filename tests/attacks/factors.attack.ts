import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Authenticator, Deviation } from '../integration/accounts/authenticator.ts'
import { askedAt, askedIn, codesIn, FactorPages } from '../integration/accounts/factorPages.ts'
import { People, tokenOf } from '../integration/accounts/people.ts'
import { tally } from './tally.ts'

const tried = tally('factors')
const people = new People()
const device: Record<string, Authenticator> = {}
const codes: Record<string, string[]> = {}
const names = ['victim', 'attacker'] as const
const { stringify } = JSON

beforeAll(async () => {
  await people.start()
  for (const name of names) {
    await people.person(name)
    const pages = new FactorPages(people, await people.token(name))
    device[name] = pages.device()
    codes[name] = codesIn(await pages.add(device[name]))
  }
})
afterAll(() => people.hub.close())

/** Codes are slowed down by account; the attack forgets that, to see what else stands in the way. */
async function unhindered(): Promise<void> {
  const { forgetTries } = await import('../../src/accounts/credentials/throttle.ts')
  const { docs } = await people.payload.find({ collection: 'users', overrideAccess: true })
  await Promise.all(docs.map(({ id }) => forgetTries('code', String(id))))
}

async function refused(kind: string, name: string, shown: object): Promise<void> {
  await unhindered()
  const answer = await people.login(name, shown)
  tried(kind)
  expect([kind, answer.status, tokenOf(answer)]).toEqual([kind, 401, undefined])
}

const asks = async (name: string) => askedAt(await people.login(name))
const shows = (name: string) => device[name] as Authenticator

const deviations: [string, Deviation][] = [
  ['without user verification', { isVerified: false }],
  ['for another origin', { origin: 'https://evil.example' }],
  ['for an origin that begins alike', { origin: 'http://localhost' }],
  ['for another host', { host: 'evil.example' }],
  ['for another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['as the making of one', { type: 'webauthn.create' }],
  ['with counter 0', { counter: 0 }],
  ['with a counter of before', { counter: 1 }],
]

it('a passkey that is shown in a wrong way lets nobody in', async () => {
  for (const [kind, deviation] of deviations) {
    const { options, kept } = await asks('victim')
    await refused(kind, 'victim', { passkey: { credential: shows('victim').show(options, deviation), kept } })
  }
})

it('an answer of another person, challenge or use lets nobody in', async () => {
  const [victim, attacker] = [await asks('victim'), await asks('attacker')]
  for (const [kind, by, options, kept] of [
    ['the attacker’s passkey for the victim', 'attacker', victim.options, victim.kept],
    ['the attacker’s passkey and challenge', 'attacker', attacker.options, attacker.kept],
    ['the victim’s passkey for the attacker’s challenge', 'victim', attacker.options, attacker.kept],
    ['the victim’s passkey, challenges mixed', 'victim', attacker.options, victim.kept],
    ['the victim’s passkey, challenges mixed', 'victim', victim.options, attacker.kept],
  ] as const)
    await refused(kind, 'victim', { passkey: { credential: shows(by).show(options), kept } })
  const pages = new FactorPages(
    people,
    tokenOf(await people.login('attacker', { code: codes.attacker?.[0] })) ?? '',
  )
  const page = askedIn(await pages.post('/account/passkeys/new', { code: codes.attacker?.[1] ?? '' }))
  const making = shows('attacker').make(page.options)
  await refused('a new passkey as one that is shown', 'attacker', {
    passkey: { credential: making, kept: page.kept },
  })
  const showing = shows('attacker').show((await asks('attacker')).options, {}, shows('attacker').first)
  await refused('a passkey shown for the challenge of a new one', 'attacker', {
    passkey: { credential: showing, kept: page.kept },
  })
})

it('what was used is used up: passkeys one after another and at once, recovery codes', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { options, kept } = await asks('victim')
    const passkey = { credential: shows('victim').show(options), kept }
    await unhindered()
    const all = await Promise.all(Array.from({ length: 4 }, () => people.login('victim', { passkey })))
    all.forEach(() => tried('the same passkey at once'))
    expect(all.filter((answer) => tokenOf(answer))).toHaveLength(1)
    await refused('the same passkey again', 'victim', { passkey })
    const later = { credential: shows('victim').show(options), kept }
    await refused('another signature for a used challenge', 'victim', { passkey: later })
  }
  const [code = ''] = codes.victim ?? []
  expect((await people.login('victim', { code })).status).toBe(200)
  for (const spelling of [
    code,
    code.toUpperCase(),
    code.replaceAll('-', ''),
    ` ${code} `,
    codes.attacker?.[2] ?? '',
  ])
    await refused('a used or foreign recovery code', 'victim', { code: spelling })
})

it('an answer that was changed anywhere lets nobody in', async () => {
  const parts = ['id', 'clientDataJSON', 'authenticatorData', 'signature', 'kept'] as const
  const cases = fc.sample(fc.tuple(fc.constantFrom(...parts), fc.nat(), fc.integer({ min: 1, max: 255 })), 60)
  for (const [part, place, change] of cases) {
    const { options, kept } = await asks('victim')
    const shown = JSON.parse(shows('victim').show(options)) as {
      id: string
      response: Record<string, string>
    }
    const flip = (text = '') => {
      const bytes = Buffer.from(text, 'base64url')
      const at = place % bytes.length
      bytes.writeUInt8(bytes.readUInt8(at) ^ change, at)
      return bytes.toString('base64url')
    }
    if (part === 'id') shown.id = flip(shown.id)
    else if (part !== 'kept') shown.response[part] = flip(shown.response[part])
    const passkey = { credential: stringify(shown), kept: part === 'kept' ? flip(kept) : kept }
    await refused(`a byte changed in ${part}`, 'victim', { passkey })
  }
})

it('anything else in place of an answer is refused and breaks nothing', async () => {
  const { kept } = await asks('victim')
  for (const credential of fc.sample(fc.oneof(fc.json(), fc.string({ minLength: 1 })), 60)) {
    if (credential.trim() === '') continue
    await refused('anything', 'victim', { passkey: { credential, kept } })
  }
})

it('the right one lets its owner in after all that', async () => {
  await unhindered()
  const { options, kept } = await asks('victim')
  const answer = await people.login('victim', {
    passkey: { credential: shows('victim').show(options), kept },
  })
  expect([answer.status, await people.holds(tokenOf(answer) ?? '')]).toEqual([200, true])
})
