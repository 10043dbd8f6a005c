import { expect, test } from '@playwright/test'
import { expectAccessible, list, openPortal, policy } from './portal.ts'
import { hubUrl } from './settings.ts'

// What pages of portals are like: the element stands in all of them. More of it is in embed.spec.ts and views.spec.ts.

const news = list('kind="news" municipality="durres" limit="2" layout="cards"')

/** A style sheet in the page, and the policy that lets it be there. */
const styled = (sheet: string) => ({
  head: `<style>${sheet}</style>`,
  policy: `${policy}; style-src 'unsafe-inline'`,
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the link stands', async ({ page }) => {
    const { close } = await openPortal(page, { body: news })
    await expect(page.getByRole('link', { name: 'Link' })).toBeVisible()
    close()
  })
})

test('a hub that hangs leaves the link, and the page is not held up', async ({ page }) => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(`${hubUrl}/v1/**`, async (route) => {
    await held
    await route.abort()
  })
  const asked = page.waitForRequest(`${hubUrl}/v1/news.json**`)
  const { close } = await openPortal(page, { body: news })
  await asked
  expect(await page.evaluate(() => document.readyState)).toBe('complete')
  await expect(page.getByRole('link', { name: 'Link' })).toBeVisible()
  const warned = page.waitForEvent('console', (message) => message.text().includes('<hansa-list>'))
  release()
  await warned
  await expect(page.getByRole('link', { name: 'Link' })).toBeVisible()
  close()
})

test('a sandboxed frame without an origin draws the list, and opens items in place', async ({ page }) => {
  const inside = `<html lang="en"><script type="module" src="${hubUrl}/embed/v1/hansa.js"></script>${list('kind="news" limit="2" open')}`
  const { close } = await openPortal(page, {
    body: `<iframe sandbox="allow-scripts" title="List" srcdoc="${inside.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  })
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('hansa-list [part~=item]')).toHaveCount(2)
  expect(await frame.locator('html').evaluate(() => globalThis.origin)).toBe('null')
  await frame.locator('hansa-list [part~=title] a').first().click()
  await expect(frame.locator('hansa-list article')).toBeVisible()
  await frame.getByRole('button', { name: 'Back to the list' }).click()
  await expect(frame.locator('hansa-list section')).toBeVisible()
  close()
})

test('two builds of the script on one page leave each other alone', async ({ page }) => {
  const address = `${hubUrl}/embed/v1/manifest.json`
  const { pinned } = (await (await page.request.get(address)).json()) as { pinned: Record<string, string> }
  const head = `<script type="module" src="${hubUrl}/embed/v1/${pinned.en}"></script>`
  const { complaints, close } = await openPortal(page, { head, body: news + news })
  await expect(page.locator('hansa-list [part~=item]')).toHaveCount(4)
  const loaded = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
  expect(await page.evaluate(loaded)).toEqual(
    expect.arrayContaining([`/embed/v1/${pinned.en}`, '/embed/v1/hansa.js']),
  )
  expect(complaints).toEqual([])
  close()
})

test('resets and hostile styles of the page do not reach into the list', async ({ page }) => {
  const { close } = await openPortal(page, {
    body: news,
    ...styled(
      '* { all: unset !important; } a, p, h3, li, section { color: red !important; display: none !important; position: absolute !important; }',
    ),
  })
  const items = page.locator('hansa-list [part~=item]')
  await expect(items).toHaveCount(2)
  await expect(page.locator('hansa-list [part~=title] a').first()).toBeVisible()
  await expect(items.first()).toHaveCSS('display', 'flex')
  await expect(page.locator('hansa-list [part~=title] a').first()).not.toHaveCSS('color', 'rgb(255, 0, 0)')
  close()
})

test('a root font of 62.5 % changes no size, since the page’s text has its usual one', async ({ page }) => {
  const { close } = await openPortal(page, {
    body: news,
    ...styled('html { font-size: 62.5%; } body { font-size: 1.6rem; }'),
  })
  await expect(page.locator('hansa-list [part~=text]').first()).toHaveCSS('font-size', '16px')
  await expect(page.locator('hansa-list [part~=title]').first()).toHaveCSS('font-size', '18.4px')
  close()
})

test('a dark page has all of it in its own colours, with enough contrast', async ({ page }) => {
  const { close } = await openPortal(page, {
    body:
      news +
      list('kind="meetings" layout="calendar" from="2022-02-01"') +
      list('kind="news" limit="1" label="Search" controls'),
    ...styled('html { color-scheme: dark; } body { color: #e8edf2; background: #12181f; }'),
  })
  for (const each of await page.locator('hansa-list section').all()) await expect(each).toBeVisible()
  await expect(page.locator('hansa-list [part~=text]').first()).toHaveCSS('color', 'rgb(232, 237, 242)')
  await expect(page.getByRole('button', { name: 'Search' })).toHaveCSS('color', 'rgb(232, 237, 242)')
  await expectAccessible(page)
  close()
})

test('forced colours draw the borders of what is otherwise told apart by its background', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const { close } = await openPortal(page, { body: news })
  const chip = page.locator('hansa-list [part~=chip]').first()
  await expect(chip).toBeVisible()
  const [border, text] = await chip.evaluate((element) => {
    const { borderTopColor, borderTopWidth, color } = getComputedStyle(element)
    return [borderTopWidth === '0px' ? '' : borderTopColor, color]
  })
  expect(border).toBe(text)
  await expectAccessible(page)
  close()
})

test('a stored embed is drawn as it says: layout, level of headings, and what was asked for', async ({
  page,
}) => {
  await page.route(`${hubUrl}/v1/embeds/abcdefghijkl.json**`, async (route) => {
    const response = await page.request.get(`${hubUrl}/v1/meetings.json?when=past&limit=1&lang=en`)
    const embed = { kind: 'meetings', layout: 'agenda', headingLevel: 4, when: 'past' }
    await route.fulfill({ response, json: { ...((await response.json()) as object), embed } })
  })
  const { close } = await openPortal(page, {
    body: `<hansa-list src="${hubUrl}/v1/embeds/abcdefghijkl"><a href="${hubUrl}/">Link</a></hansa-list>`,
  })
  await expect(page.getByText('Past meetings')).toBeVisible()
  await expect(page.locator('hansa-list').getByRole('heading', { level: 4 })).toHaveCount(1)
  await expect(page.locator('hansa-list').getByRole('heading', { level: 5 })).toHaveCount(1)
  close()
})

test('an attribute that is misspelt is told of once, with the one that may be meant', async ({ page }) => {
  const { complaints, close } = await openPortal(page, {
    body: list('kind="news" limit="1" munipality="durres" class="a" data-b="c"'),
  })
  await expect
    .poll(() => complaints)
    .toEqual([
      expect.stringContaining(
        '<hansa-list> does not know the attribute "munipality"; is "municipality" meant?',
      ),
    ])
  close()
})

test('countries are named in Albanian and Macedonian as the server names them', async ({ page }) => {
  for (const [lang, name] of [
    ['sq', 'Shqipëri'],
    ['mk', 'Албанија'],
  ] as const) {
    const { close } = await openPortal(page, { lang, body: list('kind="partners" project="in-to-eu"') })
    await expect(page.locator('hansa-list section')).toContainText(name)
    const fragment = await page.request.get(`${hubUrl}/v1/partners.html?project=in-to-eu&lang=${lang}`)
    expect(await fragment.text()).toContain(name)
    close()
  }
})
