import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'
import { loadStore } from '../../../src/delivery/reader/loads.ts'
import { quietDays } from '../../../src/proof/loaded.ts'
import { overviewOf, quietEmbeds } from '../../../src/proof/overview.ts'
import type { Role } from '../../../src/access/roles.ts'
import { type Fixtures, makeFixtures } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { password } from '../people.ts'

type Row = Record<string, unknown> & { id: string }

const origin = 'https://www.durres.example'
const elsewhere = 'https://www.teruel.example'
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000).toISOString().slice(0, 10)

let hub: TestHub
let fixtures: Fixtures
const embeds: Record<string, string> = {}

const make = (collection: string, data: object) =>
  hub.payload.create({ collection, data, overrideAccess: true } as never) as unknown as Promise<Row>

let people = 0

/** A request of a new person. */
async function asking(municipality: string | undefined, roles: Role[]) {
  const memberships = municipality === undefined ? [] : [{ municipality, roles, languages: ['sq'] }]
  const email = `p${(people += 1)}@hansa.example`
  const data = { name: 'P', email, password, isNetworkAdmin: municipality === undefined, memberships }
  const { id } = await make('users', data)
  const user = await hub.payload.findByID({ collection: 'users', id, overrideAccess: true, depth: 0 })
  return createLocalReq({ user: { ...user, collection: 'users' } }, hub.payload)
}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  const { durres, teruel } = fixtures
  await make('portals', { name: 'Durrës', municipality: durres, allowedOrigins: [{ origin }] })
  await make('portals', { name: 'Teruel', municipality: teruel, allowedOrigins: [{ origin: elsewhere }] })
  for (const [name, municipality] of [
    ['live', durres],
    ['quiet', durres],
    ['never', durres],
    ['other', teruel],
  ] as const)
    embeds[name] = String((await make('embeds', { name, municipality, kind: 'news' })).publicId)
  const { add } = loadStore(hub.payload)
  const load = (days: number, from: string, embed: string | undefined, answers: number) =>
    add({ day: daysAgo(days), origin: from, embed: embed ?? '-', answers })
  await load(0, origin, embeds.live, 3)
  await load(5, origin, embeds.live, 4)
  await load(quietDays + 5, origin, embeds.live, 100)
  await load(2, 'other', embeds.live, 50)
  await load(quietDays, origin, embeds.quiet, 7)
  await load(1, elsewhere, embeds.other, 9)
  await load(1, 'other', '-', 1000)
})
afterAll(async () => hub?.close())

describe(`what is shown of portals on ${testDatabase}`, () => {
  it('is a city’s own for who works there, in whatever role, and all for the network', async () => {
    const seen = async (...who: Parameters<typeof asking>) =>
      (await overviewOf(await asking(...who))).loads.map(({ portal, name, answers }) => [
        portal,
        name,
        answers,
      ])
    const own = [
      [`Durrës · ${origin}`, 'live', 7],
      [undefined, 'live', 50],
    ]
    for (const role of ['editor', 'viewer', 'author', 'webmaster', 'translator', 'admin'] as const)
      expect([role, await seen(fixtures.durres, [role])]).toEqual([role, own])
    expect(await seen(fixtures.teruel, ['editor'])).toEqual([[`Teruel · ${elsewhere}`, 'other', 9]])
    expect(await seen(undefined, [])).toEqual([
      [`Teruel · ${elsewhere}`, 'other', 9],
      [`Durrës · ${origin}`, 'live', 7],
      [undefined, undefined, 1000],
      [undefined, 'live', 50],
    ])
    expect((await overviewOf(await createLocalReq({}, hub.payload))).loads).toEqual([])
  })

  it('tells of embeds that were loaded once and are not any more, and of no others', async () => {
    const quiet = async (municipality: string) =>
      (await quietEmbeds(await asking(municipality, ['editor', 'webmaster']))).map(({ name, since }) => [
        name,
        since,
      ])
    expect(await quiet(fixtures.durres)).toEqual([['quiet', daysAgo(quietDays)]])
    expect(await quiet(fixtures.teruel)).toEqual([])
  })

  it('offers the proof for projects of what pages are named for', async () => {
    const { durres, project } = fixtures
    const meeting = await make('meetings', {
      municipality: durres,
      title: 'Of the project',
      kind: 'workshop',
      dateText: 'some day',
      project,
    })
    await make('publications', {
      municipality: durres,
      about: { relationTo: 'meetings', value: meeting.id },
      address: `${origin}/meeting`,
    })
    const { projects, pages } = await overviewOf(await asking(durres, ['admin', 'viewer']))
    expect(projects.map(({ id }) => id)).toEqual([project])
    expect(pages.map(({ subject }) => subject?.title)).toEqual(['Of the project'])
  })
})
