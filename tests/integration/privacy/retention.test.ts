import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { expire } from '../../../src/privacy/retention.ts'
import { author } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { cityData, password, signIn } from '../people.ts'

const day = 24 * 60 * 60 * 1000
const ago = (days: number) => new Date(Date.now() - days * day).toISOString()

let hub: TestHub
let create: ReturnType<typeof author>
let city: string

beforeAll(async () => {
  hub = await startTestHub({ HANSA_CONTACT_DAYS: '30', HANSA_VERSIONS: '4' })
  create = author(hub.payload)
  city = await create('municipalities', { ...cityData('durres'), name: { en: 'Durrës' } })
})
afterAll(async () => hub?.close())

const english = { sourceLocale: 'en', publishedLocales: ['en'] }
const news = (title: string) =>
  create('news', { municipality: city, title: { en: title }, teaser: { en: 'x' }, ...english })

const isThere = async (collection: CollectionSlug, id: string) =>
  (await hub.payload.db.count({ collection, where: { id: { equals: id } } })).totalDocs === 1

/** Sets a field below Payload, as time would. */
const set = (collection: CollectionSlug, id: string, data: object) =>
  hub.payload.db.updateOne({ collection, id, data: data as Record<string, unknown>, returning: false })

const contact = (name: string, expiresAt: string) =>
  create('contacts', {
    municipality: city,
    name,
    kind: 'person',
    emails: [{ value: `${name}@city.example`, visibility: 'public' }],
    consent: { basis: 'consent', givenAt: ago(900), expiresAt },
    ...english,
  })

