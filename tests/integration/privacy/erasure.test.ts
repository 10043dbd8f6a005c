import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { replayErasures } from '../../../src/privacy/replay.ts'
import { privacySettings } from '../../../src/privacy/settings.ts'
import { author } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { cityData, password, signIn } from '../people.ts'
import { type Found, walk } from './walk.ts'

/** Names and addresses that nobody else has. */
const person = { name: 'Zephyrine Quatrefoil', email: 'zq.canary@hub.example' }
const contact = { name: 'Contactcanary Bureau', email: 'contact.canary@city.example', phone: '+355529870654' }
const alt = 'Photocanary at a desk'
const ofPerson = ['Zephyrine', 'zq.canary']
const ofContact = ['Contactcanary', 'contact.canary', '529870654', 'Photocanary', 'Filecanary']

let hub: TestHub
let create: ReturnType<typeof author>
let city: string
let admin: string
let mine: string
const id: Record<string, string> = {}
const pages = [
  '/v1/news.json',
  '/v1/contacts.json',
  '/v1/meetings.json',
  '/v1/search.json?q=quatrefoil',
  '/en/contacts',
]

beforeAll(async () => {
  hub = await startTestHub({ LOG_LEVEL: 'silent' })
  create = author(hub.payload)
  city = await create('municipalities', { ...cityData('durres'), name: { en: 'Durrës' } })
  await people()
  await work()
  await reach()
  for (const page of pages) await (await fetch(`${hub.url}${page}`)).text()
  await hub.settled()
})
afterAll(async () => hub?.close())

async function people(): Promise<void> {
  const make = async (data: object) => {
    const made = await hub.payload.create({
      collection: 'users',
      data: { password, ...data } as never,
      overrideAccess: true,
    })
    return String(made.id)
  }
  id.admin = await make({ name: 'Network', email: 'network@hub.example', isNetworkAdmin: true })
  const memberships = [{ municipality: city, roles: ['admin'] }]
  id.person = await make({ ...person, memberships, notifications: 'atOnce' })
  admin = await signIn(hub.url, 'network@hub.example')
  mine = await signIn(hub.url, person.email)
}

const as = (token: string, method: string, address: string, body?: object) =>
  fetch(`${hub.url}/api${address}`, {
    method,
    headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

async function made(answer: Response): Promise<string> {
  const body = (await answer.json()) as { doc?: { id: string }; errors?: unknown }
  if (!body.doc) throw new Error(JSON.stringify(body.errors))
  return String(body.doc.id)
}

/** Does what the person does: every store that `holdings` names gets something. */
async function work(): Promise<void> {
  const article = {
    municipality: city,
    title: 'An article',
    teaser: 'x',
    sourceLocale: 'en',
    publishedLocales: ['en'],
  }
  const save = (body: object) => as(mine, 'PATCH', `/news/${id.news}?draft=true`, body)
  id.news = await made(
    await as(mine, 'POST', '/news', { ...article, byline: person.name, _status: 'published' }),
  )
  for (const title of ['A second', 'A third']) await save({ title, _status: 'draft' })
  id.trashed = await made(
    await as(mine, 'POST', '/news?draft=true', { ...article, byline: person.name, _status: 'draft' }),
  )
  await as(mine, 'PATCH', `/news/${id.trashed}?draft=true`, { deletedAt: new Date().toISOString() })
  await as(mine, 'POST', `/news/${id.news}/presence`, { locale: 'en' })
  await as(mine, 'POST', '/payload-preferences/news-list', { value: { search: person.name } })
  await hub.payload.create({
    collection: 'reviews',
    data: {
      action: 'scheduleFailed',
      document: 'news',
      documentId: id.news,
      municipality: city,
      from: 'draft',
      to: 'draft',
      note: `${person.name} may not publish`,
    } as never,
    overrideAccess: true,
  })
  id.meeting = await create('meetings', {
    municipality: city,
    title: { en: 'A meeting' },
    start: '2030-01-01T10:00:00.000Z',
    timezone: 'Europe/Tirane',
    start_tz: 'Europe/Tirane',
    sourceLocale: 'en',
    publishedLocales: ['en'],
    speakers: [{ name: person.name }, { name: 'Somebody else' }, { name: contact.name }],
  })
  await fetch(`${hub.url}/api/users/forgot-password`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: person.email }),
  })
  await hub.payload.jobs.run({ queue: 'default', limit: 100, silent: true })
  await hub.payload.jobs.queue({
    task: 'mail',
    input: { to: person.email, subject: 'x', text: `Hello ${person.name}` },
  })
}

