import { expect, test } from '@playwright/test'
import { signIn, visit } from './admin.ts'

test('the selector narrows the lists to one municipality, and lists name the owner', async ({ page }) => {
  await signIn(page, 'admin@network.example')
  await visit(page, '/admin/collections/news?limit=100')
  const rows = page.locator('table tbody tr')
  await expect(rows.filter({ hasText: 'MIGRALONA closes in Skopje' })).toContainText('The network')

  await page.getByRole('button', { name: 'Open Menu' }).first().click()
  const selector = page.locator('.tenant-selector')
  await expect(selector).toContainText('Municipality')
  await selector.locator('input').fill('Teruel')
  await page.getByRole('option', { name: 'Teruel' }).click()
  await expect(rows.filter({ hasText: 'MIGRALONA closes in Skopje' })).toHaveCount(0)
  await expect(rows.filter({ hasText: 'Teruel is a partner' })).toContainText('Teruel')
})
