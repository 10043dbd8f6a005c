import { type Cookie, expect, type Page } from '@playwright/test'
import { account } from './settings.ts'

/**
 * Opens a page of the admin and waits until it can be used: its scripts have taken over every control that the server sent,
 * and every form says that it is ready. What is pressed or typed before that is lost.
 */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await ready(page)
}

/** Waits until the page that is open can be used. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isTaken = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))
    const forms = document.querySelectorAll<HTMLElement>('form[data-form-ready]')
    return (
      [...document.querySelectorAll('button, input, form')].every(isTaken) &&
      [...forms].every(({ dataset }) => dataset.formReady === 'true')
    )
  })
}

/** The sessions of this run by address. */
const sessions = new Map<string, Cookie[]>()

/** Signs a demo account in, as a person does: on the sign-in page. A second time its session goes on in another window. */
export async function signIn(page: Page, email: string): Promise<void> {
  const session = sessions.get(email)
  if (session) {
    await page.context().addCookies(session)
    await page.goto('/health')
    return
  }
  await enter(page, email, account(email).password)
  await page.waitForURL('**/admin')
  sessions.set(email, await page.context().cookies())
}

/** Sends address and password on the sign-in page. */
export async function enter(page: Page, email: string, password: string): Promise<void> {
  await visit(page, '/admin/login')
  await page.fill('#field-email', email)
  await page.fill('#field-password', password)
  await page.getByRole('button', { name: 'Login' }).click()
}

/** Opens the form of a new document in one content language. */
export async function create(page: Page, collection: string, locale: string): Promise<void> {
  await visit(page, `/admin/collections/${collection}/create?locale=${locale}`)
  await expect(page.locator('#field-title')).toBeEditable()
}

/** Opens the present document in another content language. */
export async function inLanguage(page: Page, locale: string): Promise<void> {
  const address = new URL(page.url())
  address.searchParams.set('locale', locale)
  await visit(page, address.href)
  await expect(page.locator('#field-title')).toBeEditable()
}

/** Adds the first row of a list. */
export async function addFirstRow(page: Page, button: string, field: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await expect(page.locator(`#field-${field}`)).toBeVisible()
  await ready(page)
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
  await ready(page)
}
