import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { packed } from '../../../src/proof/kept.ts'
import { startTestHub, testDatabase, type TestHub } from '../hub.ts'
import { cityData } from '../people.ts'

type Row = Record<string, unknown> & { id: string }

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(async () => hub?.close())

const make = (collection: string, data: object) =>
  hub.payload.create({ collection, data, overrideAccess: true } as never) as unknown as Promise<Row>

it(`deletes kept pages that name a contact who is erased, in the contact’s city, on ${testDatabase}`, async () => {
  const [city, other] = [
    await make('municipalities', cityData('city')),
    await make('municipalities', cityData('other')),
  ]
  const contact = await make('contacts', {
    municipality: city.id,
    kind: 'person',
    name: 'Zephyrine Quatrefoil',
    emails: [{ value: 'zq@city.example' }],
  })
  const check = async (municipality: string, html: string) => {
    await make('portals', {
      municipality,
      name: 'P',
      allowedOrigins: [{ origin: 'https://www.city.example' }],
    })
    const about = {
      relationTo: 'news',
      value: (await make('news', { municipality, title: 'N', teaser: 'N' })).id,
    }
    const publication = await make('publications', {
      municipality,
      about,
      address: 'https://www.city.example/',
    })
    const made = await hub.payload.db.create({
      collection: 'pageChecks',
      data: {
        publication: publication.id,
        municipality,
        at: '2026-01-01T00:00:00.000Z',
        address: 'https://www.city.example/',
        passed: true,
        pageHash: 'hash',
        page: packed(Buffer.from(html)),
      },
    })
    return String((made as Row).id)
  }
  const html = '<p>Ask <b>Zephyrine Quatrefoil</b>'
  const named = await check(city.id, html)
  const addressed = await check(city.id, '<a href="mailto:zq@city.example">mail</a>')
  const unnamed = await check(city.id, '<p>Ask Zephyrine Quatrefoilson')
  const elsewhere = await check(other.id, html)
  await hub.payload.delete({ collection: 'contacts', id: contact.id, overrideAccess: true })
  const kept = async (id: string) => {
    const found = await hub.payload.db.findOne<Row>({
      collection: 'pageChecks',
      where: { id: { equals: id } },
    })
    return [found?.pageHash, typeof found?.page === 'string']
  }
  expect(await Promise.all([named, addressed, unnamed, elsewhere].map(kept))).toEqual([
    ['hash', false],
    ['hash', false],
    ['hash', true],
    ['hash', true],
  ])
})
