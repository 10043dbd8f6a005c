import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import type { Manifest } from '../../plugins/portal-embed/build.mjs'
import { hubUrl, portalUrl } from './settings.ts'

const pages = ['/', '/sq/', '/sq/projekti', '/el/', '/ar/']
const widths = [320, 1280]

/** Opens a page of the portal; collects what the browser complains of. */
async function open(page: Page, path: string): Promise<string[]> {
  const complaints: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('pageerror', (error) => void complaints.push(error.message))
  await page.goto(portalUrl + path)
  for (const list of await page.locator('hansa-list').all())
    await expect(list.locator('section')).toBeVisible()
  return complaints
}

/** Resolves with the detail of the next event of the first list, after `change` was made to it. */
const eventAfter = (page: Page, type: string, change: Record<string, string>) =>
  page.evaluate(
    ({ type, change }) =>
      new Promise<string>((resolve) => {
        const list = document.querySelector('hansa-list')
        list?.addEventListener(type, (event) => resolve(String((event as CustomEvent).detail)), {
          once: true,
        })
        for (const [name, value] of Object.entries(change)) list?.setAttribute(name, value)
      }),
    { type, change },
  )

for (const path of pages) {
  for (const width of widths) {
    test(`${path} at ${width} px is accessible, quiet and no wider than its window`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      expect(await open(page, path)).toEqual([])
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))])).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    })
  }
}

test('nothing jumps while the lists load', async ({ page }) => {
  await page.addInitScript(() => {
    const state = globalThis as unknown as { shift: number }
    state.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) state.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await open(page, '/sq/')
  expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.01)
})

