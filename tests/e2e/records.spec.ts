import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { create, save, signIn, visit } from './admin.ts'
import { hubUrl } from './settings.ts'
import { shoot } from './shots.ts'

test.describe.configure({ mode: 'serial' })

/** The faults that axe finds in our own parts; the rest of the page is Payload's. */
async function faults(page: Page, selector: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(selector)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const ask = async (page: Page, key: string) =>
  (
    await page.request.get(`${hubUrl}/v1/news.json?limit=1`, { headers: { Authorization: `Bearer ${key}` } })
  ).status()

test('an administrator filters the audit log and downloads what it shows', async ({ page }) => {
  await signIn(page, 'admin@network.example')
  const filters = 'where[or][0][and][0][action][equals]=signIn'
  await visit(page, `/admin/collections/auditLog?${filters}`)
  await expect(page.getByRole('cell', { name: 'Signed in' }).first()).toBeVisible()
  await expect(page.getByText('127.0.0.0/24').or(page.getByText('::/48')).first()).toBeVisible()
  await expect(page.getByText('Loading...')).toHaveCount(0)
  await shoot(page, 'audit')
  expect(await faults(page, '.hansa-audit-export')).toEqual([])

  const link = page.getByRole('link', { name: 'Download as CSV' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/^audit-log-[\d-]+\.csv$/)
  const [head, ...lines] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
  expect(head).toContain('time,action,person')
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.every((line) => line.split(',')[1] === 'signIn')).toBe(true)
})

test('what the admin’s own functions write is recorded, with where it came from', async ({ page }) => {
  await signIn(page, 'editor@durres.example')
  await create(page, 'news', 'sq')
  await page.fill('#field-title', 'Për t’u përkthyer')
  await page.fill('#field-teaser', 'Një fjali.')
  await save(page, 'draft')
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await page.locator('.doc-controls__popup .popup-button').click()
  await page.locator('#copy-locale-data__button').click()
  await page.locator('#field-toLocale').click()
  await page.getByRole('option', { name: /^Italian/ }).click()
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await page.waitForURL(/locale=it/)

  await page.context().clearCookies()
  await signIn(page, 'admin@durres.example')
  const log: unknown = await page.evaluate(
    async (query) => (await fetch(`/api/auditLog?${query}`)).json() as Promise<unknown>,
    `where[documentId][equals]=${id}&limit=1`,
  )
  expect(log).toMatchObject({
    docs: [
      { action: 'update', fields: 'title (it), teaser (it)', address: expect.stringMatching(/\/(24|48)$/) },
    ],
  })
})

test('a city’s administrator makes, uses, rotates and revokes a key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, 'admin@durres.example')
  await visit(page, '/admin/collections/portals/create')
  await expect(page.getByText('Save the portal first.')).toBeVisible()
  await page.fill('#field-name', 'durres.example')
  await page.locator('#action-save').click()
  await page.waitForURL(/\/collections\/portals\/(?!create)[\w-]+/)

  const keys = page.getByRole('region', { name: 'Keys' }).first()
  await page.getByLabel('Name of the new key').fill('web server')
  await page.getByRole('button', { name: 'Make a key' }).click()
  const field = page.getByLabel('The new key', { exact: true })
  await expect(field).toBeFocused()
  const first = await field.inputValue()
  expect(first).toMatch(/^hansa_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}$/)
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first)
  await page.locator('.hansa-keys').scrollIntoViewIfNeeded()
  await shoot(page, 'keys-new')
  expect(await faults(page, '.hansa-keys')).toEqual([])
  await page.getByRole('button', { name: 'I have copied it' }).click()
  await expect(field).toHaveCount(0)
  expect(await ask(page, first)).toBe(200)

  await page.getByRole('button', { name: 'Rotate web server' }).click()
  await page.getByLabel(/^Makes a new key/).fill('0')
  expect(await faults(page, '.hansa-keys')).toEqual([])
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(field).toBeVisible()
  const second = await field.inputValue()
  await page.getByRole('button', { name: 'I have copied it' }).click()
  await expect(keys.getByRole('row').filter({ hasText: 'expired' })).toHaveCount(1)
  expect([await ask(page, first), await ask(page, second)]).toEqual([401, 200])

  await page.getByRole('button', { name: 'Revoke web server' }).click()
  await expect(page.getByText('The key ends at once, for good.')).toBeVisible()
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(keys.getByRole('row').filter({ hasText: 'revoked' })).toHaveCount(1)
  expect(await ask(page, second)).toBe(401)
  await shoot(page, 'keys')
  expect(await faults(page, '.hansa-keys')).toEqual([])
  expect(await page.locator('body').innerText()).not.toContain(second.slice(15))
})
