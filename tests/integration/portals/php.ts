import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { htmlDocument } from '../../markup.mjs'
import { type Proxy, startProxy } from '../delivery/proxy.ts'
import type { TestHub } from '../hub.ts'
import { start, type Started } from './started.ts'

const isPossible = !spawnSync('php', ['--version']).error

/** A portal in PHP without a framework, where PHP is installed. */
export function phpPortal(hubOf: () => TestHub): void {
  const describePhp = isPossible ? describe : describe.skip
  describePhp('a portal in PHP', () => {
    let inFront: Proxy
    let portal: Started
    const copies = mkdtempSync(path.join(tmpdir(), 'hansa-php-'))

    beforeAll(async () => {
      inFront = await startProxy('127.0.0.1', Number(new URL(hubOf().url).port))
      portal = await start(
        'php',
        ['-S', '127.0.0.1:0', 'plugins/portal-embed/examples/php/index.php'],
        /http:\/\/127\.0\.0\.1:\d+/,
        { HANSA_HUB: `http://localhost:${inFront.port}`, HANSA_COPIES: copies },
      )
    })
    afterAll(async () => {
      await portal?.end()
      await inFront?.close()
      rmSync(copies, { recursive: true, force: true })
    })

    async function page(): Promise<Document> {
      const response = await fetch(portal.found)
      expect(response.status).toBe(200)
      return htmlDocument(await response.text())
    }
    const titles = async () =>
      [...(await page()).querySelectorAll('h2.hansa-title a')].map((link) => link.getAttribute('href'))

    it('shows the hub’s list, and the one before while the hub is away', async () => {
      const answer = await fetch(`${hubOf().url}/v1/news.json?municipality=durres&lang=sq&limit=3`)
      const urls = ((await answer.json()) as { items: { url: string }[] }).items.map(({ url }) => url)
      expect(await titles()).toEqual(urls)
      inFront.cut()
      expect(await titles()).toEqual(urls)
    })

    it('serves its own sheet, and shows a link where it never had a list', async () => {
      expect(await (await fetch(`${portal.found}/hansa.css`)).text()).toContain('.hansa')
      for (const name of readdirSync(copies)) rmSync(path.join(copies, name))
      inFront.cut()
      const link = (await page()).querySelector('p > a')
      expect([link?.getAttribute('href'), link?.textContent]).toEqual([
        `http://localhost:${inFront.port}/sq/news?municipality=durres`,
        'Lajmet e Durrësit',
      ])
    })
  })
}
