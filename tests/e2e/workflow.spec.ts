import { randomUUID } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { create, save, signIn, visit } from './admin.ts'
import { hubUrl } from './settings.ts'
import { shoot } from './shots.ts'

/** Of this attempt alone, so that a second attempt does not find what the first one left. */
const title = `Njoftim për shqyrtim ${randomUUID().slice(0, 4)}`

test.describe.configure({ mode: 'serial' })

let author: Page
let editor: Page
let address: string

test.beforeAll(async ({ browser }) => {
  author = await person(browser, 'author@durres.example')
  editor = await person(browser, 'editor@durres.example')
})
test.afterAll(async () => {
  await author.context().close()
  await editor.context().close()
})

async function person(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: hubUrl, locale: 'en-GB' })
  const page = await context.newPage()
  await signIn(page, email)
  return page
}

const panel = (page: Page) => page.locator('.hansa-workflow')
const state = (page: Page) => panel(page).locator('.hansa-workflow__state')
const dialog = (page: Page) => page.locator('dialog.hansa-step')

async function open(page: Page, to = address): Promise<void> {
  await visit(page, to)
  await expect(panel(page)).toBeVisible()
}

async function step(page: Page, name: string, note?: string): Promise<void> {
  await panel(page).locator(`[data-step="${name}"]`).click()
  if (note !== undefined) await dialog(page).locator('textarea').fill(note)
  await dialog(page).locator('[data-confirm]').click()
}

/** The parts that are ours; Payload's own form around them is tested by Payload. */
async function accessible(page: Page, ...parts: string[]): Promise<void> {
  const axe = parts.reduce((all, part) => all.include(part), new AxeBuilder({ page }))
  const { violations } = await axe
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('an author submits a draft, and has no button to publish it', async () => {
  await create(author, 'news', 'sq')
  await author.fill('#field-title', title)
  await author.fill('#field-teaser', 'Për redaktorin.')
  await save(author, 'draft')
  address = new URL(author.url()).pathname
  await open(author)
  await expect(state(author)).toHaveText('Draft')
  await expect(author.locator('#action-save')).toHaveCount(0)
  await step(author, 'submit')
  await expect(state(author)).toHaveText('In review')
  await expect(author.getByText('Submitted for review.')).toBeVisible()
  await accessible(author, '.hansa-workflow')
})

test('an editor finds it in the queue and asks for changes, by the keyboard alone', async () => {
  await visit(editor, '/admin')
  const waiting = editor.locator('[data-queue="waiting"]')
  await expect(waiting.getByRole('row', { name: title })).toContainText('Author Durrës')
  await shoot(editor, 'dashboard')
  await waiting.getByRole('link', { name: title }).focus()
  await editor.keyboard.press('Enter')
  await expect(state(editor)).toHaveText('In review')
  const button = panel(editor).locator('[data-step="requestChanges"]')
  await button.focus()
  await editor.keyboard.press('Enter')
  await expect(dialog(editor)).toBeVisible()
  await editor.keyboard.press('Escape')
  await expect(dialog(editor)).toHaveCount(0)
  await expect(button).toBeFocused()
  await editor.keyboard.press('Enter')
  const confirm = dialog(editor).locator('[data-confirm]')
  await confirm.focus()
  await editor.keyboard.press('Enter')
  await expect(dialog(editor).getByRole('alert')).toContainText('Say in a note')
  await accessible(editor, 'dialog.hansa-step')
  await dialog(editor).locator('textarea').focus()
  await editor.keyboard.type('Shkruaj se ku mbahet.')
  await shoot(editor, 'dialog')
  await editor.keyboard.press('Tab')
  await expect(confirm).toBeFocused()
  await editor.keyboard.press('Enter')
  await expect(state(editor)).toHaveText('Changes requested')
  await shoot(editor, 'panel')
  await accessible(editor, '.hansa-workflow')
})

test('the author reads why, mends it and submits it again', async () => {
  await visit(author, '/admin/review')
  const changes = author.locator('[data-queue="changes"]')
  await expect(changes).toContainText('Shkruaj se ku mbahet.')
  await changes.getByRole('link', { name: title }).click()
  await expect(panel(author)).toContainText('Shkruaj se ku mbahet.')
  await author.fill('#field-teaser', 'Në bashki.')
  await expect(panel(author).locator('[data-step="submit"]')).toBeDisabled()
  await save(author, 'draft')
  await open(author)
  await step(author, 'submit', 'Tani është aty.')
  await expect(state(author)).toHaveText('In review')
})

test('the editor publishes it from the queue, and a second reviewer comes too late', async ({ browser }) => {
  const admin = await person(browser, 'admin@durres.example')
  await open(admin)
  await visit(editor, '/admin/review')
  await accessible(editor, '.hansa-queue')
  await editor.getByRole('link', { name: title }).click()
  await expect(panel(editor)).toContainText('Tani është aty.')
  await step(editor, 'publish')
  await expect(state(editor)).toHaveText('Published')
  const list = await editor.request.get(`${hubUrl}/v1/news.json?municipality=durres&lang=sq&limit=1`)
  expect(await list.json()).toMatchObject({ items: [{ title }] })
  await step(admin, 'requestChanges', 'Jo ende.')
  await expect(dialog(admin).getByRole('alert')).toContainText('is now “Published”')
  await admin.context().close()
  await visit(editor, '/admin/review')
  await expect(editor.getByRole('link', { name: title })).toHaveCount(0)
})

test('an editor schedules on the clock of the municipality, wherever the browser stands', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: hubUrl, locale: 'en-GB', timezoneId: 'America/Lima' })
  const page = await context.newPage()
  await signIn(page, 'editor@durres.example')
  await open(page)
  await page.locator('.form-submit .popup-button, .doc-controls__controls .popup-button').first().click()
  await page.locator('#schedule-publish').click()
  const drawer = page.locator('.schedule-publish')
  await expect(drawer.locator('.timezone-picker')).toContainText('Europe/Tirane')
  await drawer.locator('#field-time input, .date-time-picker input').first().fill('Jan 1, 2030 9:00 AM')
  await page.keyboard.press('Tab')
  await drawer.locator('#scheduled-publish-save').click()
  await expect(drawer.locator('table')).toContainText('1 Jan 2030, 09:00')
  await shoot(page, 'schedule')
  await context.close()
})

