import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { create, save, signIn, visit } from './admin.ts'
import { shoot } from './shots.ts'

/** Two people in one document: what each changes stands, and where both changed the same they are asked. */
const open = async (browser: Browser, email: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  await signIn(page, email)
  return page
}

const dialog = (page: Page) => page.locator('.hansa-collisions')

test.describe.configure({ timeout: 240_000 })

/** Presses the button that saves a draft and waits for the answer. */
async function press(page: Page): Promise<number> {
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && /\/api\/news\//.test(response.url()),
  )
  await page.locator('#action-save-draft').click()
  return (await answered).status()
}

test('a translator’s save leaves a shared field that was changed meanwhile', async ({ browser }) => {
  const editor = await open(browser, 'editor@durres.example')
  const translator = await open(browser, 'admin@durres.example')
  await create(editor, 'news', 'sq')
  await editor.fill('#field-title', 'Një lajm')
  await save(editor, 'draft')
  const { pathname } = new URL(editor.url())
  await visit(translator, `${pathname}?locale=de`)
  await translator.fill('#field-title', 'Eine Nachricht')

  await editor.fill('#field-slug', 'changed-meanwhile')
  await save(editor, 'draft')
  expect(await press(translator)).toBe(200)
  // The form shows what the other has changed.
  await expect(translator.locator('#field-slug')).toHaveValue('changed-meanwhile')

  await visit(editor, `${pathname}?locale=sq`)
  await expect(editor.locator('#field-title')).toHaveValue('Një lajm')
  await expect(editor.locator('#field-slug')).toHaveValue('changed-meanwhile')
  await visit(editor, `${pathname}?locale=de`)
  await expect(editor.locator('#field-title')).toHaveValue('Eine Nachricht')

  // And again, from the same forms: each is made from what its own save left.
  await editor.fill('#field-title', 'Noch eine Nachricht')
  await save(editor, 'draft')
  await translator.fill('#field-slug', 'once-more')
  expect(await press(translator)).toBe(200)
  await visit(editor, `${pathname}?locale=de`)
  await expect(editor.locator('#field-title')).toHaveValue('Noch eine Nachricht')
})

test('who changed the same is asked, loses nothing, and saves', async ({ browser }) => {
  const first = await open(browser, 'editor@durres.example')
  const second = await open(browser, 'admin@durres.example')
  await create(first, 'news', 'en')
  await first.fill('#field-title', 'A title')
  await first.fill('#field-teaser', 'A teaser')
  await save(first, 'draft')
  const { pathname } = new URL(first.url())
  await visit(second, `${pathname}?locale=en`)
  await second.fill('#field-title', 'The second’s title')
  await second.fill('#field-teaser', 'The second’s teaser')
  await first.fill('#field-title', 'The first’s title')
  await first.fill('#field-teaser', 'The first’s teaser')
  await save(first, 'draft')

  expect(await press(second)).toBe(409)
  await expect(dialog(second)).toBeVisible()
  await expect(dialog(second).locator('fieldset')).toHaveCount(2)
  await expect(dialog(second).locator('legend').first()).toContainText('“The first’s title”')
  await expect(dialog(second).locator('legend').first()).toContainText('“The second’s title”')
  for (const width of [1280, 390, 320]) {
    await second.setViewportSize({ width, height: 800 })
    await shoot(second, `collisions-${width}`)
  }
  await second.setViewportSize({ width: 1280, height: 900 })
  const { violations } = await new AxeBuilder({ page: second }).include('.hansa-collisions').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  // Left by the keyboard, the form is as it was, and says so again at the next try.
  await second.keyboard.press('Escape')
  await expect(dialog(second)).toHaveCount(0)
  await expect(second.locator('#field-title')).toHaveValue('The second’s title')
  expect(await press(second)).toBe(409)
  const row = (name: string) => dialog(second).locator(`[data-collision="value ${name}"]`)
  await expect(second.locator('[data-collisions="apply"]')).toBeDisabled()
  await row('title').getByLabel('Keep mine').check()
  await row('teaser').getByLabel('Take theirs').check()
  await second.locator('[data-collisions="apply"]').click()
  await expect(dialog(second)).toHaveCount(0)
  await expect(second.locator('#field-title')).toHaveValue('The second’s title')
  await expect(second.locator('#field-teaser')).toHaveValue('The first’s teaser')
  expect(await press(second)).toBe(200)
  await visit(first, `${pathname}?locale=en`)
  await expect(first.locator('#field-title')).toHaveValue('The second’s title')
  await expect(first.locator('#field-teaser')).toHaveValue('The first’s teaser')
})

test('rows are kept apart, and what is said is said in the person’s language', async ({ browser }) => {
  const first = await open(browser, 'editor@durres.example')
  const second = await open(browser, 'admin@durres.example')
  await create(first, 'news', 'en')
  await first.fill('#field-title', 'With sources')
  const details = (page: Page) => page.locator('.tabs-field__tab-button').nth(1).click()
  await details(first)
  const add = (page: Page) => page.getByRole('button', { name: 'Add Source' })
  await add(first).click()
  await first.fill('#field-sources__0__title', 'One')
  await save(first, 'draft')
  const { pathname } = new URL(first.url())
  await second.context().addCookies([{ name: 'payload-lng', value: 'ar', url: second.url() }])
  await visit(second, `${pathname}?locale=en`)
  await details(second)
  await second.fill('#field-sources__0__title', 'One, changed')

  await details(first)
  await add(first).click()
  await first.fill('#field-sources__1__title', 'Two')
  await save(first, 'draft')
  expect(await press(second)).toBe(200)
  await expect(second.locator('#field-sources__1__title')).toHaveValue('Two')

  await visit(first, `${pathname}?locale=en`)
  await details(first)
  await first.fill('#field-sources__0__title', 'First')
  await save(first, 'draft')
  await second.fill('#field-sources__0__title', 'Second')
  expect(await press(second)).toBe(409)
  await expect(dialog(second).locator('legend')).toContainText(
    '«\u2068First\u2069»، وأنت كتبت «\u2068Second\u2069»',
  )
  await shoot(second, 'collisions-ar')
})

test('a new row gets its fields, also when the answer to an earlier change comes in between', async ({
  browser,
}) => {
  const page = await open(browser, 'editor@durres.example')
  await create(page, 'news', 'en')
  await page.locator('.tabs-field__tab-button').nth(1).click()
  let release = () => {}
  const isReleased = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/admin/**', async (route) => {
    if (route.request().method() === 'POST') await isReleased
    await route.fallback()
  })
  const asked = page.waitForRequest((request) => request.method() === 'POST')
  await page.fill('#field-slug', 'with-a-row')
  await asked
  await page.getByRole('button', { name: 'Add Source' }).click()
  release()
  await expect(page.locator('#field-sources__0__title')).toBeVisible()
})
