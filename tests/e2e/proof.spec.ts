import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { choose, save, signIn, visit } from './admin.ts'
import { hubUrl, onBoth } from './settings.ts'
import { shoot } from './shots.ts'

const origin = 'https://www.durres.example'

/** Asks the hub from its own page, as the signed-in person. */
const ask = <T>(page: Page, path: string, data?: object): Promise<T> =>
  page.evaluate(
    async ([address, body]) => {
      const response = await fetch(`/api${address}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`)
      return (await response.json()) as never
    },
    [path, data] as const,
  )

/** Makes a document. */
const made = async (page: Page, path: string, data: object) =>
  (await ask<{ doc: Record<string, string> }>(page, path, data)).doc

async function check(page: Page, within: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))])).toEqual([])
  const isWithin = await page
    .locator(within)
    .evaluate((element) => element.scrollWidth <= element.clientWidth)
  expect(isWithin).toBe(true)
}

test(
  'a city sees what its portal loads, names a page, has it looked at and downloads the proof',
  onBoth,
  async ({ page }) => {
    await signIn(page, 'admin@durres.example')
    const { docs } = await ask<{ docs: { id: string }[] }>(page, '/municipalities?where[slug][equals]=durres')
    const municipality = docs[0]?.id
    await made(page, '/portals', { municipality, name: 'The city’s site', allowedOrigins: [{ origin }] })
    const { publicId } = await made(page, '/embeds', { municipality, name: 'Home page, news', kind: 'news' })

    // A portal that was just registered is counted by name within a few seconds.
    const counted = page.getByRole('row', { name: /The city’s site.*Home page, news/ })
    await expect(async () => {
      await page.request.get(`${hubUrl}/v1/embeds/${publicId}.json`, { headers: { Origin: origin } })
      await visit(page, '/admin/published')
      await expect(counted).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 60_000 })

    await page.getByRole('link', { name: 'Name a page' }).click()
    await page.waitForURL('**/publications/create')
    await visit(page, page.url())
    await choose(page, 'about', 'MIGRALONA')
    await page.fill('#field-address', 'https://www.elsewhere.example/project')
    await page.locator('#action-save').click()
    await expect(page.getByText('The address is on none of your portals')).toBeVisible()
    await page.fill('#field-address', `${origin}/project`)
    await save(page, 'publish')

    await page.getByRole('button', { name: `Look now at ${origin}/project` }).click()
    const found = page.locator('.hansa-proof table .hansa-proof__result')
    await expect(found).toContainText('There is no server of that name.')
    await expect(found).toHaveAttribute('data-passed', 'false')
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await shoot(page, `proof-form-${width}`)
      await check(page, '.hansa-proof')
    }

    await visit(page, '/admin/published')
    await expect(page.getByRole('row', { name: /MIGRALONA/ })).toContainText(
      'There is no server of that name.',
    )
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await shoot(page, `proof-${width}`)
      await check(page, '.hansa-proof')
    }
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: /Download the proof: MIGRALONA/ }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^proof-[\w-]+-\d{4}-\d\d-\d\d\.html$/)
    const proof = await readFile(await download.path(), 'utf8')
    expect(proof).toContain(`${origin}/project`)
    expect(proof).toContain('There is no server of that name.')
  },
)