const photo = async () => {
  const data = await sharp({ create: { width: 400, height: 200, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  return { data, mimetype: 'image/png', name: 'filecanary-at-a-desk.png', size: data.length }
}

/** A contact of the city, published, changed, and in a project. */
async function reach(): Promise<void> {
  id.own = await create('contacts', {
    municipality: city,
    name: 'A desk',
    kind: 'office',
    emails: [{ value: person.email, visibility: 'public' }],
    sourceLocale: 'en',
    publishedLocales: ['en'],
  })
  const media = { municipality: city, alt: { en: alt }, credit: person.name }
  id.photo = await create('media', media, { file: await photo() })
  id.contact = await create('contacts', {
    municipality: city,
    name: contact.name,
    kind: 'person',
    emails: [{ value: contact.email, visibility: 'public' }],
    phones: [{ value: contact.phone, visibility: 'internal' }],
    photo: id.photo,
    consent: { basis: 'publicTask' },
    sharing: 'network',
    sourceLocale: 'en',
    publishedLocales: ['en'],
  })
  await shown('teruel', { mode: 'copy' })
  await shown('patras', { mode: 'reference', introduction: `Ask ${contact.name}` })
  const renamed = { slug: 'at-a-desk', _status: 'published' }
  expect((await as(mine, 'PATCH', `/contacts/${id.contact}`, renamed)).status).toBe(200)
  await hub.payload.update({
    collection: 'contacts',
    id: id.contact,
    data: { name: `${contact.name} again` },
    draft: true,
    overrideAccess: true,
  })
}

/** Another city takes the contact over. */
async function shown(slug: string, how: object): Promise<void> {
  const municipality = await create('municipalities', { ...cityData(slug), name: { en: slug } })
  const email = `${slug}@hub.example`
  const roles = ['editor']
  const memberships = [
    { municipality, roles },
    { municipality: city, roles },
  ]
  const data = { name: 'An editor', email, password, memberships } as never
  id.shared = String((await hub.payload.create({ collection: 'users', data, overrideAccess: true })).id)
  const body = { municipality, ...how }
  const answer = await as(await signIn(hub.url, email), 'POST', `/contacts/${id.contact}/adopt`, body)
  expect(answer.status).toBe(201)
}

const everything = (canaries: readonly string[]): Promise<Found[]> => walk(hub, canaries)

/** Waits for what follows the commit: the snapshot on disk, the search. */
async function until(isMet: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await isMet()); await pause(100)) if (Date.now() > end) return
}

const json = async (answer: Response) => (await answer.json()) as { data: Record<string, unknown> }

describe(`what the hub knows of a person, on ${testDatabase}`, () => {
  it('is in many places', async () => {
    const has = async (canaries: readonly string[], place: RegExp) =>
      (await everything(canaries)).some((found) => place.test(found.place))
    const inDatabase = testDatabase === 'sqlite' ? /test\.db/ : /^users$|^contacts$/
    await until(() => has(ofContact, /snapshot/))
    expect(await has(ofPerson, inDatabase)).toBe(true)
    expect(await has(ofContact, inDatabase)).toBe(true)
    for (const [collection, count] of [
      ['contacts', 3],
      ['adoptions', 2],
      ['formerAddresses', 1],
    ] as const)
      expect([collection, await hub.payload.count({ collection, overrideAccess: true })]).toEqual([
        collection,
        { totalDocs: count },
      ])
    expect(await has(ofPerson, /outbox/)).toBe(true)
    expect(await has(ofPerson, /snapshot/)).toBe(true)
    expect(await has(ofContact, /snapshot/)).toBe(true)
  })

  it('is exported as one file, by whoever manages the account alone, without secrets', async () => {
    const answer = await as(admin, 'GET', `/users/${id.person}/personal-data`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const { data } = await json(answer)
    for (const store of ['users', 'accountSessions', 'auditLog', 'news', 'presences', 'payload-preferences'])
      expect([store, (data[store] as unknown[] | undefined)?.length ?? 0]).not.toEqual([store, 0])
    expect(JSON.stringify(data['payload-jobs'])).toContain(person.name)
    expect(JSON.stringify(data.mailsOnDisk)).toContain(person.email)
    expect(JSON.stringify(data.users)).not.toMatch(/hash|salt|sessions/)
    expect(JSON.stringify(data.contactsWithTheAddress)).toContain(id.own)
    // The export tells what was done to the account, without who did it.
    const entries = data.auditLog as { documentId: string; action: string }[]
    expect(entries.filter(({ documentId }) => documentId === id.person).length).toBeGreaterThan(0)
    expect((await as(mine, 'GET', `/users/${id.admin}/personal-data`)).status).toBe(403)
    expect((await as(mine, 'GET', `/users/${id.person}/personal-data`)).status).toBe(403)
    // Somebody who has roles elsewhere, too, is read by the city's administrator, and no more.
    expect((await as(mine, 'GET', `/users/${id.shared}`)).status).toBe(200)
    for (const method of ['GET', 'DELETE'])
      expect((await as(mine, method, `/users/${id.shared}/personal-data`)).status).toBe(403)
    expect((await fetch(`${hub.url}/api/users/${id.person}/personal-data`)).status).toBe(403)
  })

  it('of a contact is exported and erased by its city, with what readers and other stores have', async () => {
    const { data } = await json(await as(mine, 'GET', `/contacts/${id.contact}/personal-data`))
    expect(JSON.stringify(data)).toContain(contact.phone)
    expect(JSON.stringify(data.media)).toContain(alt)
    expect(JSON.stringify(data.named)).toContain(id.meeting)
    expect((data.versions as unknown[]).length).toBeGreaterThan(1)
    expect(
      (await fetch(`${hub.url}/api/contacts/${id.contact}/personal-data`, { method: 'DELETE' })).status,
    ).toBe(403)
    expect((await as(mine, 'DELETE', `/contacts/${id.contact}/personal-data`)).status).toBe(200)
    // As the runner does at once: what removes the files knows their names.
    await hub.payload.jobs.run({ queue: 'default', limit: 100, silent: true })
    await hub.settled()
    await until(async () => (await everything(ofContact)).length === 0)
    expect(await everything(ofContact)).toEqual([])
    for (const page of pages) expect(await text(page)).not.toMatch(/Contactcanary|contact\.canary/)
  })

  it('is erased whole: no table, file, job or copy has it, and the audit log says that it was', async () => {
    expect((await as(mine, 'DELETE', `/users/${id.person}/personal-data`)).status).toBe(403)
    // The desk that has the same address is its city's.
    expect((await as(mine, 'DELETE', `/contacts/${id.own}/personal-data`)).status).toBe(200)
    expect((await as(admin, 'DELETE', `/users/${id.person}/personal-data`)).status).toBe(200)
    await hub.settled()
    await until(async () => (await everything(ofPerson)).length === 0)
    expect(await everything(ofPerson)).toEqual([])
    for (const page of pages) expect(await text(page)).not.toContain('Zephyrine')
    expect(await text(pages[3] ?? '')).toContain('"total":0')
    const { docs } = await hub.payload.find({
      collection: 'auditLog',
      where: { and: [{ action: { equals: 'erase' } }, { documentId: { equals: id.person } }] },
      overrideAccess: true,
      depth: 0,
    })
    expect(docs.map(({ user }) => user)).toEqual([id.admin])
    expect(
      (await as(mine, 'GET', '/users/me').then((answer) => answer.json())) as { user: unknown },
    ).toMatchObject({
      user: null,
    })
  })

  it('leaves what the person made, without the person', async () => {
    const { docs } = await hub.payload.findVersions({
      collection: 'news',
      where: { parent: { equals: id.news } },
      overrideAccess: true,
      depth: 0,
      limit: 100,
    })
    expect(docs.length).toBeGreaterThan(2)
    expect(docs.map(({ version }) => version.createdBy ?? null)).toEqual(docs.map(() => null))
    const { speakers } = await hub.payload.findByID({
      collection: 'meetings',
      id: id.meeting ?? '',
      overrideAccess: true,
      depth: 0,
    })
    expect(speakers?.map(({ name }) => name ?? null)).toEqual([null, 'Somebody else', null])
    const found = await hub.payload.find({ collection: 'media', overrideAccess: true })
    expect(found.docs).toEqual([])
  })

  it('is in a ledger of ids, which is played again over an older state', async () => {
    const folder = path.join(hub.dataDir, 'erasures')
    const entries = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))
    // The contact, its copy, the desk, the person.
    expect(entries).toHaveLength(4)
    expect(entries.join()).toContain(id.person)
    for (const entry of entries)
      expect(Object.keys(JSON.parse(entry) as object)).toEqual(['at', 'collection', 'id'])
    // As a backup of before would bring them: with the id that the ledger has.
    const again = await hub.payload.create({
      collection: 'users',
      data: { ...person, email: 'former@hub.example', password },
      overrideAccess: true,
    })
    const at = new Date().toISOString()
    await privacySettings(hub.payload).ledger.add({ at, collection: 'users', id: String(again.id) })
    const later = await hub.payload.create({
      collection: 'users',
      data: { ...person, name: 'Somebody anew', password },
      overrideAccess: true,
    })
    expect(await replayErasures(hub.payload)).toBe(1)
    expect(await replayErasures(hub.payload)).toBe(0)
    const { docs } = await hub.payload.find({ collection: 'users', overrideAccess: true })
    const there = docs.map((user) => user.id)
    expect([later, again].map((each) => there.includes(String(each.id)))).toEqual([true, false])
    expect(readdirSync(folder)).toHaveLength(5)
  })

  it('cannot be erased of the last administrator of the network', async () => {
    expect((await as(admin, 'DELETE', `/users/${id.admin}`)).status).toBe(403)
  })
})

const text = async (page: string) => (await fetch(`${hub.url}${page}`)).text()
