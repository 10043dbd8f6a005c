import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { linkIn } from '../integration/accounts/outbox.ts'
import { enter, signIn } from './admin.ts'
import { mailTo } from './mail.ts'
import { shoot } from './shots.ts'

const password = 'umbrella lantern copper river'
const widths = [1440, 390, 320]

/** Asks the hub's REST as its own pages do. */
const ask = (page: Page, method: string, path: string, data?: object): Promise<Answer> =>
  page.evaluate(
    async ([how, address, body]) => {
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(address, { method: how, headers, ...(body ? { body } : {}) })
      return (await response.json()) as Answer
    },
    [method, `/api${path}`, data ? JSON.stringify(data) : ''] as const,
  )

interface Answer {
  docs?: { id: string }[]
  user?: { id: string }
  doc?: { id: string }
}

/** Makes a person who has chosen a password. */
async function person(page: Page, email: string): Promise<void> {
  await signIn(page, 'admin@durres.example')
  const { docs } = await ask(page, 'GET', '/municipalities?where[slug][equals]=durres')
  const memberships = [{ municipality: docs?.[0]?.id, roles: ['editor'] }]
  const { doc } = await ask(page, 'POST', '/users', { name: 'Passkey Person', email, memberships })
  expect(doc?.id).toEqual(expect.any(String))
  await page.context().clearCookies()
  await page.goto(`/account/link/${linkIn((await mailTo(email)).text)}`)
  await page.fill('#password', password)
  await page.fill('#repeat', password)
  await page.getByRole('button', { name: 'Save the password' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your password is saved')
}

/** A device with a fingerprint reader, as Chromium plays it. */
async function device(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

async function expectFitting(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
}

/** Looks at the page at every width. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectFitting(page)
    await shoot(page, `passkeys-${name}-${width}`)
  }
  // What is narrowest is looked at by axe; nothing but the layout differs from the others.
  await accessible(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('a person adds a passkey, signs in with it, and removes it', async ({ page }) => {
  const email = `passkey-${randomUUID().slice(0, 6)}@durres.example`
  await person(page, email)
  const { cdp, authenticatorId } = await device(page)
  await enter(page, email, password)
  await page.waitForURL('**/admin')

  await page.goto('/account/two-factor')
  await look(page, 'none')
  await page.fill('#password', password)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await look(page, 'new')
  await page.fill('#name', 'Test phone')
  await page.keyboard.press('Enter')
  await expect(page.locator('.codes li')).toHaveCount(10)
  await page.goto('/account/two-factor')
  await expect(page.getByRole('table')).toContainText('Test phone')
  await look(page, 'one')
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.waitForURL('**/admin/login')

  await enter(page, email, password)
  const use = page.getByRole('button', { name: 'Use a passkey' })
  await expect(use).toBeVisible()
  await look(page, 'sign-in')
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await use.click()
  await expect(page.getByRole('alert').first()).toContainText('did not work')
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await use.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin')

  const { user } = await ask(page, 'GET', '/users/me')
  await ask(page, 'PATCH', `/users/${user?.id}`, { language: 'ar' })
  await page.goto('/account/two-factor')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await look(page, 'one-ar')
  await page.locator('a[href^="/account/passkeys/"]').click()
  await look(page, 'remove-ar')
  await page.locator('[data-start]').click()
  await page.waitForURL('**/account/two-factor')
  await expect(page.getByRole('table')).toHaveCount(0)
})
