import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { create, save, signIn, visit } from './admin.ts'
import { hubUrl, portalUrl } from './settings.ts'
import { shoot } from './shots.ts'

/** Of this attempt alone, so that a second attempt does not find what the first one left. */
const attempt = randomUUID().slice(0, 4)
const title = `Jornada de puertas abiertas ${attempt}`
const changedTitle = `Jornada de puertas abiertas, nueva fecha ${attempt}`
const introduction = `دعوة من مدينة تيرويل الشريكة ${attempt}`

test.describe.configure({ mode: 'serial' })

let item = ''

/** A page of somebody else, in a session of its own. */
async function pageOf(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: hubUrl })).newPage()
  await signIn(page, email)
  return page
}

async function expectAccessible(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

const shot = (page: Page, name: string) => shoot(page, `sharing-${name}`)

test('an editor of another city adopts an item with an introduction, and the portal shows it', async ({
  page,
  browser,
}) => {
  const teruel = await pageOf(browser, 'editor@teruel.example')
  await create(teruel, 'news', 'es')
  await teruel.fill('#field-title', title)
  await teruel.fill('#field-teaser', 'Para todas las personas recién llegadas.')
  await save(teruel, 'publish')
  item = new URL(teruel.url()).pathname.split('/').at(-1) ?? ''
  await expect(teruel.locator('.hansa-adopt')).toHaveCount(0)
  await teruel.context().close()

  await signIn(page, 'editor@durres.example')
  await visit(page, `/admin/collections/news/${item}?locale=ar`)
  const box = page.locator('.hansa-adopt')
  await expect(box.getByRole('radio')).toHaveCount(3)
  await box.getByRole('textbox').fill(introduction)
  await expectAccessible(page, '.hansa-adopt')
  await shot(page, 'adopt')
  await box.getByRole('button', { name: /Adopt for/ }).click()
  await expect(box.getByText(/Adopted for/)).toBeVisible()

  await page.goto(`${portalUrl}/ar/`)
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  const said = page.getByText(introduction)
  await expect(said).toHaveAttribute('dir', 'rtl')
  await said.scrollIntoViewIfNeeded()
  await shot(page, 'portal-rtl')
  await page.setViewportSize({ width: 320, height: 900 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await said.scrollIntoViewIfNeeded()
  await shot(page, 'portal-rtl-320')
})

test('the list and the item’s page on the hub say where it is from, with the introduction', async ({
  page,
}) => {
  await page.goto('/ar/news?municipality=durres&limit=50')
  const entry = page.locator('.entries > li', { hasText: title })
  await expect(entry.locator('.from')).toContainText('تيرويل')
  await expect(entry.locator('.introduction')).toHaveText(introduction)
  await expectAccessible(page, 'main')
  await entry.scrollIntoViewIfNeeded()
  await shot(page, 'list-rtl')
  await entry.getByRole('link', { name: title }).click()
  await expect(page.locator('.introduction')).toHaveText(introduction)
  await expectAccessible(page, 'main')
  await shot(page, 'page-rtl')
})

test('a change at the source is told on the dashboard, and taken into the copy only when told to overwrite', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor@durres.example')
  const copy = await adoptAsCopy(page, item, 'durres')
  await visit(page, `/admin/collections/news/${copy}?locale=es`)
  await expect(page.locator('#field-title')).toHaveValue(title)
  await page.fill('#field-title', `Nuestra jornada ${attempt}`)
  await save(page, 'draft')

  const teruel = await pageOf(browser, 'editor@teruel.example')
  await visit(teruel, `/admin/collections/news/${item}?locale=es`)
  await teruel.fill('#field-title', changedTitle)
  await save(teruel, 'publish')
  await teruel.context().close()

  await visit(page, '/admin')
  const notice = page.locator('.hansa-changed')
  await expect(notice).toContainText('Teruel')
  await expectAccessible(page, '.hansa-changed')
  await shot(page, 'dashboard')
  await page.setViewportSize({ width: 320, height: 900 })
  await visit(page, '/admin')
  await expect(notice).toContainText('Teruel')
  await shot(page, 'dashboard-320')
  await page.setViewportSize({ width: 1280, height: 800 })
  await visit(page, '/admin/collections/adoptions')
  await expect(page.getByRole('button', { name: `Keep ours: ${changedTitle}` })).toBeVisible()
  await shot(page, 'adoptions')

  await visit(page, '/admin')
  await notice.getByRole('button', { name: /^Take the change/ }).click()
  await expect(notice.getByRole('alert')).toContainText('Title (Español)')
  await shot(page, 'overwrite')
  await notice.getByRole('button', { name: /^Overwrite/ }).click()
  await expect(notice).toHaveCount(0)
  await visit(page, `/admin/collections/news/${copy}?locale=es`)
  await expect(page.locator('#field-title')).toHaveValue(changedTitle)
  await expect(page.locator('.doc-controls')).toContainText('Draft')
})

/** Adopts an item as a copy for a city, from the page of who is signed in. Resolves to the id of the copy. */
async function adoptAsCopy(page: Page, id: string, slug: string): Promise<string> {
  return page.evaluate(
    async ([news, city]) => {
      const asked = async (path: string, init?: RequestInit): Promise<unknown> =>
        (await fetch(path, { headers: { 'Content-Type': 'application/json' }, ...init })).json()
      const found = (await asked(`/api/municipalities?where[slug][equals]=${city}`)) as {
        docs: { id: string }[]
      }
      const body = JSON.stringify({ municipality: found.docs[0]?.id, mode: 'copy' })
      const made = (await asked(`/api/news/${news}/adopt`, { method: 'POST', body })) as {
        doc: { copyId: string }
      }
      return made.doc.copyId
    },
    [id, slug] as const,
  )
}
