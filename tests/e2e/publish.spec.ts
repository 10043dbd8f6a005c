import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { choose, create, inLanguage, save, signIn, visit } from './admin.ts'
import { hubUrl, onBoth, portalUrl } from './settings.ts'

/** Of this attempt alone, so that a second attempt does not find what the first one left. */
const attempt = randomUUID().slice(0, 4)
const titles = {
  sq: `Hapet zyra e re e mirëseardhjes ${attempt}`,
  en: `The new welcome office opens ${attempt}`,
  draft: `Njoftim që ende nuk është gati ${attempt}`,
}

test.describe.configure({ mode: 'serial' })

test(
  'an editor publishes news in two languages, and the portal shows it at once',
  onBoth,
  async ({ page }) => {
    await signIn(page, 'editor@durres.example')
    await create(page, 'news', 'sq')
    await page.fill('#field-title', titles.sq)
    await page.fill('#field-teaser', 'Çdo ditë pune, pa takim.')
    await save(page, 'publish')

    const first = await page.request.get(`${hubUrl}/v1/news.json?municipality=durres&lang=sq&limit=1`)
    expect(await first.json()).toMatchObject({
      items: [{ title: titles.sq, lang: 'sq', translation: 'original' }],
    })

    await inLanguage(page, 'en')
    await page.fill('#field-title', titles.en)
    await page.fill('#field-teaser', 'Every working day, no appointment.')
    await choose(page, 'publishedLocales', 'English')
    await save(page, 'publish')

    const answers = ['sq', 'en', 'el'].map(async (lang) => {
      const response = await page.request.get(
        `${hubUrl}/v1/news.json?municipality=durres&lang=${lang}&limit=1`,
      )
      const { items } = (await response.json()) as {
        items: { title: string; lang: string; translation: string }[]
      }
      return [lang, items[0]?.title, items[0]?.lang, items[0]?.translation]
    })
    expect(await Promise.all(answers)).toEqual([
      ['sq', titles.sq, 'sq', 'original'],
      ['en', titles.en, 'en', 'current'],
      ['el', titles.sq, 'sq', 'original'],
    ])

    await page.goto(`${portalUrl}/sq/`)
    await expect(page.getByRole('link', { name: titles.sq })).toBeVisible()
  },
)

test('the link on the portal leads to the item’s page on the hub', async ({ page }) => {
  await page.goto(`${portalUrl}/sq/`)
  await page.getByRole('link', { name: titles.sq }).click()
  await expect(page).toHaveURL(/\/sq\/durres\/news\//)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles.sq)
  await expect(page.locator('html')).toHaveAttribute('lang', 'sq')
})

test('a draft never shows, and withdrawing what is published takes it away', async ({ page }) => {
  await signIn(page, 'editor@durres.example')
  await create(page, 'news', 'sq')
  await page.fill('#field-title', titles.draft)
  await page.fill('#field-teaser', 'Ende për t’u shkruar.')
  await save(page, 'draft')

  const list = () => page.request.get(`${hubUrl}/v1/news.json?municipality=durres&lang=sq&limit=100`)
  expect(await (await list()).text()).not.toContain(titles.draft)
  await page.goto(`${portalUrl}/sq/`)
  await expect(page.getByRole('link', { name: titles.sq })).toBeVisible()
  await expect(page.getByText(titles.draft)).toHaveCount(0)

  const { items } = (await (await list()).json()) as { items: { id: string; title: string }[] }
  const id = items.find(({ title }) => title === titles.sq)?.id
  await visit(page, `/admin/collections/news/${id}`)
  await page.locator('.doc-controls__popup .popup-button').click()
  await page.locator('#action-unpublish').click()
  const answered = page.waitForResponse(
    (response) => response.url().includes(`/api/news/${id}`) && response.request().method() !== 'GET',
  )
  await page.getByRole('button', { name: 'Confirm' }).click()
  expect((await answered).status()).toBe(200)
  expect(await (await list()).text()).not.toContain(titles.sq)
})

test('an editor sees the reason when something is missing, and nothing is lost', async ({ page }) => {
  await signIn(page, 'editor@durres.example')
  await create(page, 'meetings', 'sq')
  await page.fill('#field-title', 'Takim pa datë')
  await page.locator('#action-save').click()
  await expect(page.locator('.field-error, .tooltip--show, .payload-toast-item').first()).toBeVisible()
  await expect(page.locator('#field-title')).toHaveValue('Takim pa datë')
})

test('an editor of one city cannot open another city’s draft', async ({ page, browser }) => {
  const teruel = await browser.newContext({ baseURL: hubUrl })
  const other = await teruel.newPage()
  await signIn(other, 'editor@teruel.example')
  await create(other, 'news', 'es')
  await other.fill('#field-title', 'Borrador de Teruel')
  await other.fill('#field-teaser', 'Todavía no.')
  await save(other, 'draft')
  const address = new URL(other.url())
  await teruel.close()

  await signIn(page, 'editor@durres.example')
  const id = address.pathname.split('/').at(-1)
  const statuses = await page.evaluate(
    async (path) => Promise.all([path, '/api/users/me'].map(async (one) => (await fetch(one)).status)),
    `/api/news/${id}?draft=true`,
  )
  expect(statuses).toEqual([404, 200])
  await visit(page, '/admin/collections/news?limit=100')
  await expect(page.getByText('Borrador de Teruel')).toHaveCount(0)
})
