import { expect, type Page } from '@playwright/test'
import { account } from './settings.ts'

/** Signs a demo account in, as a person does: on the sign-in page. What the page empties while it starts is typed again. */
export async function signIn(page: Page, email: string): Promise<void> {
  const { password } = account(email)
  await page.goto('/admin/login', { waitUntil: 'networkidle' })
  await expect(async () => {
    if (new URL(page.url()).pathname === '/admin') return
    await page.fill('#field-email', email, { timeout: 2_000 })
    await page.fill('#field-password', password, { timeout: 2_000 })
    await page.getByRole('button', { name: 'Login' }).click({ timeout: 2_000 })
    await page.waitForURL('**/admin', { timeout: 10_000 })
  }).toPass({ timeout: 60_000 })
}

/** Opens the form of a new document in one content language. */
export async function create(page: Page, collection: string, locale: string): Promise<void> {
  await page.goto(`/admin/collections/${collection}/create?locale=${locale}`, { waitUntil: 'networkidle' })
  await expect(page.locator('#field-title')).toBeEditable()
}

/** Opens the present document in another content language. */
export async function inLanguage(page: Page, locale: string): Promise<void> {
  const address = new URL(page.url())
  address.searchParams.set('locale', locale)
  await page.goto(address.href, { waitUntil: 'networkidle' })
  await expect(page.locator('#field-title')).toBeEditable()
}

/** Adds the first row of a list; pressed again where the page was not ready for it yet. */
export async function addFirstRow(page: Page, button: string, field: string): Promise<void> {
  const row = page.locator(`#field-${field}`)
  await expect(async () => {
    if ((await row.count()) === 0) await page.getByRole('button', { name: button }).click({ timeout: 2_000 })
    await expect(row).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
}

/** Chooses options in one of the form's select fields. */
export async function choose(page: Page, field: string, ...options: string[]): Promise<void> {
  const select = page.locator(`#field-${field}`)
  for (const option of options) {
    await select.locator('input').first().fill(option)
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  await page.keyboard.press('Escape')
}

/** Presses a save button and waits until the hub has answered; fails with what it said when it refused. */
export async function save(page: Page, button: 'publish' | 'draft'): Promise<void> {
  const answered = page.waitForResponse(
    (response) =>
      ['POST', 'PATCH'].includes(response.request().method()) &&
      /\/api\/\w+(\/[\w-]+)?\?/.test(response.url()),
  )
  await page.locator(button === 'publish' ? '#action-save' : '#action-save-draft').click()
  const response = await answered
  if (!response.ok())
    throw new Error(`The hub refused to save: ${response.status()} ${await response.text()}`)
  await page.waitForURL(/\/collections\/\w+\/(?!create)[\w-]+/)
  await page.waitForLoadState('networkidle')
}
