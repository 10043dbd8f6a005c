import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CollectionSlug, createLocalReq } from 'payload'
import sharp from 'sharp'
import { eraseContact } from '../../../src/privacy/contact.ts'
import { exportPerson } from '../../../src/privacy/export.ts'
import { assertErased, replayErasures } from '../../../src/privacy/replay.ts'
import { privacySettings } from '../../../src/privacy/settings.ts'
import { author } from '../delivery/fixtures.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { cityData, password, signIn } from '../people.ts'

let hub: TestHub
let create: ReturnType<typeof author>
let durres: string
let teruel: string
let network: string
let count = 0

beforeAll(async () => {
  hub = await startTestHub({ LOG_LEVEL: 'silent' })
  create = author(hub.payload)
  durres = await create('municipalities', { ...cityData('durres'), name: { en: 'Durrës' } })
  teruel = await create('municipalities', { ...cityData('teruel'), name: { en: 'Teruel' } })
  network = await person({ name: 'Network', isNetworkAdmin: true })
})
afterAll(async () => hub?.close())

const english = { sourceLocale: 'en', publishedLocales: ['en'] }
const member = (municipality: string, role = 'editor') => ({
  memberships: [{ municipality, roles: [role] }],
})

async function person(data: { name: string; email?: string } & Record<string, unknown>): Promise<string> {
  const email = `person${(count += 1)}@hub.example`
  const made = await hub.payload.create({
    collection: 'users',
    data: { email, password, ...data } as never,
    overrideAccess: true,
  })
  return String(made.id)
}

const stored = async <T = Record<string, unknown>>(collection: CollectionSlug, id: string) =>
  (await hub.payload.db.findOne({ collection, where: { id: { equals: id } } })) as T | null

const erasePerson = (id: string) => hub.payload.delete({ collection: 'users', id, overrideAccess: true })
const erase = async (id: string) => eraseContact(await createLocalReq({}, hub.payload), id)
const news = (municipality: string, byline: string, data: object = {}) =>
  create('news', { municipality, title: { en: 'x' }, teaser: { en: 'x' }, byline, ...english, ...data })
const byline = async (id: string) => (await stored<{ byline?: string | null }>('news', id))?.byline ?? null
const contact = (municipality: string, name: string, data: object = {}) =>
  create('contacts', {
    municipality,
    name,
    kind: 'person',
    emails: [{ value: 'somebody@city.example', visibility: 'public' }],
    consent: { basis: 'publicTask' },
    sharing: 'network',
    ...english,
    ...data,
  })
const ledger = () => {
  try {
    return readdirSync(path.join(hub.dataDir, 'erasures')).length
  } catch {
    return 0
  }
}
const picture = async () => {
  const colour = { r: (count += 1), g: 90, b: 90 }
  const data = await sharp({ create: { width: 400, height: 200, channels: 3, background: colour } })
    .png()
    .toBuffer()
  return { file: { data, mimetype: 'image/png', name: 'photo.png', size: data.length } }
}
const photo = async (municipality: string) =>
  create('media', { municipality, alt: { en: 'x' } }, await picture())

