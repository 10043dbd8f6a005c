import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { hubUrl } from './settings.ts'

/** A message of a frame to the page around it, as WordPress listens to. */
interface Told {
  message: string
  value: number | string
  secret: string | null
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What the portal's one page holds. */
let shown: { body: string; headers: Record<string, string> }
let server: Server
let address: string

test.beforeAll(async () => {
  server = createServer((_, res) => {
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...shown.headers })
    res.end(`<!doctype html><html lang="en"><title>Portal</title><h1>Portal</h1>${shown.body}`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
test.afterAll(() => server.close())

/** Opens a page of a portal of its own, that keeps what a frame tells it. */
async function portal(page: Page, body: string, headers: Record<string, string> = {}): Promise<void> {
  shown = { body, headers }
  await page.addInitScript(() => {
    const state = globalThis as unknown as { told: unknown[] }
    state.told = []
    addEventListener('message', ({ data }) => void state.told.push(data))
  })
  await page.goto(address)
}

const told = (page: Page) => page.evaluate(() => (globalThis as unknown as { told: Told[] }).told)

const frame = (path: string, width = 600) =>
  `<iframe title="Hansa" sandbox="allow-scripts" width="${width}" height="300" src="${hubUrl}${path}"></iframe>`

const heights = async (page: Page) => (await told(page)).filter(({ message }) => message === 'height')

test('a frame that WordPress sandboxes tells its height, again when it is asked, and which link was followed', async ({
  page,
}) => {
  await portal(page, frame('/embed/news?municipality=durres&lang=sq&limit=2#?secret=abc123'))
  const inside = page.frameLocator('iframe')
  await expect(inside.locator('.hansa-item').first()).toBeVisible()
  await expect
    .poll(() => heights(page))
    .toContainEqual({
      message: 'height',
      value: await inside.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height)),
      secret: 'abc123',
    })
  const before = (await heights(page)).length
  await page.evaluate(() => frames[0]?.postMessage({ message: 'ready', secret: 'abc123' }, '*'))
  await expect.poll(async () => (await heights(page)).length).toBe(before + 1)
  const link = inside.locator('.hansa-title a').first()
  const href = await link.getAttribute('href')
  await link.click()
  await expect.poll(() => told(page)).toContainEqual({ message: 'link', value: href, secret: 'abc123' })
})

test('a frame that is higher than WordPress allows shows fewer items, and a link to the rest', async ({
  page,
}) => {
  await portal(page, frame('/embed/news?lang=en&limit=10#?secret=abc123', 300))
  const inside = page.frameLocator('iframe')
  await expect(inside.getByRole('link', { name: 'Show all' })).toBeVisible()
  await expect
    .poll(async () => Math.max(...(await heights(page)).map(({ value }) => Number(value))))
    .toBeGreaterThan(400)
  expect(Number((await heights(page)).at(-1)?.value)).toBeLessThanOrEqual(1000)
  expect(await inside.locator('.hansa-item:visible').count()).toBeLessThan(10)
})

test('a frame is accessible, never has the hub’s origin, and loads nothing that its policy refuses', async ({
  page,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  for (const lang of ['sq', 'el', 'ar']) {
    await page.goto(`${hubUrl}/embed/meetings?lang=${lang}&limit=3`)
    await expect(page.locator('.hansa-item').first()).toBeVisible()
    expect(await page.evaluate(() => globalThis.origin)).toBe('null')
    // axe-core asks for the style sheets itself, which the policy refuses.
    expect(complaints).toEqual([])
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))])).toEqual([])
    complaints.length = 0
  }
})

test.describe('without JavaScript, under a strict policy', () => {
  test.use({ javaScriptEnabled: false })

  test('a fragment is drawn in the portal’s page, in its languages and layouts, and fits 320 pixels', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    for (const [lang, layout] of [
      ['sq', 'cards'],
      ['el', 'list'],
      ['ar', 'compact'],
    ] as const) {
      const fragment = await page.request.get(`${hubUrl}/v1/news.html?lang=${lang}&layout=${layout}&limit=3`)
      const body = `<link rel="stylesheet" href="${hubUrl}/embed/v1/hansa.css">${await fragment.text()}`
      await portal(page, body, {
        'Content-Security-Policy': `default-src 'none'; style-src ${hubUrl}; img-src ${hubUrl}`,
      })
      const list = page.locator('.hansa')
      await expect(list).toHaveAttribute('lang', lang)
      await expect(list.locator('.hansa-item')).toHaveCount(3)
      await expect(list.locator('.hansa-items')).toHaveCSS('display', 'grid')
      const box = await list.boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
    }
  })
})
