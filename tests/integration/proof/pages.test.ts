import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createLocalReq, type Where } from 'payload'
import type { Role } from '../../../src/access/roles.ts'
import { checkAllowance } from '../../../src/proof/endpoints.ts'
import { lookAt } from '../../../src/proof/look.ts'
import { checkDays, checkDue } from '../../../src/proof/monthly.ts'
import { mostChecks, record } from '../../../src/proof/record.ts'
import { type SecurePortal, securePortal } from '../../securePortal.ts'
import { picture } from '../access/samples.ts'
import { author, type Fixtures, makeFixtures } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { password, signIn } from '../people.ts'

type Row = Record<string, unknown> & { id: string }

let hub: TestHub
let portal: SecurePortal
let fixtures: Fixtures
const tokens: Record<string, string> = { nobody: '' }

const make = (collection: string, data: object, more: object = {}) =>
  hub.payload.create({ collection, data, overrideAccess: true, ...more } as never) as unknown as Promise<Row>

async function person(name: string, municipality: string | undefined, roles: Role[]): Promise<void> {
  const email = `${name}@hansa.example`
  const memberships = municipality === undefined ? [] : [{ municipality, roles }]
  await make('users', { name, email, password, isNetworkAdmin: municipality === undefined, memberships })
  tokens[name] = `JWT ${await signIn(hub.url, email)}`
}

beforeAll(async () => {
  hub = await startTestHub()
  portal = await securePortal('www.portal.example')
  fixtures = await makeFixtures(hub.payload)
  const { durres, teruel } = fixtures
  await make('portals', { name: 'P', municipality: durres, allowedOrigins: [{ origin: portal.origin }] })
  await person('editor', durres, ['editor'])
  await person('viewer', durres, ['viewer'])
  await person('stranger', teruel, ['admin'])
  await person('network', undefined, [])
})
beforeEach(() => void (portal.asked.length = 0))
afterAll(async () => {
  await portal?.close()
  await hub?.close()
})