describe(`an erased person, on ${testDatabase}`, () => {
  it('takes nobody along who has the address now', async () => {
    const former = await person({ name: 'Former', email: 'presse@city.example' })
    const heir = await person({ name: 'Heir' })
    await erasePerson(former)
    await hub.payload.update({
      collection: 'users',
      id: heir,
      data: { email: 'presse@city.example' },
      overrideAccess: true,
    })
    expect(await replayErasures(hub.payload)).toBe(0)
    expect(await stored('users', heir)).not.toBeNull()
  })

  it('takes no names away from cities that the person has nothing to do with', async () => {
    const id = await person({ name: 'Press office', ...member(durres) })
    const [own, foreign] = [await news(durres, 'Press office'), await news(teruel, 'Press office')]
    const made = await news(teruel, 'Press office')
    await hub.payload.db.updateOne({ collection: 'news', id: made, data: { createdBy: id } })
    await erasePerson(id)
    expect([await byline(own), await byline(made), await byline(foreign)]).toEqual([
      null,
      null,
      'Press office',
    ])
  })

  it('is taken out of a list of speakers, as one of its items', async () => {
    const id = await person({ name: 'Ana Kola', ...member(durres) })
    const meeting = await create('meetings', {
      municipality: durres,
      title: { en: 'A meeting' },
      start: '2030-01-01T10:00:00.000Z',
      timezone: 'Europe/Tirane',
      start_tz: 'Europe/Tirane',
      programme: [
        {
          start: '2030-01-01T10:00:00.000Z',
          start_tz: 'Europe/Tirane',
          title: { en: 'x' },
          speakers: 'Ben Li, Ana Kola; Ana Kolaj',
        },
        {
          start: '2030-01-01T11:00:00.000Z',
          start_tz: 'Europe/Tirane',
          title: { en: 'y' },
          speakers: 'Ana Kola',
        },
      ],
      ...english,
    })
    await erasePerson(id)
    const kept = await stored<{ programme: { speakers?: string | null }[] }>('meetings', meeting)
    expect(kept?.programme.map(({ speakers }) => speakers ?? null)).toEqual(['Ben Li, Ana Kolaj', null])
  })

  it.each(['%', 'o'])('with the name “%s” empties nobody’s notes', async (name) => {
    const notes = ['50 % of it, or so', 'o'].map((note) => ({ municipality: durres, note }))
    const review = await Promise.all(notes.map(makeReview))
    await erasePerson(await person({ name, ...member(durres) }))
    const kept = await Promise.all(review.map((id) => stored('reviews', id)))
    expect(kept.map((row) => row?.note)).toEqual(notes.map(({ note }) => note))
  })

  it('is forgotten in notes of the own cities alone, as a whole word', async () => {
    const id = await person({ name: 'Li', ...member(durres) })
    const notes = [
      { municipality: durres, note: 'Li, look at it again' },
      { municipality: durres, note: 'Liquid' },
      { municipality: teruel, note: 'Li, look at it again' },
    ]
    const review = await Promise.all(notes.map(makeReview))
    await erasePerson(id)
    const kept = await Promise.all(review.map((each) => stored('reviews', each)))
    expect(kept.map((row) => row?.note ?? null)).toEqual([null, notes[1]?.note, notes[2]?.note])
  })

  const makeReview = async ({ municipality, note }: { municipality: string; note: string }) => {
    const data = {
      action: 'submit',
      document: 'news',
      documentId: 'x',
      municipality,
      note,
      from: 'draft',
      to: 'inReview',
    }
    return String((await hub.payload.db.create({ collection: 'reviews', data })).id)
  }

  it('leaves no network address in the audit log', async () => {
    const id = await person({ name: 'Logged', email: 'logged@hub.example', ...member(durres) })
    await fetch(`${hub.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'logged@hub.example', password: 'wrong' }),
    })
    const token = await signIn(hub.url, 'logged@hub.example')
    const done = await fetch(`${hub.url}/account/data/erase`, {
      method: 'POST',
      headers: { Cookie: `payload-token=${token}`, Origin: hub.url },
      body: new URLSearchParams({ password }),
    })
    expect(done.status).toBe(200)
    const { docs } = await hub.payload.find({
      collection: 'auditLog',
      where: { documentId: { equals: id } },
      overrideAccess: true,
      depth: 0,
      limit: 100,
    })
    const actions = docs.map(({ action }) => action)
    for (const action of ['signInRefused', 'signIn', 'erase', 'delete']) expect(actions).toContain(action)
    expect(docs.filter(({ address, user }) => address || user)).toEqual([])
  })

  it('takes the mails to the person along, and shows nobody else’s', async () => {
    const id = await person({ name: 'Hansa', email: 'hansa@hub.example', ...member(durres) })
    const queue = (to: string, text: string) =>
      hub.payload.jobs.queue({ task: 'mail', input: { to, subject: 'x', text } })
    await queue('other@hub.example', 'Hansa writes to the other')
    await queue('hansa@hub.example', 'Hansa writes to the person')
    const outbox = path.join(hub.dataDir, 'outbox')
    mkdirSync(outbox, { recursive: true })
    const secret = `http://localhost/account/link/${'s'.repeat(43)}`
    const mail = (name: string, to: string, text: string, more = '') =>
      writeFileSync(
        path.join(outbox, `${name}.eml`),
        `From: Hansa <hansa@hub.example>\r\nTo: ${to}\r\n${more}Subject: x\r\n\r\n${text}\r\n`,
      )
    mail('other', 'other@hub.example', 'Hansa')
    mail('mine', 'hansa@hub.example', secret)
    mail('former', 'hansa@before.example', 'x', `X-Hansa-Person: ${id}\r\n`)
    const req = await createLocalReq({}, hub.payload)
    const { data } = await exportPerson(req, {
      id,
      name: 'Hansa',
      email: 'hansa@hub.example',
      ...member(durres),
    } as never)
    expect(JSON.stringify(data['payload-jobs'])).toContain('to the person')
    expect(JSON.stringify(data)).not.toContain('the other')
    expect(data.mailsOnDisk).toHaveLength(2)
    expect(JSON.stringify(data.mailsOnDisk)).not.toContain('sss')
    await erasePerson(id)
    expect(readdirSync(outbox)).toEqual(['other.eml'])
    const { docs } = await hub.payload.db.find<{ id: string; input: { text?: string } }>({
      collection: 'payload-jobs',
    })
    expect(docs.map(({ input }) => input.text).filter((each) => each?.startsWith('Hansa'))).toEqual([
      'Hansa writes to the other',
    ])
  })

  it('is never the last administrator of the network, nor are two of them together', async () => {
    const second = await person({ name: 'Second', email: 'second@hub.example', isNetworkAdmin: true })
    const before = ledger()
    const token = await signIn(hub.url, 'second@hub.example')
    const answer = await fetch(`${hub.url}/api/users?where[isNetworkAdmin][equals]=true`, {
      method: 'DELETE',
      headers: { Authorization: `JWT ${token}` },
    })
    expect(answer.status).toBe(400)
    expect([await stored('users', network), await stored('users', second)]).not.toContain(null)
    const alone = await Promise.allSettled(
      [network, second].map(async (id) => {
        const user = await hub.payload.findByID({ collection: 'users', id, overrideAccess: true })
        const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, hub.payload)
        return hub.payload.delete({ collection: 'users', id, overrideAccess: true, req })
      }),
    )
    expect(alone.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    // A refused deletion is taken out of the ledger as soon as it is rolled back.
    for (const end = Date.now() + 10_000; ledger() > before + 1 && Date.now() < end;) await pause(20)
    expect(ledger()).toBe(before + 1)
    expect(await replayErasures(hub.payload)).toBe(0)
  })
})

describe(`an erased contact, on ${testDatabase}`, () => {
  it('takes its name away in its own city alone, and only a person’s', async () => {
    const office = await contact(durres, 'City of Durrës', { kind: 'office' })
    const somebody = await contact(durres, 'Ben Somebody')
    const [credit, own, foreign] = [
      await news(durres, 'City of Durrës'),
      await news(durres, 'Ben Somebody'),
      await news(teruel, 'Ben Somebody'),
    ]
    const meeting = (speaker: object) =>
      create('meetings', {
        municipality: teruel,
        title: { en: 'A meeting' },
        start: '2030-01-01T10:00:00.000Z',
        timezone: 'Europe/Tirane',
        start_tz: 'Europe/Tirane',
        speakers: [speaker],
        ...english,
      })
    const linked = await meeting({ name: 'Dr. Ben Somebody', contact: somebody })
    await erase(office)
    await erase(somebody)
    expect([await byline(credit), await byline(own), await byline(foreign)]).toEqual([
      'City of Durrës',
      null,
      'Ben Somebody',
    ])
    const kept = await stored<{ speakers: { name?: string | null }[] }>('meetings', linked)
    expect(kept?.speakers.map(({ name }) => name ?? null)).toEqual([null])
  })

  it('is erased by a plain deletion too, with what other cities have of it', async () => {
    const id = await contact(durres, 'Plainly Deleted')
    const before = ledger()
    const copy = await contact(teruel, 'Plainly Copied')
    await hub.payload.db.updateOne({ collection: 'contacts', id: copy, data: { adoptedFrom: id } })
    const adoption = (itemKey: string) =>
      hub.payload.db.create({
        collection: 'adoptions',
        data: {
          municipality: teruel,
          itemKey: `contacts:${itemKey}`,
          title: 'Plainly',
          kind: 'contacts',
          state: 'shown',
          mode: 'reference',
          taken: null,
          decidedAt: null,
        },
      })
    const adopted = [await adoption(id), await adoption(copy)]
    const copied = await news(teruel, 'Plainly Copied')
    await hub.payload.delete({ collection: 'contacts', id, overrideAccess: true })
    expect([await stored('contacts', id), await stored('contacts', copy)]).toEqual([null, null])
    for (const each of adopted) expect(await stored('adoptions', String(each.id))).toBeNull()
    expect(await byline(copied)).toBeNull()
    expect(ledger()).toBe(before + 2)
  })

  it('of an office goes by a plain deletion without its copies', async () => {
    const id = await contact(durres, 'An office', { kind: 'office' })
    const copy = await contact(teruel, 'An office', { kind: 'office' })
    await hub.payload.db.updateOne({ collection: 'contacts', id: copy, data: { adoptedFrom: id } })
    await hub.payload.delete({ collection: 'contacts', id, overrideAccess: true })
    expect(await stored('contacts', copy)).not.toBeNull()
  })

  it('takes its own photo along, and none that another city has or a draft shows', async () => {
    const [own, foreign, drafted] = [await photo(durres), await photo(teruel), await photo(durres)]
    const article = await news(durres, 'x')
    await hub.payload.update({
      collection: 'news',
      id: article,
      data: { image: drafted },
      draft: true,
      overrideAccess: true,
    })
    const id = await contact(durres, 'Photographed', { photo: own })
    for (const picture of [foreign, drafted])
      await hub.payload.db.updateOne({ collection: 'contacts', id, data: { photo: picture } }).then(() =>
        hub.payload.update({
          collection: 'contacts',
          id,
          data: { photo: picture },
          draft: true,
          overrideAccess: true,
        }),
      )
    await erase(id)
    expect(await stored('media', own)).toBeNull()
    expect([await stored('media', foreign), await stored('media', drafted)]).not.toContain(null)
  })

  it('takes its photo along when the store has it removed again', async () => {
    const own = await photo(durres)
    const { filename } = (await stored<{ filename: string }>('media', own)) ?? { filename: '' }
    const file = path.join(hub.dataDir, 'media/images', filename)
    const run = () => hub.payload.jobs.run({ queue: 'default', limit: 100, silent: true })
    const jobs = async () => {
      const where = { taskSlug: { equals: 'removeFiles' } }
      const { docs } = await hub.payload.db.find<{ id: string; input: { names: string[] } }>({
        collection: 'payload-jobs',
        where,
      })
      return docs.filter(({ input }) => input.names.includes(filename))
    }
    // A folder of this name cannot be removed as a file.
    rmSync(file)
    mkdirSync(file)
    await erase(await contact(durres, 'Kept for now', { photo: own }))
    await run()
    const [waiting] = await jobs()
    expect(waiting).toMatchObject({ id: expect.any(String) })
    rmSync(file, { recursive: true })
    writeFileSync(file, 'x')
    await hub.payload.db.updateOne({
      collection: 'payload-jobs',
      id: waiting?.id ?? '',
      data: { waitUntil: null },
    })
    await run()
    expect(existsSync(file)).toBe(false)
    expect(await jobs()).toEqual([])
  })
})

describe(`the ledger, on ${testDatabase}`, () => {
  it('keeps processes that only deliver from starting while somebody in it is there', async () => {
    const id = await person({ name: 'Restored' })
    const at = new Date().toISOString()
    await privacySettings(hub.payload).ledger.add({ at, collection: 'users', id })
    await expect(assertErased(hub.payload)).rejects.toThrow(/HANSA_ROLE=hub/)
    expect(await replayErasures(hub.payload)).toBe(1)
    await assertErased(hub.payload)
  })

  it('is read before anybody is served, and says which file cannot be', async () => {
    const file = path.join(hub.dataDir, 'erasures/broken.json')
    writeFileSync(file, '{"at":')
    await expect(replayErasures(hub.payload)).rejects.toThrow(/broken\.json/)
    await expect(replayErasures(hub.payload)).rejects.toMatchObject({ name: 'SetupError' })
    rmSync(file)
  })
})
