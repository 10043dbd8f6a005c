import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { TestProvider } from '../integration/accounts/oidcProvider.ts'
import { linkIn } from '../integration/accounts/outbox.ts'
import { addFirstRow, choose, enter, signIn, visit } from './admin.ts'
import { mailTo } from './mail.ts'
import { account, hubUrl, ports } from './settings.ts'
import { shoot } from './shots.ts'

/** Of this attempt alone. */
const attempt = randomUUID().slice(0, 6)
const password = 'umbrella lantern copper river'
const address = (name: string) => `${name}-${attempt}@durres.example`

test.describe.configure({ mode: 'serial' })

async function invite(page: Page, name: string, language?: string): Promise<string> {
  await visit(page, '/admin/collections/users/create')
  await page.fill('#field-name', `Invited ${name}`)
  await page.fill('#field-email', address(name))
  await addFirstRow(page, 'Add Municipality', 'memberships__0__municipality')
  await choose(page, 'memberships__0__municipality', 'Durrës')
  await choose(page, 'memberships__0__roles', 'Editor')
  if (language) await choose(page, 'language', language)
  await expect(page.locator('#field-password')).toHaveCount(0)
  await page.locator('#action-save').click()
  await page.waitForURL(/\/collections\/users\/(?!create)[\w-]+/)
  await expect(page.locator('#send-invitation')).toBeVisible()
  return linkIn((await mailTo(address(name))).text)
}

async function visitor(browser: Browser, width = 1280): Promise<Page> {
  const context = await browser.newContext({ baseURL: hubUrl, viewport: { width, height: 900 } })
  return context.newPage()
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}

test('an administrator invites a person, who chooses a password and signs in', async ({ page, browser }) => {
  await signIn(page, 'admin@durres.example')
  const link = await invite(page, 'person')
  await shoot(page, 'accounts-person')
  await visit(page, '/admin/collections/users')
  await expect(page.getByRole('row').filter({ hasText: address('person') })).toContainText('Invited')
  await shoot(page, 'accounts-people')

  const guest = await visitor(browser)
  await guest.goto(`/account/link/${link}`)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Welcome to Hansa')
  await accessible(guest)
  await shoot(guest, 'accounts-link')
  await guest.fill('#password', 'password12345')
  await guest.fill('#repeat', 'password12345')
  await guest.getByRole('button', { name: 'Save the password' }).click()
  await expect(guest.getByRole('alert')).toContainText('guessed soon')
  await accessible(guest)
  await guest.fill('#password', password)
  await guest.fill('#repeat', password)
  await guest.getByRole('button', { name: 'Save the password' }).click()
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Your password is saved')
  await accessible(guest)
  await guest.goto(`/account/link/${link}`)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more')
  await accessible(guest)

  await enter(guest, address('person'), password)
  await guest.waitForURL('**/admin')
  await guest.context().close()
})

test('an administrator downloads and erases what the hub holds of a person and of a contact, by keyboard', async ({
  page,
}) => {
  await signIn(page, 'admin@durres.example')
  await invite(page, 'leaving')
  await downloadAndErase(page, 'users', address('leaving'))

  await visit(page, '/admin/collections/contacts')
  const id = await page.evaluate(async (email) => {
    const me = (await (await fetch('/api/users/me')).json()) as {
      user: { memberships: { municipality: unknown }[] }
    }
    const municipality = me.user.memberships[0]?.municipality
    const owner = typeof municipality === 'object' ? (municipality as { id: string }).id : municipality
    const response = await fetch('/api/contacts?draft=true&locale=sq', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        municipality: owner,
        kind: 'person',
        name: email,
        emails: [{ value: email, visibility: 'public' }],
      }),
    })
    return ((await response.json()) as { doc: { id: string } }).doc.id
  }, address('contact'))
  await visit(page, `/admin/collections/contacts/${id}`)
  await downloadAndErase(page, 'contacts', address('contact'))
})

/** In the form that is open: everything in one file; erased when that is confirmed, and not before. */
async function downloadAndErase(page: Page, collection: string, known: string): Promise<void> {
  await expect(page.locator('#erase-data')).toBeVisible()
  const form = page.url()
  const press = (button: string) => page.locator(button).press('Enter')
  const { violations } = await new AxeBuilder({ page })
    .include('#export-data')
    .include('#erase-data')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations).toEqual([])
  await page.locator('#erase-data').scrollIntoViewIfNeeded()
  await shoot(page, `accounts-personal-data-${collection}`)

  const [download] = await Promise.all([page.waitForEvent('download'), press('#export-data')])
  const file = readFileSync(await download.path(), 'utf8')
  expect(JSON.parse(file)).toMatchObject({ subject: { collection } })
  expect(file).toContain(known)

  const questions: string[] = []
  page.once('dialog', (dialog) => (questions.push(dialog.message()), void dialog.dismiss()))
  await press('#erase-data')
  page.once('dialog', (dialog) => (questions.push(dialog.message()), void dialog.accept()))
  await press('#erase-data')
  await expect(page).not.toHaveURL(form)
  expect(questions).toEqual(Array(2).fill(expect.stringContaining('Nobody can undo this')))
  await visit(page, `/admin/collections/${collection}`)
  await expect(page.getByRole('row').filter({ hasText: known })).toHaveCount(0)
}

