import type { CollectionSlug } from 'payload'
import type { Role } from '../../../src/access/roles.ts'
import { author } from '../delivery/fixtures.ts'
import type { TestHub } from '../hub.ts'
import { password, signIn } from '../people.ts'

/** An answer of the editors' REST. */
export interface Answer {
  status: number
  text: string
  body: Record<string, unknown> & {
    doc: Record<string, unknown> & { id: string }
    docs: (Record<string, unknown> & { id: string })[]
    errors?: { message: string; data?: { overwrites?: string[] } }[]
  }
}

export type Fixtures = Awaited<ReturnType<typeof makeFixtures>>

/** Four cities, a project of three of them, people of each, and a caller of the REST in their names. */
export async function makeFixtures(hub: TestHub) {
  const create = author(hub.payload)
  const token: Record<string, string> = {}
  const city: Record<string, string> = {}
  for (const [slug, locales] of [
    ['durres', ['sq', 'en']],
    ['teruel', ['es', 'en']],
    ['palazzo', ['it', 'en']],
    ['olympia', ['el', 'en']],
  ] as const) {
    city[slug] = await create('municipalities', {
      slug,
      status: 'active',
      name: { en: slug, [locales[0]]: slug },
      country: 'AL',
      timezone: 'Europe/Tirane',
      locales,
      sourceLocale: locales[0],
      publishedLocales: locales,
    })
  }
  const partner: Record<string, string> = {}
  for (const slug of Object.keys(city)) {
    partner[slug] = await create('partners', {
      slug: `city-of-${slug}`,
      name: { en: slug },
      sourceLocale: 'en',
      publishedLocales: ['en'],
      kind: 'municipality',
      member: city[slug],
    })
  }
  const project = await create('projects', {
    municipality: city.durres,
    slug: 'joint',
    title: { en: 'Joint' },
    sourceLocale: 'en',
    publishedLocales: ['en'],
    sharing: 'project',
    partnerships: [
      { partner: partner.durres, role: 'lead' },
      { partner: partner.teruel, role: 'partner' },
      { partner: partner.palazzo, role: 'associated', activeUntil: '2020-12-31' },
      { partner: partner.olympia, role: 'supporter' },
    ],
  })

  const call = async (who: string, method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${hub.url}/api${path}`, {
      method,
      headers: {
        ...(token[who] ? { Authorization: `JWT ${token[who]}` } : {}),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    return { status: response.status, text, body: JSON.parse(text) as Answer['body'] }
  }
  const person = async (name: string, slug: string, roles: Role[]) => {
    const email = `${name}@hansa.example`
    const data = { name, email, password, memberships: [{ municipality: city[slug], roles }] }
    await hub.payload.create({ collection: 'users', data: data as never, overrideAccess: true })
    token[name] = await signIn(hub.url, email)
  }
  for (const slug of Object.keys(city)) await person(slug, slug, ['editor'])
  await person('viewer', 'teruel', ['viewer'])
  await person('author', 'teruel', ['author'])

  const news = (slug: string, data: object = {}) =>
    create('news', {
      municipality: city.durres,
      slug,
      sharing: 'network',
      sourceLocale: 'sq',
      publishedLocales: ['sq', 'en'],
      title: { sq: `${slug} sq`, en: `${slug} en` },
      teaser: { sq: 'hyrje', en: 'teaser' },
      publishedAt: '2024-05-05T10:00:00.000Z',
      ...data,
    })
  /** The published row as Payload gives it, or the latest draft, in all languages. */
  const stored = async (collection: CollectionSlug, id: string, draft = false) =>
    (await hub.payload.findByID({
      collection,
      id,
      draft,
      depth: 0,
      locale: 'all' as never,
      overrideAccess: true,
      disableErrors: true,
    })) as unknown as Record<string, unknown> | null
  const lists = async (path: string) => {
    const response = await fetch(`${hub.url}/v1/${path}`)
    const text = await response.text()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
    const { items, total } = JSON.parse(text) as { items: Record<string, unknown>[]; total: number }
    return { items, total, text, slugs: items.map(({ slug }) => slug) }
  }
  return { create, city, partner, project, call, news, stored, lists }
}