describe(`what need not be kept, on ${testDatabase}`, () => {
  it('goes from the trash after its days, and no sooner', async () => {
    const [old, late, kept] = [await news('old'), await news('late'), await news('kept')]
    await set('news', old, { deletedAt: ago(31) })
    await set('news', late, { deletedAt: ago(29) })
    expect((await expire(hub.payload)).trash).toBe(1)
    expect([await isThere('news', old), await isThere('news', late), await isThere('news', kept)]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('stays in the trash where portals may still ask for it', async () => {
    const { id } = await hub.payload.create({
      collection: 'embeds',
      data: { name: 'Old', municipality: city, kind: 'news' },
      overrideAccess: true,
    } as never)
    await set('embeds', String(id), { deletedAt: ago(400) })
    expect((await expire(hub.payload)).trash).toBe(0)
    expect(await isThere('embeds', String(id))).toBe(true)
  })

  it('goes from the versions by age and by number, and never the newest', async () => {
    const id = await news('often changed')
    const save = (title: string) =>
      hub.payload.update({ collection: 'news', id, data: { title }, locale: 'en', overrideAccess: true })
    for (const title of ['a', 'b', 'c', 'd', 'e']) await save(title)
    const versions = async () => {
      const found = { collection: 'news', where: { parent: { equals: id } }, pagination: false } as const
      return (await hub.payload.db.findVersions(found)).docs
    }
    expect(await versions()).toHaveLength(4)
    expect((await expire(hub.payload)).versions).toBe(0)
    const later = new Date()
    later.setUTCMonth(later.getUTCMonth() + 25)
    await set('news', id, { updatedAt: later.toISOString() })
    await expire(hub.payload, later)
    const left = await versions()
    expect(left.map(({ latest }) => latest)).toEqual([true])
    expect(await isThere('news', id)).toBe(true)
  })

  it('of contacts is erased some days after their consent ended', async () => {
    const over = await contact('over', ago(-2))
    const recent = await contact('recent', ago(-20))
    expect((await expire(hub.payload, new Date(ago(-34)))).contacts).toBe(1)
    expect([await isThere('contacts', over), await isThere('contacts', recent)]).toEqual([false, true])
    expect(readdirSync(path.join(hub.dataDir, 'erasures')).length).toBeGreaterThan(0)
  })

  it('of contacts is erased by what a draft says that nobody else reads', async () => {
    const change = (id: string, expiresAt: string, _status: 'draft' | 'published') =>
      hub.payload.update({
        collection: 'contacts',
        id,
        data: { consent: { basis: 'consent', givenAt: ago(900), expiresAt }, _status },
        draft: true,
        overrideAccess: true,
      })
    const [unpublished, published] = [await contact('unseen', ago(-900)), await contact('seen', ago(-900))]
    await hub.payload.update({
      collection: 'contacts',
      id: unpublished,
      data: { _status: 'draft' },
      overrideAccess: true,
    })
    for (const id of [unpublished, published]) await change(id, ago(-2), 'draft')
    await expire(hub.payload, new Date(ago(-34)))
    expect([await isThere('contacts', unpublished), await isThere('contacts', published)]).toEqual([
      false,
      true,
    ])
  })

  it('of jobs goes, where they failed or are mails, and nothing that is scheduled', async () => {
    const job = (task: string, data: object) =>
      hub.payload.db.create({
        collection: 'payload-jobs',
        data: { taskSlug: task, input: {}, queue: 'default', ...data },
      })
    const crashed = await job('mail', { processing: true })
    const failed = await job('accountLink', { hasError: true })
    const scheduled = await job('schedulePublish', { waitUntil: ago(-60) })
    for (const { id } of [crashed, failed, scheduled])
      await set('payload-jobs', String(id), { updatedAt: ago(15) })
    await expire(hub.payload)
    const left = [crashed, failed, scheduled].map(({ id }) => isThere('payload-jobs', String(id)))
    expect(await Promise.all(left)).toEqual([false, false, true])
  })

  it('of mails on disk goes after its days', async () => {
    const folder = path.join(hub.dataDir, 'outbox')
    mkdirSync(folder, { recursive: true })
    for (const [name, days] of [
      ['old.eml', 15],
      ['new.eml', 13],
    ] as const) {
      writeFileSync(path.join(folder, name), 'To: a@b.example\r\n\r\nx')
      utimesSync(path.join(folder, name), new Date(ago(days)), new Date(ago(days)))
    }
    await expire(hub.payload)
    expect(existsSync(path.join(folder, 'old.eml'))).toBe(false)
    expect(existsSync(path.join(folder, 'new.eml'))).toBe(true)
  })
})

describe(`the page of the own data, on ${testDatabase}`, () => {
  const email = 'myself@hub.example'
  const visit = (token: string, address: string, form?: Record<string, string>) =>
    fetch(`${hub.url}/account/data${address}`, {
      method: form ? 'POST' : 'GET',
      headers: { Cookie: `payload-token=${token}`, Origin: hub.url },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })

  it('exports what there is, and erases for who shows the password alone', async () => {
    const made = await hub.payload.create({
      collection: 'users',
      data: { name: 'Myself Canary', email, password },
      overrideAccess: true,
    })
    const token = await signIn(hub.url, email)
    expect(await (await visit(token, '')).text()).toContain('Erase my account')
    expect((await (await visit(token, '/export', {})).text()).includes(email)).toBe(true)
    expect((await visit(token, '/erase', { password: 'wrong', ticket: 'x' })).status).toBe(400)
    expect(await isThere('users', made.id)).toBe(true)
    const done = await visit(token, '/erase', { password })
    expect(done.status).toBe(200)
    expect(await isThere('users', made.id)).toBe(false)
    expect((await visit(token, '', {}).catch(() => undefined))?.ok ?? false).toBe(false)
  })

  it('lets the last administrator of the network stay', async () => {
    await hub.payload.create({
      collection: 'users',
      data: { name: 'Last', email: 'last@hub.example', password, isNetworkAdmin: true },
      overrideAccess: true,
    })
    const token = await signIn(hub.url, 'last@hub.example')
    const refused = await visit(token, '/erase', { password })
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('last administrator'),
    ])
  })
})