test('a link in Arabic reads from the right, on a small screen, too', async ({ page, browser }) => {
  await signIn(page, 'admin@durres.example')
  const link = await invite(page, 'arabic', 'العربية')
  const guest = await visitor(browser, 320)
  await guest.goto(`/account/link/${link}`)
  await expect(guest.locator('html')).toHaveAttribute('dir', 'rtl')
  await accessible(guest)
  await shoot(guest, 'accounts-link-ar-320')
  await guest.context().close()
})

test('a person sets up a second factor, and signs in with it', async ({ browser }) => {
  const page = await visitor(browser)
  await enter(page, address('person'), password)
  await page.waitForURL('**/admin')
  await page.goto('/account')
  await accessible(page)
  await shoot(page, 'accounts-account')
  await page.getByRole('link', { name: 'Set up or change the second factor' }).click()
  const key = ((await page.locator('.key').textContent()) ?? '').replaceAll(' ', '')
  const app = new TOTP({ secret: Secret.fromBase32(key) })
  await accessible(page)
  await shoot(page, 'accounts-factor')
  await page.setViewportSize({ width: 320, height: 800 })
  await accessible(page)
  await shoot(page, 'accounts-factor-320')
  // The code of the step before is accepted, too, and leaves the present one for the sign-in.
  await page.fill('#code', app.generate({ timestamp: Date.now() - 30_000 }))
  await page.getByRole('button', { name: 'Set up' }).click()
  await expect(page.locator('.codes li')).toHaveCount(10)
  await accessible(page)
  await shoot(page, 'accounts-codes-320')
  await page.goto('/account')
  await accessible(page)
  await shoot(page, 'accounts-account-320')
  await page.goto('/account/two-factor')
  await accessible(page)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.waitForURL('**/admin/login')

  await page.setViewportSize({ width: 1280, height: 900 })
  await enter(page, address('person'), password)
  await expect(page.locator('#field-code')).toBeFocused()
  await accessible(page)
  await shoot(page, 'accounts-sign-in')
  await page.fill('#field-code', '000000')
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page.getByRole('alert').first()).toContainText('wrong')
  await page.fill('#field-code', app.generate())
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL('**/admin')
  await page.context().close()
})

test('a person changes the own password with the present one', async ({ page }) => {
  await signIn(page, 'editor@teruel.example')
  await visit(page, '/admin/account')
  await page.locator('#change-password').click()
  await page.fill('#field-password', password)
  await page.fill('#field-confirm-password', password)
  await expect(page.locator('#field-currentPassword')).toBeVisible()
  await page.fill('#field-currentPassword', 'not the present one')
  // Payload takes what was typed in the very instant of the click for missing, and says so; a person presses again.
  await expect(async () => {
    await page.locator('#action-save').click({ timeout: 2_000 })
    await expect(page.getByText('This is not the present password').first()).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 30_000 })
  await shoot(page, 'accounts-own-password')
})

test('a person signs in with the identity provider of the city', async ({ page }) => {
  const provider = new TestProvider()
  await provider.listen(ports.identity)
  provider.serve(`${hubUrl}/account/oidc/teruel/callback`)
  provider.accounts.set('sub-editor', {
    sub: 'sub-editor',
    email: 'editor@teruel.example',
    email_verified: true,
  })
  try {
    await visit(page, '/admin/login')
    await shoot(page, 'accounts-sign-in-provider')
    await page.getByRole('link', { name: 'Ayuntamiento de Teruel' }).click()
    await page.locator('[name="login"]').fill('sub-editor')
    await page.locator('[name="password"]').fill('asked by the provider alone')
    await page.locator('[type="submit"]').click()
    await page.locator('[type="submit"]').click()
    await page.getByLabel('Present password').fill(account('editor@teruel.example').password)
    await page.getByRole('button', { name: 'Link and sign in' }).click()
    await page.waitForURL('**/admin')
    const me: unknown = await page.evaluate(
      async () => (await fetch('/api/users/me')).json() as Promise<unknown>,
    )
    expect(me).toMatchObject({ user: { email: 'editor@teruel.example' } })
  } finally {
    await provider.close()
  }
})