async function api(who: string, method: string, path: string, body?: object) {
  const response = await fetch(`${hub.url}/api${path}`, {
    method,
    headers: { Authorization: tokens[who] ?? '', 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const project = () => ({ relationTo: 'projects', value: fixtures.project })

const named = async (about: object = project(), path = '/') =>
  make('publications', { municipality: fixtures.durres, about, address: `${portal.origin}${path}` })

const page = (body: string) => {
  portal.answer = (_req, res) =>
    res
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><title>x</title>${body}`)
}

const look = async (publication: Row) =>
  lookAt({ payload: hub.payload, publication, network: portal.network })

/** Looks, writes it down, and returns what is stored. */
async function checked(publication: Row): Promise<Row> {
  const id = await record(await createLocalReq({}, hub.payload), await look(publication))
  const found = await hub.payload.db.findOne<Row>({ collection: 'pageChecks', where: { id: { equals: id } } })
  return found as Row
}

const snippet = (attributes: string) => `<hansa-list ${attributes}><a href="/x">x</a></hansa-list>`
const plain = (kind: string, more = '') =>
  snippet(`hub="${hub.url}" kind="${kind}" municipality="durres" lang="en" ${more}`)

describe(`checks of pages on ${testDatabase}`, () => {
  it('find the snippet, a fragment, a frame and a link, and the funding statement in the answer of the moment', async () => {
    const fragment = await (await fetch(`${hub.url}/v1/projects.html?municipality=durres&lang=en`)).text()
    const { url } = (await (await fetch(`${hub.url}/v1/projects/durres/shared.json?lang=en`)).json()) as {
      url: string
    }
    const cases = [
      [plain('projects'), 'element'],
      [fragment, 'fragment'],
      [`<iframe src="${hub.url}/embed/projects?municipality=durres&lang=en"></iframe>`, 'frame'],
      [`<a href="${url}">The project</a>`, 'link'],
    ] as const
    const publication = await named()
    for (const [body, form] of cases) {
      page(body)
      const check = await checked(publication)
      expect(check).toMatchObject({ passed: true, form, kind: 'projects', documentId: fixtures.project })
      expect(check.statement).toMatch(/Co-funded|Bashkëfinancuar/)
      const sent = `<!doctype html><title>x</title>${body}`
      expect(check.pageHash).toBe(createHash('sha256').update(sent).digest('hex'))
      const kept = await api('viewer', 'GET', `/pageChecks/${check.id}/page`)
      expect([kept.status, kept.text]).toEqual([200, sent])
      expect(kept.headers.get('content-type')).toMatch(/^text\/plain/)
      expect(kept.headers.get('content-disposition')).toMatch(/^attachment;/)
      expect(kept.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('are kept with the reason where they fail, and without the page', async () => {
    const cases: [() => void, string][] = [
      [() => page('<p>Nothing of the hub'), 'nothing'],
      [() => page(plain('news', 'from="1990-01-01" until="1990-01-02"')), 'notShown'],
      [() => page(snippet(`src="${hub.url}/v1/embeds/aaaaaaaaaaaa"`)), 'notShown'],
      [() => (portal.answer = (_req, res) => res.writeHead(500).end()), 'status'],
      [
        () => (portal.answer = (_req, res) => res.writeHead(302, { Location: 'https://a.example/' }).end()),
        'otherOrigin',
      ],
    ]
    const publication = await named()
    for (const [answer, reason] of cases) {
      answer()
      expect(await checked(publication)).toMatchObject({ passed: false, reason, page: null, pageHash: null })
    }
    const noFunding = await author(hub.payload)('projects', {
      municipality: fixtures.durres,
      title: { en: 'Without funds' },
      slug: 'without-funds',
      sourceLocale: 'en',
      publishedLocales: ['en'],
      leadUnknown: true,
    })
    await hub.settled()
    page(plain('projects'))
    const poor = await named({ relationTo: 'projects', value: noFunding })
    expect(await checked(poor)).toMatchObject({ passed: false, reason: 'noFunding' })
  })

  it('go to origins of the municipality’s portals alone, when the page is saved and when it is looked at', async () => {
    const data = { municipality: fixtures.durres, about: project() }
    for (const address of ['https://elsewhere.example/', 'http://www.portal.example/', 'https://127.0.0.1/'])
      expect((await api('editor', 'POST', '/publications', { ...data, address })).status).toBe(400)
    const other = await make('portals', {
      name: 'Q',
      municipality: fixtures.durres,
      allowedOrigins: [{ origin: 'https://gone.example' }],
    })
    const address = 'https://gone.example/'
    const made = await api('editor', 'POST', '/publications', { ...data, address })
    expect(made.status).toBe(201)
    await hub.payload.delete({ collection: 'portals', id: other.id, overrideAccess: true })
    const { doc } = JSON.parse(made.text) as { doc: Row }
    expect(await look(doc)).toMatchObject({ passed: false, reason: 'otherPortal' })
    expect(portal.asked).toEqual([])
  })

  it('are for who works for the municipality to see, and for who may change the page to begin', async () => {
    const publication = await named()
    page(plain('projects'))
    const { id } = await checked(publication)
    const seen = async (who: string, path: string) => (await api(who, 'GET', path)).status
    for (const path of [`/publications/${publication.id}`, `/pageChecks/${id}`, `/pageChecks/${id}/page`]) {
      for (const who of ['editor', 'viewer', 'network'])
        expect([path, who, await seen(who, path)]).toEqual([path, who, 200])
      for (const who of ['stranger', 'nobody']) expect([403, 404]).toContain(await seen(who, path))
    }
    const check = async (who: string) =>
      (await api(who, 'POST', `/publications/${publication.id}/check`, {})).status
    for (const who of ['viewer', 'stranger', 'nobody']) expect([401, 403, 404]).toContain(await check(who))
    for (const method of ['PATCH', 'DELETE'])
      expect((await api('network', method, `/pageChecks/${id}`, {})).status).toBe(403)
    expect((await api('editor', 'GET', `/pageChecks/${id}?select[page]=true`)).text).not.toContain('"page":')
  })

  it('on demand use the internet, say what they found, are recorded and are not without limit', async () => {
    const publication = await named(project(), '/on-demand')
    const answers = []
    for (let count = 0; count <= checkAllowance.atOnce; count += 1)
      answers.push(await api('editor', 'POST', `/publications/${publication.id}/check`, {}))
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array<number>(checkAllowance.atOnce).fill(200),
      429,
    ])
    // The name of the test's portal exists nowhere but in the test.
    expect(JSON.parse(answers[0]?.text ?? '')).toMatchObject({ doc: { passed: false, reason: 'noSuchName' } })
    expect(portal.asked).toEqual([])
    const { totalDocs } = await hub.payload.find({
      collection: 'auditLog',
      where: { and: [{ action: { equals: 'pageCheck' } }, { documentId: { equals: publication.id } }] },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(checkAllowance.atOnce)
  })

  it('come again after a month, by themselves, and not for what was thrown away', async () => {
    await hub.payload.delete({
      collection: 'publications',
      where: { id: { exists: true } },
      overrideAccess: true,
    })
    const [kept, thrown] = [await named(project(), '/kept'), await named(project(), '/thrown')]
    await hub.payload.update({
      collection: 'publications',
      id: thrown.id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    page(plain('projects'))
    const network = portal.network
    expect(await checkDue(hub.payload, { network })).toBe(1)
    expect(portal.asked.map(({ url }) => url)).toEqual(['/kept'])
    expect(await checkDue(hub.payload, { network })).toBe(0)
    const later = new Date(Date.now() + (checkDays * 24 + 1) * 3_600_000)
    expect(await checkDue(hub.payload, { network, now: later })).toBe(1)
    const { provenAt } = await hub.payload.findByID({
      collection: 'publications',
      id: kept.id,
      overrideAccess: true,
    })
    expect(provenAt).toBe(later.toISOString())
  })

  it('are kept in bounded number, and proofs longer than failures', async () => {
    const publication = await named(project(), '/many')
    const own = { publication: { equals: publication.id } }
    const row = { publication: publication.id, municipality: fixtures.durres, address: 'x' }
    for (let count = 0; count < mostChecks; count += 1)
      await hub.payload.db.create({
        collection: 'pageChecks',
        data: { ...row, at: new Date(2020, 0, count + 1).toISOString(), passed: count !== 30 },
      })
    page(plain('projects'))
    await checked(publication)
    const count = async (where: Where) =>
      (await hub.payload.db.count({ collection: 'pageChecks', where: { and: [own, where] } })).totalDocs
    expect([await count({}), await count({ passed: { equals: true } })]).toEqual([mostChecks, mostChecks])
    await hub.payload.delete({ collection: 'publications', id: publication.id, overrideAccess: true })
    expect(await count({})).toBe(0)
  })
})

describe(`the proof for a project on ${testDatabase}`, () => {
  it('is one document with pages, hashes, pictures and loads, in which nothing of others runs', async () => {
    const media = await make(
      'media',
      { municipality: fixtures.durres, alt: 'The page on a screen' },
      { file: await picture() },
    )
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const publication = await make('publications', {
      municipality: fixtures.durres,
      about: project(),
      address: `${portal.origin}/proof?a="><script>`.replace(/[">]/g, encodeURIComponent),
      pictures: [media.id],
    })
    page(`${plain('projects')}${evil}`)
    const check = await checked(publication)
    const proof = await api('editor', 'GET', `/publications/proof/${fixtures.project}`)
    expect(proof.status).toBe(200)
    expect(proof.headers.get('content-disposition')).toMatch(
      /^attachment; filename="proof-shared-\d{4}-\d\d-\d\d\.html"$/,
    )
    expect(proof.headers.get('content-security-policy')).toContain('sandbox')
    expect(proof.text).toContain(String(check.pageHash))
    expect(proof.text).toContain(String(check.answerHash))
    expect(proof.text).toContain('src="data:image/webp;base64,')
    expect(proof.text).not.toMatch(/<script|onerror=/)
    const attached = [...proof.text.matchAll(/href="data:text\/plain;base64,([^"]+)"/g)].map(
      ([, base64 = '']) => createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex'),
    )
    expect(attached).toContain(check.pageHash)
    const { text } = await api('stranger', 'GET', `/publications/proof/${fixtures.project}`)
    expect(text).not.toContain(String(check.pageHash))
    expect(
      (await api('nobody', 'GET', `/publications/proof/${fixtures.project}`)).status,
    ).toBeGreaterThanOrEqual(401)
  })
})
