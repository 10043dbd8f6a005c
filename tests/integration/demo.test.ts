import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { demo } from '../../src/demo/data/index.ts'
import { demoAccounts, loadDemo } from '../../src/demo/load.ts'
import { facts } from './demoFacts.ts'
import { startTestHub, testDatabase, type TestHub } from './hub.ts'

let hub: TestHub
const lines: string[] = []
const broken = { reason: '', municipalities: 0, media: 0 }
let created = 0

beforeAll(async () => {
  hub = await startTestHub()
  await loadBroken()
  await leaveMunicipality()
  created = (await loadDemo(hub.payload, { log: (line) => lines.push(line) })).created
})

/** A load that fails at its second image. */
async function loadBroken() {
  const [first, ...others] = demo.media.splice(0)
  if (!first) throw new Error('The demo content has no images')
  demo.media.push(first, { ...first, key: 'no-such-drawing' })
  broken.reason = await loadDemo(hub.payload, { log: () => undefined }).then(() => 'none', String)
  demo.media.splice(0, 2, first, ...others)
  broken.municipalities = await count('municipalities')
  broken.media = await count('media')
}

/** Leaves what a load leaves behind that was killed after its first transaction. */
async function leaveMunicipality() {
  const data = {
    slug: 'durres',
    name: 'Durrës',
    country: 'AL',
    timezone: 'Europe/Tirane',
    locales: ['sq'],
    status: 'active' as const,
  }
  await hub.payload.create({ collection: 'municipalities', locale: 'sq', data, overrideAccess: true })
}

async function count(collection: 'municipalities' | 'media') {
  const { totalDocs } = await hub.payload.count({ collection, overrideAccess: true })
  return totalDocs
}

afterAll(async () => hub?.close())

/** The value at a dotted path, as JSON. */
function at(document: unknown, field: string): string {
  const value = field
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], document)
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}

async function read(address: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${hub.url}/v1/${address}`)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe(`the demo content on ${testDatabase}`, () => {
  it('says what it does', () => {
    expect(lines[0]).toBe('Demo content: municipalities …')
    expect(lines.at(-1)).toMatch(/^Demo content: \d+ documents loaded\.$/)
  })

  it.each(Object.entries(demo).filter(([kind]) => kind !== 'media'))(
    'publishes every one of its %s',
    async (kind, documents) => {
      const { body } = await read(`${kind}.json?limit=100`)
      const slugs = (body.items as { slug: string }[]).map(({ slug }) => slug)
      expect(slugs.toSorted()).toEqual(documents.map(({ key }) => key).toSorted())
    },
  )

  it.each(facts)('tells in $lang: $fact', async ({ address, lang, field, text }) => {
    const { status, body } = await read(`${address}?lang=${lang}`)
    expect({ status, lang: body.lang }).toEqual({ status: 200, lang })
    expect(at(body, field)).toContain(text)
  })

  it('gives no stage to any strategy', async () => {
    const { body } = await read('resources.json?limit=100')
    expect(JSON.stringify(body)).not.toContain('"stage"')
  })

  it('names nobody', async () => {
    const { body } = await read('meetings/network/migralona-closing-workshop.json?lang=en')
    expect(body).not.toHaveProperty('speakers')
    expect(at(body, 'body')).toContain('government’s commissioner')
  })

  it('keeps doubts about a source for editors', async () => {
    const { body } = await read('meetings.json?limit=100')
    expect(JSON.stringify(body)).not.toContain('may be crossed in the newsletter')
    expect(JSON.stringify(body)).not.toContain('editorialNote')
  })

  it('has no instant where the source gives no year', async () => {
    const { body } = await read('meetings/durres/local-public-meeting.json?lang=sq')
    expect(body).not.toHaveProperty('start')
    expect(body.dateText).toBe('28 korrik, ora 10:00')
  })

  it('gives every image an alternative text in the language of the item', async () => {
    const { body } = await read('news.json?municipality=durres&lang=sq')
    const images = (body.items as { image: { alt: string; sizes: unknown[] } }[]).map(({ image }) => image)
    expect(images.map(({ alt }) => alt.startsWith('Vizatim: '))).toEqual([true, true, true, true])
    expect(images.every(({ sizes }) => sizes.length >= 3)).toBe(true)
  })

  it('shows Arabic beside what is not translated', async () => {
    const { body } = await read('news.json?municipality=durres&lang=ar')
    const items = body.items as { lang: string; dir: string }[]
    expect(items.map(({ lang, dir }) => `${lang} ${dir}`).toSorted()).toEqual([
      'ar rtl',
      'sq ltr',
      'sq ltr',
      'sq ltr',
    ])
  })

  it('shows what a town has adopted, first and with its introduction, and not what another one hides', async () => {
    const items = async (city: string, lang: string) =>
      (await read(`news.json?municipality=${city}&lang=${lang}`)).body.items as Record<string, unknown>[]
    expect((await items('teruel', 'es'))[0]).toMatchObject({
      slug: 'in-to-eu-launched',
      adopted: true,
      pinned: true,
      municipality: { title: 'Durrës' },
      introduction: { lang: 'es', text: expect.stringContaining('Teruel participa') },
    })
    const palazzo = (await items('palazzo-san-gervasio', 'it')).map(({ slug }) => slug)
    expect(palazzo.toSorted()).toEqual(['in-to-eu-launched', 'palazzo-san-gervasio-in-to-eu'])
  })

  it('leaves nothing behind when it fails', () => {
    expect(broken).toEqual({
      reason: expect.stringContaining('no drawing "no-such-drawing"'),
      municipalities: 1,
      media: 0,
    })
  })

  it('goes on where an earlier load was killed', () => {
    const all = Object.values(demo).reduce((sum, documents) => sum + documents.length, 0)
    expect(created).toBe(all - 2)
  })

  it('loads nothing twice', async () => {
    expect(await loadDemo(hub.payload, { log: () => undefined })).toEqual({ created: 0 })
  })
})

describe(`the demo accounts on ${testDatabase}`, () => {
  it('are made once and kept where only the owner reads them', async () => {
    const accounts = await demoAccounts(hub.payload, { dataDir: hub.dataDir })
    const file = path.join(hub.dataDir, 'demo-accounts.json')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(accounts)
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
    expect(existsSync(`${file}.pending`)).toBe(false)
    expect(await demoAccounts(hub.payload, { dataDir: hub.dataDir })).toEqual(accounts)
  })

  it('can sign in, with the roles that they say', async () => {
    const accounts = await demoAccounts(hub.payload, { dataDir: hub.dataDir })
    const editor = accounts.find(({ email }) => email === 'editor@durres.example')
    const { user } = await hub.payload.login({
      collection: 'users',
      data: { email: 'editor@durres.example', password: editor?.password ?? '' },
    })
    expect(user?.isNetworkAdmin).toBe(false)
    expect(user?.memberships?.map(({ roles }) => roles)).toEqual([['editor']])
  })
})
