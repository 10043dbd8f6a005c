import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { hubUrl } from './settings.ts'
import { shoot } from './shots.ts'

const sheet = readFileSync('plugins/portal-embed/dist/shadow.css')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What the portal's one page holds, in which language. */
let shown = { body: '', lang: '' }
let server: Server
let address: string

/** A portal whose own sheet would take the list apart, and whose policy is what the documentation asks for. */
test.beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/styles/shadow.css') {
      // Later than a page needs to be drawn: nothing may be seen before it.
      setTimeout(() => response.writeHead(200, { 'Content-Type': 'text/css' }).end(sheet), 300)
      return
    }
    if (request.url === '/styles/own.css') {
      response.writeHead(200, { 'Content-Type': 'text/css' }).end('li { display: inline; color: red }')
      return
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; script-src ${hubUrl}; connect-src ${hubUrl}; img-src ${hubUrl}; require-trusted-types-for 'script'; trusted-types 'none'`,
    })
    response.end(`<!doctype html><html lang="${shown.lang}"><meta name="viewport" content="width=device-width">
      <title>Portal</title><link rel="stylesheet" href="/styles/own.css"><script type="module" src="${hubUrl}/embed/v1/hansa.js"></script>
      <main><h1>Portal</h1>${shown.body}<p id="after">After</p></main>`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
test.afterAll(() => server.close())

/** Opens a page with a fragment of the hub. */
async function open(page: Page, fragment: string, lang: string): Promise<string[]> {
  const complaints: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  const answer = await page.request.get(`${hubUrl}${fragment}&lang=${lang}&sheet=/styles/shadow.css`)
  shown = { body: await answer.text(), lang }
  await page.goto(address)
  return complaints
}

for (const [lang, width, fragment] of [
  ['sq', 1280, '/v1/news.html?municipality=durres&limit=3'],
  ['el', 390, '/v1/meetings.html?limit=3&layout=list'],
  ['ar', 320, '/v1/projects.html?limit=2&layout=cards'],
] as const) {
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })
    test(`a shadow root is drawn under a strict policy in ${lang}, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      expect(await open(page, fragment, lang)).toEqual([])
      const list = page.locator('hansa-list')
      await expect(list.locator('section')).toHaveAttribute('lang', lang)
      await expect(list.locator('[part=items]')).toHaveCSS('display', 'grid')
      await expect(list.locator('[part=item]').first()).toHaveCSS('display', 'flex')
      const box = await list.boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
      await shoot(page, `shadow-${lang}-${width}`)
    })
  })

  test(`the element takes a shadow root over as it is in ${lang}, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.addInitScript(() => {
      const state = globalThis as unknown as { shift: number; section: Element | null }
      state.shift = 0
      new PerformanceObserver((entries) => {
        for (const entry of entries.getEntries()) state.shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
      document.addEventListener('readystatechange', () => {
        state.section ??= document.querySelector('hansa-list')?.shadowRoot?.querySelector('section') ?? null
      })
    })
    const asked: string[] = []
    page.on('request', (request) => void (request.url().includes('/v1/') && asked.push(request.url())))
    expect(await open(page, fragment, lang)).toEqual([])
    await page.waitForFunction(() => document.querySelector('hansa-list:defined'))
    await expect(page.locator('hansa-list [part=items]')).toHaveCSS('display', 'grid')
    await page.waitForLoadState('networkidle')
    expect(asked.filter((url) => !url.includes('/embed/v1/'))).toEqual([])
    const state = await page.evaluate(() => {
      const { shift, section } = globalThis as unknown as { shift: number; section: Element }
      return { shift, isKept: document.querySelector('hansa-list')?.shadowRoot?.contains(section) }
    })
    expect(state).toEqual({ shift: 0, isKept: true })
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))])).toEqual([])
  })
}

test('a list that was taken over asks as ever when it has a reason to', async ({ page }) => {
  await open(page, '/v1/news.html?municipality=durres&limit=3', 'sq')
  await page.waitForFunction(() => document.querySelector('hansa-list:defined'))
  const list = page.locator('hansa-list')
  const before = await list.boundingBox()
  await list.evaluate((element) => (element as HTMLElement & { refresh: () => Promise<void> }).refresh())
  await expect.poll(() => list.evaluate(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets.length)).toBe(1)
  await expect(list.locator('[part=item]')).toHaveCount(3)
  expect(await list.boundingBox()).toEqual(before)
  await list.evaluate((element) => element.setAttribute('limit', '1'))
  await expect(list.locator('[part=item]')).toHaveCount(1)
})

test('a list that was taken over asks again when the page is seen after a while', async ({ page }) => {
  await page.clock.install()
  await open(page, '/v1/news.html?municipality=durres&limit=3', 'sq')
  await page.waitForFunction(() => document.querySelector('hansa-list:defined'))
  await page.clock.fastForward('05:01')
  const again = page.waitForRequest(`${hubUrl}/v1/news.json**`)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await again
})
