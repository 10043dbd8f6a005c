import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { signIn, visit } from './admin.ts'

/** WCAG 2.2, levels A and AA. */
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const pages = [
  ['the network', '/en'],
  ['a city', '/sq/durres'],
  ['a city in Arabic', '/ar/durres'],
  ['news in Albanian', '/sq/durres/news/public-meeting-28-july'],
  ['news in Arabic', '/ar/durres/news/public-meeting-28-july'],
  ['a meeting', '/en/durres/meetings/local-public-meeting'],
  ['a project with its consortium', '/el/durres/projects/in-to-eu'],
  ['a partner', '/en/partners/durres'],
  ['a contact', '/sq/durres/contacts/in-to-eu-durres'],
  ['a resource', '/ro/network/resources/epi-virtual-library'],
  ['a programme', '/en/programmes/europe-for-citizens'],
  ['a municipality', '/it/municipalities/durres'],
  ['a city’s news', '/sq/news?municipality=durres'],
  ['a city’s meetings in Arabic', '/ar/meetings?municipality=durres'],
  ['all partners', '/el/partners'],
  ['the search', '/en/search'],
  ['what the search found', '/sq/search?q=durres'],
  ['what the search found in Arabic', '/ar/search?q=durres'],
  ['a search that found nothing', '/el/search?q=xyzzyqwfp'],
  ['the API', '/v1/'],
] as const

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(standard).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Goes from focus to focus until the target has it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 100; steps += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('The keyboard does not lead there')
}

for (const [name, path] of pages) {
  test(`the hub’s page of ${name} meets WCAG 2.2 AA and fits 320 pixels`, async ({ page }) => {
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    const response = await page.goto(path)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 800 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
    expect(faults).toEqual([])
  })
}

test('a list leads from page to page and to its items', async ({ page }) => {
  await page.goto('/en/partners')
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=2/)
  await page.getByRole('link', { name: 'Previous page' }).click()
  await page.getByRole('link', { name: 'Municipality of Durrës' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Municipality of Durrës')
  expect((await page.request.get('/en/partners?fbclid=shared')).status()).toBe(200)
  expect((await page.request.get('/en/partners?limit=all')).status()).toBe(400)
})

test('a reader comes from the front page to a city, its meetings and another language, by the keyboard alone', async ({
  page,
}) => {
  const follow = async (target: Locator) => {
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  }
  const link = (name: string) => page.getByRole('link', { name, exact: true }).first()
  await page.goto('/')
  await expect(page).toHaveURL(/\/en$/)
  await follow(link('Durrës'))
  await expect(page).toHaveURL(/\/en\/durres$/)
  await follow(link('Meetings'))
  await expect(page).toHaveURL(/\/en\/meetings\?municipality=durres$/)
  await follow(page.locator('summary'))
  await follow(link('Shqip'))
  await expect(page).toHaveURL(/\/sq\/meetings\?municipality=durres$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'sq')
})

test('a search finds without diacritics and is narrowed, by the keyboard alone', async ({ page }) => {
  await page.goto('/en/search')
  const count = async () => Number(/\d+/.exec((await page.getByRole('status').textContent()) ?? '')?.[0])
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('durres')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=durres/)
  await expect(page.getByRole('link', { name: 'Municipality of Durrës' }).first()).toBeVisible()
  const all = await count()
  const narrowing = page.getByRole('navigation', { name: 'Narrow the results' })
  const news = narrowing.getByRole('link', { name: 'News', exact: true })
  await tabTo(page, news)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/=news\b/)
  await expect(news).toHaveAttribute('aria-current', 'true')
  expect(await count()).toBeLessThan(all)
  expect(await count()).toBeGreaterThan(0)
})

test('a page in a right-to-left language says so', async ({ page }) => {
  await page.goto('/ar/durres/news/public-meeting-28-july')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
})

test('what is not there is answered 404 with a page, in every form', async ({ page }) => {
  for (const path of [
    '/sq/durres/news/nothing-here',
    '/en/partners/nobody',
    '/v1/news/durres/nothing.json',
    '/v2',
  ]) {
    const response = await page.request.get(path)
    expect([path, response.status()]).toEqual([path, 404])
  }
})

test('the sign-in page has no script from elsewhere and no fault in the console', async ({ page }) => {
  const faults: string[] = []
  const foreign: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin))
      foreign.push(request.url())
  })
  await signIn(page, 'admin@network.example')
  await visit(page, '/admin/collections/news')
  expect(foreign.filter((address) => !address.startsWith('data:') && !address.startsWith('blob:'))).toEqual(
    [],
  )
  expect(faults).toEqual([])
})
