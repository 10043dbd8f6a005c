import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { htmlDocument } from '../../markup.mjs'
import { type Proxy, startProxy } from '../delivery/proxy.ts'
import type { TestHub } from '../hub.ts'
import { start, type Started } from './started.ts'

/** A portal whose pages are written in Payload on SQLite. */
export function payloadPortal(hubOf: () => TestHub): void {
  describe('a portal in Payload', () => {
    let inFront: Proxy
    let portal: Started
    let headers: Record<string, string>
    let hubUrl: string
    const folder = mkdtempSync(path.join(tmpdir(), 'hansa-payload-'))

    beforeAll(async () => {
      inFront = await startProxy('127.0.0.1', Number(new URL(hubOf().url).port))
      hubUrl = `http://localhost:${inFront.port}`
      portal = await start(
        process.execPath,
        [
          '--import',
          'tsx',
          'plugins/portal-embed/examples/payload.mjs',
          hubUrl,
          `file:${folder}/portal.db`,
          '0',
        ],
        /http:\/\/localhost:\d+/,
        { NODE_OPTIONS: '--conditions=production', NODE_ENV: 'development' },
      )
      const first = await post('users/first-register', {
        email: 'editor@portal.example',
        password: 'long enough',
      })
      headers = { Authorization: `JWT ${String(first.body['token'])}` }
    })
    afterAll(async () => {
      await portal?.end()
      await inFront?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    async function send(method: string, at: string, data: object) {
      const response = await fetch(`${portal.found}/api/${at}`, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(data),
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    }
    const post = (at: string, data: object) => send('POST', at, data)

    interface Chosen {
      address: string
      lang?: string
      label?: string
    }

    const page = (slug: string, ...embeds: Chosen[]) => ({
      title: 'Faqja <e> parë',
      slug,
      layout: [
        { blockType: 'words', text: 'Fjalë & <b>' },
        ...embeds.map((embed) => ({ blockType: 'hansaEmbed', ...embed })),
      ],
    })

    const shown = async (slug: string) => htmlDocument(await (await fetch(`${portal.found}/${slug}`)).text())

    /** What an editor is told of a page with this choice, in their language. */
    async function refusal(embed: Chosen, language = 'en'): Promise<string> {
      headers = { ...headers, 'Accept-Language': language }
      const { status, body } = await post('pages', page('refused', embed))
      const { errors } = body as { errors: { data: { errors: { message: string }[] } }[] }
      return `${status} ${errors[0]?.data.errors[0]?.message}`
    }

    it('stores what an editor chose, by id or by address, and draws it on its server', async () => {
      const { docs } = await hubOf().payload.find({
        collection: 'municipalities',
        where: { slug: { equals: 'durres' } },
        overrideAccess: true,
      })
      const { publicId } = (await hubOf().payload.create({
        collection: 'embeds',
        data: { name: 'x', municipality: docs[0]?.id, kind: 'meetings', query: { limit: 2 } },
        overrideAccess: true,
      } as never)) as unknown as { publicId: string }
      const { status } = await post(
        'pages',
        page(
          'ballina',
          { address: publicId, label: 'Takimet "tona"' },
          { address: `${hubUrl}/el/news?municipality=durres&limit=1` },
        ),
      )
      expect(status).toBe(201)
      const drawn = await shown('ballina')
      expect(drawn.querySelector('h1')?.textContent).toBe('Faqja <e> parë')
      const lists = [...drawn.querySelectorAll('.hansa > section')]
      expect(lists.map((list) => list.className)).toEqual([
        'hansa-list hansa-meetings',
        'hansa-list hansa-news',
      ])
      expect(lists[0]?.getAttribute('aria-label')).toBe('Takimet "tona"')
      expect(drawn.querySelectorAll('script[type="application/ld+json"]').length).toBeGreaterThan(0)
    })

    it('refuses what the hub shows nothing at, and says so in the editor’s language', async () => {
      expect(await refusal({ address: 'https://evil.example/sq/news' })).toBe(
        `400 This is neither the id of an embed nor the address of a list or an item of ${hubUrl}.`,
      )
      expect(await refusal({ address: 'aaaaaaaaaaaa' })).toBe(
        `400 Nothing is published there. Copy the id or the address anew from ${hubUrl}.`,
      )
      expect(await refusal({ address: `${hubUrl}/sq/news?municipality=nowhere` }, 'it')).toMatch(
        /^400 L’hub rifiuta questo indirizzo: /,
      )
      expect(await refusal({ address: `${hubUrl}/sq/news`, lang: 'not a tag' })).toBe(
        '400 This is no language tag. Examples: sq, el, sr-Latn.',
      )
    })

    it('keeps its pages, and lets them be edited, while the hub is away', async () => {
      const before = await shown('ballina')
      inFront.cut()
      const found = await fetch(`${portal.found}/api/pages?where[slug][equals]=ballina`, { headers })
      const { docs } = (await found.json()) as { docs: { id: number; layout: object[] }[] }
      const [first] = docs
      const edited = await send('PATCH', `pages/${first?.id}`, { title: 'Tjetër', layout: first?.layout })
      expect(edited.status).toBe(200)
      expect(await refusal({ address: `${hubUrl}/sq/projects` })).toBe(
        '400 The hub does not answer at the moment, so this cannot be checked. Try again in a minute.',
      )
      const after = await shown('ballina')
      expect(after.querySelector('h1')?.textContent).toBe('Tjetër')
      expect(after.querySelectorAll('.hansa-item')).toHaveLength(
        before.querySelectorAll('.hansa-item').length,
      )
    })
  })
}
