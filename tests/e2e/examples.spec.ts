import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { portal as expressPortal } from '../../plugins/portal-embed/examples/express.mjs'
import { hubUrl } from './settings.ts'
import { shoot } from './shots.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Serves a portal while something is done with it. */
async function beside(portal: RequestListener, use: (address: string) => Promise<void>): Promise<void> {
  const server = createServer(portal).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** What the browser complains of, and whom it asks. */
function watched(page: Page) {
  const complaints: string[] = []
  const origins = new Set<string>()
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('request', (request) => void origins.add(new URL(request.url()).origin))
  return { complaints, origins }
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))])).toEqual([])
}

for (const width of [320, 1280])
  test(`the portal in Express is styled, accessible and turns to nobody else, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const { complaints, origins } = watched(page)
    await beside(expressPortal(hubUrl), async (address) => {
      for (const [path, list] of [
        ['/', '.hansa .hansa-items'],
        ['/takime', 'hansa-list [part=items]'],
      ] as const) {
        await page.goto(address + path)
        await expect(page.locator(list)).toHaveCSS('display', 'grid')
        const picture = page.locator('img').first()
        if ((await picture.count()) > 0) {
          await picture.scrollIntoViewIfNeeded()
          await expect
            .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
            .toBeGreaterThan(0)
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
        expect(complaints).toEqual([])
        await shoot(page, `express${path.replace('/', '-')}${width}`)
        await isAccessible(page)
        complaints.length = 0
      }
      expect([...origins]).toEqual([address])
    })
  })

test('the page in plain HTML shows its lists under its own policy', async ({ page }) => {
  const html = readFileSync('plugins/portal-embed/examples/page.html', 'utf8').replaceAll(
    'http://localhost:3000',
    hubUrl,
  )
  const { complaints } = watched(page)
  await beside(
    (_, res) => void res.writeHead(200, { 'Content-Type': 'text/html' }).end(html),
    async (address) => {
      await page.goto(address)
      await expect(page.locator('hansa-list section')).toHaveCount(2)
      expect(complaints).toEqual([])
      await shoot(page, 'page-html')
      await isAccessible(page)
    },
  )
})