/** A page of a portal with one list, whose answer comes after the page was drawn. @returns how much moved, and where what follows stands */
async function late(page: Page, list: string, lang: string): Promise<{ shift: number; moved: number }> {
  await page.addInitScript(() => {
    const state = globalThis as unknown as { shift: number }
    state.shift = 0
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) state.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  let answer: () => void = () => undefined
  const drawn = new Promise<void>((resolve) => (answer = resolve))
  await page.route(`${hubUrl}/v1/**`, async (route) => {
    await drawn
    await route.continue()
  })
  const site = createServer((_, res) => {
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    res.end(`<!doctype html><html lang="${lang}"><title>Late</title><meta name="viewport" content="width=device-width">
      <link rel="stylesheet" href="${hubUrl}/embed/v1/slots.css"><script type="module" src="${hubUrl}/embed/v1/hansa.js"></script>
      <hansa-list hub="${hubUrl}" layout="compact" ${list}><a href="${hubUrl}/">Link</a></hansa-list><p id="after">After</p>`)
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
  const painted = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const top = () => page.locator('#after').evaluate((element) => element.getBoundingClientRect().top)
  await painted()
  const before = await top()
  answer()
  await expect(page.locator('hansa-list section')).toBeVisible()
  await painted()
  const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)
  site.close()
  return { shift, moved: (await top()) - before }
}

for (const [items, list] of [
  ['no items', 'kind="news" q="zzzz" limit="5" slots="5"'],
  ['two of five', 'kind="meetings" municipality="durres" limit="2" slots="5"'],
  ['all items', 'kind="news" municipality="durres" limit="3" slots="3"'],
] as const)
  for (const [width, lang] of [
    [300, 'el'],
    [412, 'ar'],
    [1350, 'sq'],
  ] as const)
    test(`nothing moves where places are kept: ${items}, ${width} px, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 1800 })
      expect(await late(page, list, lang)).toEqual({ shift: 0, moved: 0 })
    })

test('Durrës reads its news and meetings in Albanian', async ({ page }) => {
  await open(page, '/sq/')
  const news = page.getByRole('region', { name: 'Lajme' })
  await expect(news.getByRole('listitem').first()).toHaveAttribute('lang', 'sq')
  await expect(news.getByRole('heading', { level: 3 }).first()).toContainText('IN.TO.EU')
  await expect(page.getByRole('region', { name: 'Takime' })).toContainText('Aragosta')
  // Chromium knows no Albanian.
  await expect(news.locator('time').first()).toHaveText(
    /^\d+ (janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor) \d{4}$/,
  )
})

test('Arabic runs from right to left, and what is in another language says so', async ({ page }) => {
  await open(page, '/ar/')
  const news = page.getByRole('region', { name: 'الأخبار' })
  await expect(news).toHaveAttribute('dir', 'rtl')
  const foreign = news.locator('[part=item]:not([lang=ar])').first()
  await expect(foreign.locator('[part=badge]').first()).toContainText('متاح باللغة')
  await expect(news.locator('[part=item][lang=ar] [part=badge]')).toHaveCount(0)
})

test('a page that unsets everything does not take the list apart', async ({ page }) => {
  await open(page, '/sq/')
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { all: unset !important }')
    document.adoptedStyleSheets = [sheet]
  })
  const list = page.locator('hansa-list').first()
  await expect(list).toHaveCSS('display', 'block')
  await expect(list).toHaveCSS('container-type', 'inline-size')
})

test('a dead hub leaves the links and a warning', async ({ page }) => {
  await page.route(`${hubUrl}/v1/**`, (route) => route.abort())
  const warning = page.waitForEvent('console', (message) => message.text().includes('<hansa-list>'))
  await page.goto(`${portalUrl}/sq/`)
  await warning
  await expect(page.getByRole('link', { name: 'Lajmet e Durrësit në Hansa' })).toBeVisible()
})

test('a blocked script leaves the links', async ({ page }) => {
  await page.route(`${hubUrl}/embed/**`, (route) => route.abort())
  await page.goto(`${portalUrl}/sq/`)
  await expect(page.getByRole('link', { name: 'Takimet e Durrësit në Hansa' })).toBeVisible()
})

test('a wrong attribute is explained, what was shown stays, and a right one asks again', async ({ page }) => {
  await open(page, '/sq/')
  const list = page.locator('hansa-list').first()
  expect(await eventAfter(page, 'hansa-error', { kind: 'cinema' })).toContain(
    'kind="cinema" is none of news,meetings,projects,partners,contacts,resources',
  )
  await expect(list.getByRole('heading', { level: 3 }).first()).toContainText('IN.TO.EU')
  expect(await eventAfter(page, 'hansa-error', { kind: 'news', limit: '500' })).toMatch(/400 .*limit/)
  await expect(list.locator('[part=notice]')).toContainText('Lista nuk u përditësua dot.')
  await eventAfter(page, 'hansa-ready', { limit: '1', lang: 'en', 'heading-level': '5' })
  await expect(list.getByRole('heading', { level: 5 })).toHaveCount(1)
  await expect(list.locator('section')).toHaveAttribute('lang', 'en')
  await expect(list.locator('[part=notice]')).toHaveCount(0)
})

test('a language that the hub does not offer gets the municipality’s own, with a badge', async ({ page }) => {
  await open(page, '/sq/')
  const asked: string[] = []
  page.on('request', (request) => void (request.url().includes('/v1/news') && asked.push(request.url())))
  await eventAfter(page, 'hansa-ready', { lang: 'fr' })
  expect(asked).toHaveLength(1)
  const item = page.locator('hansa-list').first().getByRole('listitem').first()
  await expect(item).toHaveAttribute('lang', 'sq')
  await expect(item.locator('[part=badge]').first()).toHaveText('Available in shqip')
})

test('several changes in one turn make one request', async ({ page }) => {
  await open(page, '/sq/')
  const asked: string[] = []
  page.on('request', (request) => void (request.url().includes('/v1/news') && asked.push(request.url())))
  await eventAfter(page, 'hansa-ready', { lang: 'en', limit: '2', label: 'News of Durrës' })
  expect(asked).toEqual([`${hubUrl}/v1/news.json?municipality=durres&limit=2&lang=en%2C*`])
})

test('a page may draw the data itself', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('hansa-data', (event) => event.preventDefault())
  })
  const answered = page.waitForResponse(`${hubUrl}/v1/meetings.json**`)
  await page.goto(`${portalUrl}/sq/`)
  await (await answered).finished()
  await expect(page.getByRole('link', { name: 'Takimet e Durrësit në Hansa' })).toBeVisible()
})

test('the script may come twice, and an element by hand', async ({ page }) => {
  await open(page, '/sq/')
  await page.evaluate(async (hub) => {
    await import(`${hub}/embed/v1/hansa.js?again`)
    const list = document.createElement('hansa-list')
    for (const [name, value] of Object.entries({
      hub,
      kind: 'partners',
      project: 'in-to-eu',
      label: 'Again',
    })) {
      list.setAttribute(name, value)
    }
    document.querySelector('main')?.append(list)
  }, hubUrl)
  await expect(page.getByRole('region', { name: 'Again' }).getByRole('listitem')).toHaveCount(4)
})

test('asks again when the page is seen after a while', async ({ page }) => {
  await page.clock.install()
  await open(page, '/sq/')
  const seen = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url()))
  await seen()
  await page.clock.fastForward('05:01')
  const again = page.waitForRequest(`${hubUrl}/v1/news.json**`)
  await seen()
  await again
  expect(asked.filter((url) => url.includes('/v1/news'))).toHaveLength(1)
})

test('one script for a language is all that a page loads, and the browser vouches for it', async ({
  page,
}) => {
  const manifest = (await (await page.request.get(`${hubUrl}/embed/v1/manifest.json`)).json()) as Manifest
  const name = String(manifest.pinned['sq'])
  const scripts: string[] = []
  page.on('request', (request) => void (request.resourceType() === 'script' && scripts.push(request.url())))
  const open = async (integrity: string) => {
    const site = createServer((_, res) => {
      res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      res.end(`<!doctype html><html lang="sq"><title>Pinned</title>
        <script type="module" src="${hubUrl}/embed/v1/${name}" integrity="${integrity}"></script>
        <hansa-list hub="${hubUrl}" kind="projects" limit="1" layout="compact"><a href="${hubUrl}/">Link</a></hansa-list>`)
    }).listen(0, '127.0.0.1')
    await once(site, 'listening')
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
    await page.waitForLoadState('load')
    site.close()
  }
  await open(String(manifest.integrity[name]))
  await expect(page.locator('hansa-list section')).toHaveAttribute('aria-label', 'Projekte')
  expect(scripts).toEqual([`${hubUrl}/embed/v1/${name}`])
  await open(String(manifest.integrity[manifest.script]))
  await expect(page.getByRole('link', { name: 'Link' })).toBeVisible()
})

test('sends and stores nothing', async ({ page, context }) => {
  const sent: string[] = []
  page.on('request', (request) => void (request.headers().cookie && sent.push(request.url())))
  await open(page, '/sq/')
  expect(sent).toEqual([])
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test('links show the focus', async ({ page }) => {
  await open(page, '/sq/')
  const link = page.locator('hansa-list').first().getByRole('link').first()
  await page.getByRole('link', { name: 'Njihuni me projektin IN.TO.EU' }).focus()
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  expect(await link.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
})