/** Something for the queue, with a long title and a note, by the API. */
async function submitAnother(page: Page): Promise<void> {
  await visit(page, '/admin')
  const status = await page.evaluate(async (name) => {
    const json = { 'Content-Type': 'application/json' }
    const found = await fetch('/api/municipalities?where[slug][equals]=durres')
    const { docs } = (await found.json()) as { docs: { id: string }[] }
    const body = JSON.stringify({ title: name, teaser: name, municipality: docs[0]?.id })
    const made = await fetch('/api/news?draft=true&locale=sq', { method: 'POST', headers: json, body })
    const { doc } = (await made.json()) as { doc: { id: string } }
    const step = JSON.stringify({ action: 'submit', note: 'E lexuar nga të dy.' })
    return (await fetch(`/api/news/${doc.id}/workflow`, { method: 'POST', headers: json, body: step })).status
  }, `Një titull shumë i gjatë që duhet të thyhet ${title}`)
  expect(status).toBe(200)
}

test('the queue and the panel fit 320 px, and Arabic runs from right to left', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: hubUrl, viewport: { width: 320, height: 900 } })
  await context.addCookies(await editor.context().cookies())
  const page = await context.newPage()
  await submitAnother(author)
  for (const [name, language] of [
    ['320', 'en'],
    ['arabic', 'ar'],
  ] as const) {
    await context.addCookies([{ name: 'payload-lng', value: language, url: hubUrl }])
    await visit(page, '/admin/review')
    await expect(page.locator('.hansa-queue')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'RTL' : 'LTR')
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await width()).toBeLessThanOrEqual(320)
    await accessible(page, '.hansa-queue')
    await shoot(page, `queue-${name}`)
    await open(page)
    // Elements that are kept outside of the screen until they are needed make the form no wider.
    await expect(page.locator('.link-editor').first()).toBeAttached()
    expect(await width()).toBeLessThanOrEqual(320)
    await shoot(page, `panel-${name}`)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page)
  await shoot(page, 'panel-arabic-wide')
  await context.close()
})
