import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { HandoverState } from '../../../src/projects/handover.ts'
import { startTestHub, type TestHub } from '../hub.ts'
import { signIn } from '../people.ts'
import { consortium, makeFixtures, type Fixtures } from './fixtures.ts'

let hub: TestHub
let fixtures: Fixtures
let project: string
const tokens: Record<string, string> = {}

type Answer = HandoverState & { errors?: { message: string }[] }

async function handover(who: string, step = '', body?: object): Promise<{ status: number; body: Answer }> {
  const response = await fetch(`${hub.url}/api/projects/${project}/handover${step}`, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `JWT ${tokens[who]}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: (await response.json()) as Answer }
}

const entries = async () => {
  const { partnerships } = await hub.payload.findByID({
    collection: 'projects',
    id: project,
    depth: 0,
    overrideAccess: true,
  })
  return (partnerships ?? []).map(({ partner, role, activeUntil }) => [partner, role, Boolean(activeUntil)])
}

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  for (const who of ['leadEditor', 'partnerEditor', 'associatedEditor', 'editor'])
    tokens[who] = await signIn(hub.url, `${who}@hansa.example`)
})
beforeEach(async () => {
  project = await fixtures.make('projects', {
    municipality: fixtures.city.owner,
    title: 'Joint',
    partnerships: consortium(fixtures, { lead: 'lead', partner: 'partner', associated: 'associated' }),
    _status: 'published',
  })
})
afterAll(() => hub.close())

describe('the lead of a project', () => {
  it('goes over when the lead offers it and the partner accepts, and the rights with it', async () => {
    const { body } = await handover('leadEditor')
    expect(body.successors.map(({ id }) => id)).toEqual([fixtures.partner.partner])
    expect((await handover('leadEditor', '', { to: fixtures.partner.partner })).status).toBe(200)
    expect((await handover('partnerEditor')).body).toMatchObject({
      mayAnswer: true,
      mayWithdraw: false,
      offered: { to: { id: fixtures.partner.partner } },
    })
    expect(await entries()).toHaveLength(3)
    expect((await handover('partnerEditor', '/accept', {})).status).toBe(200)
    expect(await entries()).toEqual([
      [fixtures.partner.lead, 'lead', true],
      [fixtures.partner.lead, 'partner', false],
      [fixtures.partner.partner, 'partner', true],
      [fixtures.partner.partner, 'lead', false],
      [fixtures.partner.associated, 'associated', false],
    ])
    const edit = (who: string) =>
      hub.payload
        .update({
          collection: 'projects',
          id: project,
          data: { acronym: who },
          user: fixtures.person[who],
          overrideAccess: false,
        } as never)
        .then(
          () => 200,
          (error: { status?: number }) => error.status,
        )
    expect([await edit('partnerEditor'), await edit('leadEditor')]).toEqual([200, 403])
  })

  it('keeps what the entries say in every language, and no translation is behind because of it', async () => {
    const said = { locale: 'el', fallbackLocale: false, overrideAccess: true, depth: 0 } as const
    const stored = await hub.payload.findByID({ collection: 'projects', id: project, ...said })
    const described = (stored.partnerships ?? []).map((row) => ({
      ...row,
      roleDescription: `Ρόλος ${row.id}`,
    }))
    await hub.payload.update({
      collection: 'projects',
      id: project,
      data: { title: 'Κοινό', partnerships: described, publishedLocales: ['en', 'el'] },
      ...said,
    })
    expect((await handover('leadEditor', '', { to: fixtures.partner.partner })).status).toBe(200)
    expect((await handover('partnerEditor', '/accept', {})).status).toBe(200)
    const after = await hub.payload.findByID({ collection: 'projects', id: project, ...said })
    expect((after.partnerships ?? []).map(({ roleDescription }) => roleDescription)).toEqual(
      described.flatMap(({ role, roleDescription }) =>
        role === 'associated' ? [roleDescription] : [roleDescription, roleDescription],
      ),
    )
    expect([after.title, after.translations?.el?.state]).toEqual(['Κοινό', 'current'])
  })

  it('stays where it is until the other city answers, and when it declines or the lead takes the offer back', async () => {
    const before = await entries()
    for (const [who, step] of [
      ['partnerEditor', '/decline'],
      ['leadEditor', '/withdraw'],
    ] as const) {
      expect((await handover('leadEditor', '', { to: fixtures.partner.partner })).status).toBe(200)
      expect((await handover(who, step, {})).status).toBe(200)
      expect((await handover('partnerEditor', '/accept', {})).status).toBe(409)
    }
    expect(await entries()).toEqual(before)
  })

  it('is offered and accepted by nobody else, and to partners of today alone', async () => {
    const offer = (who: string, to: string) => handover(who, '', { to })
    expect([
      (await offer('partnerEditor', fixtures.partner.partner)).status,
      (await offer('editor', fixtures.partner.partner)).status,
      (await offer('leadEditor', fixtures.partner.associated)).status,
      (await offer('leadEditor', fixtures.partner.stranger)).status,
      (await offer('leadEditor', fixtures.partner.partner)).status,
      (await offer('leadEditor', fixtures.partner.partner)).status,
      (await handover('leadEditor', '/accept', {})).status,
      (await handover('associatedEditor', '/accept', {})).status,
      (await handover('partnerEditor', '/withdraw', {})).status,
      (await handover('nobody')).status,
    ]).toEqual([403, 403, 400, 400, 200, 409, 403, 403, 403, 401])
  })

  it('is not accepted over changes that are not published, so that none goes out by the way', async () => {
    await handover('leadEditor', '', { to: fixtures.partner.partner })
    await hub.payload.update({
      collection: 'projects',
      id: project,
      data: { acronym: 'UNFINISHED' },
      draft: true,
      overrideAccess: true,
    })
    const { status, body } = await handover('partnerEditor', '/accept', {})
    expect([status, body.errors?.[0]?.message]).toEqual([409, expect.stringContaining('not published')])
    expect((await handover('partnerEditor')).body.mayAnswer).toBe(true)
  })
})
