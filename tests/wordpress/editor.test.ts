import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumPath } from '../../scripts/chromium.mjs'
import { shoot } from '../e2e/shots.ts'
import { makeFixtures } from '../integration/delivery/fixtures.ts'
import { startTestHub } from '../integration/hub.ts'
import type { TestHub } from '../integration/hub.ts'
import { set } from './posts.ts'
import { people, startSite } from './site.ts'
import type { Site } from './site.ts'

// The block editor as an author uses it, in a browser, on a real hub.

let hub: TestHub
let site: Site
let browser: Browser
let page: Page
/** Errors of scripts, and what the plugin's pages could not load. WordPress itself asks for more than an author may have. */
const errors: string[] = []
/** Where the browser turned to. */
const asked = new Set<string>()

beforeAll(async () => {
  hub = await startTestHub()
  await makeFixtures(hub.payload)
  site = await startSite()
  await set(site, { hansa_settings: { hub: hub.url, lang: 'sq' }, WPLANG: 'sq' })
  await withoutTour()
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer'],
  })
  page = await browser.newPage({ viewport: { width: 1350, height: 1000 } })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      errors.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url().includes('hansa')) errors.push(response.url())
  })
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await hub?.close()
})

/** The author has seen the editor's tour. */
const withoutTour = () =>
  site.php(`
    $seen = array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => gmdate( 'c' ) );
    update_user_meta( get_user_by( 'login', 'author' )->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $seen );
  `)

/** Opens the editor of a new post. */
async function openEditor(): Promise<void> {
  await page.goto(`${site.url}/wp-login.php`)
  await page.fill('#user_login', 'author')
  await page.fill('#user_pass', people.author)
  await page.click('#wp-submit')
  await page.waitForURL(/wp-admin/)
  await page.goto(`${site.url}/wp-admin/post-new.php`)
  await page.locator('.editor-post-title__input').fill('Nga redaktori')
}

/** What the editor makes of a pasted address that begins with https, which a hub on this machine has not. */
const insertEmbed = (address: string) =>
  page.evaluate((url) => {
    const { blocks, data } = (window as unknown as { wp: Editor }).wp
    data.dispatch('core/block-editor').insertBlocks(blocks.createBlock('core/embed', { url }))
  }, address)

interface Editor {
  blocks: { createBlock: (name: string, attributes: object) => object }
  data: { dispatch: (store: string) => { insertBlocks: (block: object) => void } }
}

const preview = () => page.locator('[data-type="hansa/list"]')
const titles = () => preview().locator('.hansa-title').allTextContents()

it('an author inserts the block, chooses, corrects, pastes an address, and publishes', async () => {
  await openEditor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('/hansa')
  await page.getByRole('option', { name: 'Listë Hansa' }).click()
  await preview().locator('.hansa-title').first().waitFor()
  expect(await titles()).toHaveLength(5)

  const settings = page.locator('.block-editor-block-inspector')
  const municipality = settings.getByLabel('Bashkia')
  await municipality.fill('nowhere')
  await preview().locator('.hansa-problem').waitFor()
  expect(await preview().locator('.hansa-problem').textContent()).toContain('municipality')
  await shoot(page, 'wordpress-editor-problem')
  await municipality.fill('teruel')
  await preview().getByText('Lajmi 8 në Durrës').waitFor()
  expect(await titles()).toEqual([12, 8, 4].map((number) => `Lajmi ${number} në Durrës`))
  await settings.getByLabel('Paraqitja').selectOption('compact')
  await preview().locator('.hansa-layout-compact').waitFor()
  await shoot(page, 'wordpress-editor')

  await preview().click()
  await page.keyboard.press('Enter')
  await page.keyboard.type(`${hub.url}/sq/durres/news/news-6`)
  await insertEmbed(`${hub.url}/sq/durres/news/news-5`)
  const frame = page.frameLocator('.wp-block-embed iframe')
  await frame.getByText('Lajmi 5 në Durrës').waitFor()

  await page.locator('.editor-post-publish-panel__toggle').click()
  await page.locator('.editor-post-publish-panel .editor-post-publish-button').click()
  const link = page.locator('.post-publish-panel__postpublish-buttons a').first()
  const address = (await link.getAttribute('href')) ?? ''

  asked.clear()
  await page.goto(address)
  const lists = page.locator('.hansa')
  expect(await lists.locator('.hansa-title').allTextContents()).toEqual(
    [12, 8, 4, 6, 5].map((number) => `Lajmi ${number} në Durrës`),
  )
  expect(await lists.first().evaluate((list) => getComputedStyle(list).containerType)).toBe('inline-size')
  await page.setViewportSize({ width: 390, height: 900 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await shoot(page, 'wordpress-post-390')
  await page.setViewportSize({ width: 1350, height: 1000 })
  await shoot(page, 'wordpress-post-1350')
  expect(errors).toEqual([])
  // No visitor's browser turns to the hub. (WordPress itself shows faces from elsewhere to people who are signed in.)
  expect([...asked].filter((origin) => !origin.includes('gravatar.com'))).toEqual([site.url])
})
