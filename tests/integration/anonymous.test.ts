import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { formsOf, listForms } from '../../src/delivery/query/forms.ts'
import { canaries, plant, type Planted } from './canaries.ts'
import { startTestHub, type TestHub } from './hub.ts'

/**
 * Values that nobody outside may see carry the word CANARY: drafts, later drafts of what is published, languages that are not out, the
 * trash, internal files and contact details, an archived city. It is looked for in every answer there is.
 */
let hub: TestHub
let planted: Planted

beforeAll(async () => {
  hub = await startTestHub()
  planted = await plant(hub.payload)
})
afterAll(() => hub.close())

const readable = [
  'municipalities',
  'programmes',
  'projects',
  'partners',
  'news',
  'meetings',
  'contacts',
  'resources',
  'topics',
] as const
const depths = [0, 1, 2]
const locales = ['en', 'sq', 'it', 'ar', 'all']

async function text(path: string, init?: RequestInit): Promise<{ status: number; body: string }> {
  const response = await fetch(new URL(path, hub.url), init)
  return { status: response.status, body: await response.text() }
}

describe('the canaries are there at all', () => {
  it('and the network administrator finds them', async () => {
    for (const { collection, id } of planted.hidden) {
      const doc = await hub.payload.findByID({
        collection,
        id,
        draft: true,
        trash: true,
        locale: 'all',
        depth: 0,
        overrideAccess: true,
      })
      expect(JSON.stringify(doc)).toContain(canaries)
    }
  })
})

describe('Payload REST for anonymous callers', () => {
  const slugs = () => Object.keys(hub.payload.collections)
  const paths = (slug: string, id: string) => [
    `/api/${slug}`,
    `/api/${slug}?draft=true&limit=100`,
    `/api/${slug}?trash=true`,
    `/api/${slug}/count`,
    `/api/${slug}/${id}?draft=true`,
    `/api/${slug}/versions`,
    `/api/${slug}/versions/${id}`,
    ...depths.flatMap((depth) => locales.map((locale) => `/api/${slug}?depth=${depth}&locale=${locale}`)),
  ]

  it('refuses every collection, Payload’s own included, at every depth and locale', async () => {
    const leaks: string[] = []
    for (const slug of slugs()) {
      const id = planted.hidden.find(({ collection }) => collection === slug)?.id ?? planted.municipality
      for (const path of paths(slug, id)) {
        const { status, body } = await text(path)
        const isEmpty = ['{"totalDocs":0}', '"docs":[]', '"value":null'].some((nothing) =>
          body.includes(nothing),
        )
        const isLeak = (status === 200 && !isEmpty) || body.includes(canaries)
        // 501 is Payload's answer where a collection of its own has no such route.
        if (isLeak || (status >= 500 && status !== 501)) leaks.push(`${status} ${path} ${body.slice(0, 80)}`)
      }
    }
    expect(leaks).toEqual([])
  })

  it('refuses a method override that hides a read in a POST', async () => {
    for (const slug of readable) {
      const { status, body } = await text(`/api/${slug}`, {
        method: 'POST',
        headers: { 'X-HTTP-Method-Override': 'GET', 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'draft=true&depth=2&locale=all&limit=100',
      })
      expect([slug, status]).toEqual([slug, 403])
      expect(body).not.toContain(canaries)
    }
  })

  it('refuses to create, change and delete', async () => {
    for (const { collection, id } of planted.hidden) {
      const init = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ title: 'x' }) }
      const answers = await Promise.all([
        text(`/api/${collection}`, { ...init, method: 'POST' }),
        text(`/api/${collection}/${id}`, { ...init, method: 'PATCH' }),
        text(`/api/${collection}/${id}`, { method: 'DELETE' }),
        text(`/api/${collection}?where[id][exists]=true`, { method: 'DELETE' }),
      ])
      expect([collection, ...answers.map(({ status }) => status)]).toEqual([collection, 403, 403, 403, 403])
    }
  })

  it('has no GraphQL and no open registration', async () => {
    const graphql = await text('/api/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"query":"{ allNews { docs { title } } }"}',
    })
    expect(graphql.status).toBe(404)
    const register = await text('/api/users/first-register', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"email":"a@b.example","password":"a long enough password"}',
    })
    expect(register.status).toBe(403)
  })
})

describe('Local API with access on, without a user', () => {
  it('refuses every readable collection at every depth', async () => {
    for (const collection of readable) {
      for (const depth of depths) {
        const read = hub.payload.find({
          collection,
          depth,
          locale: 'all',
          draft: true,
          overrideAccess: false,
          limit: 100,
        })
        await expect(read).rejects.toMatchObject({ status: 403 })
      }
    }
  })

  it('refuses versions', async () => {
    for (const collection of readable.filter(
      (slug): slug is Exclude<typeof slug, 'municipalities'> => slug !== 'municipalities',
    )) {
      const read = hub.payload.findVersions({
        collection: collection as CollectionSlug,
        overrideAccess: false,
        limit: 100,
      })
      await expect(read).rejects.toMatchObject({ status: 403 })
    }
  })
})

describe('public delivery', () => {
  const languages = ['en', 'sq', 'it', 'ar']

  it('shows what is published', async () => {
    for (const kind of readable) {
      const { status, body } = await text(`/v1/${kind}.json?limit=100`)
      expect([kind, status]).toEqual([kind, 200])
      expect([kind, body.includes('VISIBLE')]).toEqual([kind, true])
    }
  })

  it('never shows a canary in any list, filter, page or language', async () => {
    const leaks: string[] = []
    for (const kind of readable) {
      for (const lang of languages) {
        const queries = ['', '&q=canary', `&municipality=${planted.citySlug}`, '&page=2']
        for (const query of queries) {
          const forms = formsOf(listForms, kind).filter((form) => form !== 'ics')
          const asked = `limit=100&lang=${lang}${query}`
          for (const path of [
            ...forms.map((form) => `/v1/${kind}.${form}?${asked}`),
            `/embed/${kind}?${asked}`,
            `/${lang}/${kind}?limit=100${query}`,
          ]) {
            const { status, body } = await text(path)
            if (body.replaceAll(/q(?:=|%3D)canary|value="canary"/g, '').match(/canary/i) || status >= 500)
              leaks.push(`${status} ${path}`)
          }
        }
      }
    }
    for (const lang of languages) {
      const { status, body } = await text(`/v1/meetings.ics?from=1900-01-01&lang=${lang}`)
      expect([status, body.includes('VISIBLE')]).toEqual([200, true])
      if (body.match(/canary/i)) leaks.push(lang)
    }
    expect(leaks).toEqual([])
  })

  it('answers 404 for hidden items, as JSON, page and file', async () => {
    const found: string[] = []
    for (const path of planted.hiddenPaths) {
      const { status, body } = await text(path)
      if (status !== 404 || body.includes(canaries)) found.push(`${status} ${path}`)
    }
    expect(found).toEqual([])
  })

  it('gives the same answer to a search for a hidden word and for a word that is nowhere', async () => {
    for (const kind of readable) {
      const guess = async (word: string) => {
        const { body } = await text(`/v1/${kind}.json?q=${word}`)
        return body.replaceAll(word, '')
      }
      expect(await guess('canary')).toBe(await guess('nowhere'))
    }
  })
})
