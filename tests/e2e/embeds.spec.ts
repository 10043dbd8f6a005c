import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import { expect, type FrameLocator, type Page, test } from '@playwright/test'
import { choose, save, signIn, visit } from './admin.ts'
import { hubUrl, onBoth } from './settings.ts'
import { shoot } from './shots.ts'

const webmaster = 'admin@durres.example'

/** The page on which the form shows the embed. */
const stage = (page: Page): FrameLocator => page.frameLocator('.hansa-embed__stage iframe')

const titlesIn = (frame: FrameLocator) => frame.locator('hansa-list [part=title]')

/** Begins a new embed of the meetings of Durrës. */
async function begin(page: Page, name: string): Promise<void> {
  await signIn(page, webmaster)
  await visit(page, '/admin/collections/embeds/create?locale=en')
  await page.fill('#field-name', name)
  await choose(page, 'kind', 'Meetings')
  await choose(page, 'query__municipality', 'Durrës')
}

/** The portal's one page, and its policy. */
let portal: { body: string; policy: string }
let server: Server
test.beforeAll(async () => {
  server = createServer((_, res) => {
    res.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; ${portal.policy}; require-trusted-types-for 'script'; trusted-types 'none'`,
    })
    res.end(`<!doctype html><html lang="sq"><title>Durrës</title><h1>Durrës</h1>${portal.body}`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
test.afterAll(() => server.close())

test(
  'an embed is seen before it is saved, and stands on a portal by the snippet that is copied',
  onBoth,
  async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await begin(page, 'Home page, meetings')
    await expect(titlesIn(stage(page)).first()).toContainText('IN.TO.EU')
    await choose(page, 'look__layout', 'Titles, with the least beside them')
    await expect(stage(page).locator('hansa-list section')).toHaveAttribute('part', /layout-compact/)
    await save(page, 'publish')

    await page.getByLabel('Language of the page').selectOption('sq')
    const copied = async (name: string) => {
      await page.getByRole('button', { name: `Copy: ${name}` }).click()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    const [snippet, policy] = [await copied('For HTML'), await copied('Content security policy')]
    expect(snippet).toContain(`<hansa-list src="${hubUrl}/v1/embeds/`)
    portal = { body: snippet, policy }
    const site = await page.context().newPage()
    await site.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await expect(site.locator('hansa-list section')).toHaveAttribute('part', /meetings layout-compact/)
    await expect(site.locator('hansa-list [part=item]').first()).toHaveAttribute('lang', 'sq')

    // An edit shows on every page that has it, and the snippet is the same.
    await choose(page, 'kind', 'News')
    await page.fill('#field-query__limit', '2')
    await page.getByLabel('A colour of its own').check()
    await page.fill('#field-look__accent', '#AA0055')
    await save(page, 'publish')
    await site.reload()
    await expect(site.getByRole('region', { name: 'Lajme' }).locator('[part=item]')).toHaveCount(2)
    await expect(site.locator('hansa-list [part=title] a').first()).toHaveCSS('color', 'rgb(170, 0, 85)')
    expect(await copied('For HTML')).toBe(snippet)
  },
)

test('the form shows lines that the kind knows alone, and keeps what the others hold', async ({ page }) => {
  await begin(page, 'Lines')
  const when = page.locator('#field-query__when')
  await choose(page, 'query__when', 'Past')
  await choose(page, 'kind', 'Contacts')
  await expect(when).toBeHidden()
  await expect(page.locator('#field-query__topic')).toBeHidden()
  await expect(page.locator('#field-query__municipality')).toBeVisible()
  await choose(page, 'kind', 'Projects')
  await expect(when).toContainText('Past')
})

test('the page around it is narrow, dark, small and turned, and faint colours are told', async ({ page }) => {
  await begin(page, 'Around')
  await page.getByLabel('Language of the page').selectOption('ar')
  for (const box of ['320 pixels', 'Written from right', 'Root font', 'Dark'])
    await page.getByLabel(box).check()
  const frame = stage(page)
  await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(titlesIn(frame).first()).toBeVisible()
  await expect(frame.locator('html')).toHaveCSS('font-size', '10px')
  await expect(frame.locator('body')).toHaveCSS('background-color', 'rgb(18, 24, 31)')
  await expect(frame.locator('body')).toHaveCSS('font-size', '16px')
  const sizes = await frame
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth])
  expect(sizes).toEqual([320, 320])
  await expect(page.getByText('which is enough')).toBeVisible()
  await page.getByLabel('Text', { exact: true }).fill('#2a3440')
  await expect(page.getByText('People with weak sight need 4.5')).toBeVisible()
  await page.locator('.hansa-embed__stage').scrollIntoViewIfNeeded()
  await shoot(page, 'builder-320-ar-dark')
})

test('the form of an embed is accessible, at 320 px too', async ({ page }) => {
  await begin(page, 'Accessible')
  await page.getByLabel('A colour of its own').check()
  await expect(page.locator('#field-look__accent')).toHaveValue('#0b4f8a')
  await expect(titlesIn(stage(page)).first()).toBeVisible()
  await save(page, 'publish')
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await shoot(page, `builder-${width}`)
    const { violations } = await new AxeBuilder({ page })
      .include('.hansa-embed')
      .exclude('iframe')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))])).toEqual([])
    const isWithin = await page
      .locator('.hansa-embed')
      .evaluate((element) => element.scrollWidth <= element.clientWidth)
    expect(isWithin).toBe(true)
  }
})

test('an embed is thrown away and restored, and never deleted', async ({ page }) => {
  await begin(page, 'Thrown away')
  await save(page, 'publish')
  const id = await page.locator('#field-publicId').inputValue()
  const status = async () => (await page.request.get(`${hubUrl}/v1/embeds/${id}.json`)).status()
  await expect.poll(status).toBe(200)
  await page.locator('.doc-controls__popup .popup-button').first().click()
  await page.locator('#action-delete').click()
  await page.locator('#confirm-action').click()
  await page.waitForURL('**/collections/embeds*')
  await expect.poll(status).toBe(410)
  await visit(page, '/admin/collections/embeds/trash')
  await page.getByRole('link', { name: 'Thrown away' }).click()
  await page.getByRole('button', { name: 'Restore' }).first().click()
  await page.locator('#confirm-action').click()
  await expect.poll(status).toBe(200)
})

test('an editor sees embeds and changes none', async ({ page }) => {
  await begin(page, 'Seen by editors')
  await save(page, 'publish')
  const address = new URL(page.url()).pathname
  await page.context().clearCookies()
  await signIn(page, 'editor@durres.example')
  await visit(page, address)
  await expect(page.locator('#field-name')).toBeDisabled()
  await expect(page.locator('#action-save')).toHaveCount(0)
  await expect(titlesIn(stage(page)).first()).toContainText('IN.TO.EU')
})
