import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, list, openPortal, policy } from './portal.ts'
import { hubUrl } from './settings.ts'
import { shoot } from './shots.ts'

/** Every layout that is no plain list, with a list of the demo that it is made for. */
const views = {
  agenda: 'kind="meetings" layout="agenda"',
  calendar: 'kind="meetings" layout="calendar" from="2022-02-01"',
  logos: 'kind="partners" project="in-to-eu" layout="logos"',
  map: 'kind="partners" project="in-to-eu" layout="map"',
  sheet: 'kind="projects" layout="sheet" limit="2"',
} as const

const langs = ['en', 'sq', 'el', 'ar']

for (const [name, attributes] of Object.entries(views))
  test(`the layout ${name} is accessible and quiet under a strict policy, in four languages and two widths`, async ({
    page,
  }) => {
    for (const lang of langs) {
      const { complaints, close } = await openPortal(page, { lang, body: list(attributes) })
      await expect(page.locator('hansa-list section')).toHaveAttribute('part', new RegExp(`layout-${name}`))
      await expect(page.locator('hansa-list section')).toHaveAttribute('lang', lang)
      expect(complaints).toEqual([])
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 })
        await expectAccessible(page)
        await shoot(page, `view-${name}-${lang}-${width}`)
      }
      close()
    }
  })

for (const [name, attributes] of Object.entries(views))
  test(`the layout ${name} is the same in a frame and in the element`, async ({ page }) => {
    const asked = Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    )
    const { kind = '', ...more } = asked as Record<string, string>
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(`${hubUrl}/embed/${kind}?${new URLSearchParams({ ...more, lang: 'el' })}`)
    const texts = () =>
      page.locator('section').evaluate((section) => (section as HTMLElement).innerText.replace(/\s+/g, ' '))
    await expect(page.locator('section')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    const framed = await texts()
    expect(framed.length).toBeGreaterThan(40)
    const { close } = await openPortal(page, { lang: 'el', body: list(attributes) })
    await expect(page.locator('hansa-list section')).toBeVisible()
    // "Show all" leads where the portal says, or to the hub's list.
    expect((await texts()).replace(/Εμφάνιση όλων/, '')).toBe(framed.replace(/Εμφάνιση όλων/, ''))
    close()
  })

test('a month without meetings is accessible too', async ({ page }) => {
  const { close } = await openPortal(page, {
    body: list('kind="meetings" layout="calendar" from="2031-02-01"'),
  })
  await expect(page.getByText('There is nothing to show at the moment.')).toBeVisible()
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
  }
  close()
})

test('a calendar goes from month to month by keyboard, and is an agenda where it is narrow', async ({
  page,
}) => {
  const { close } = await openPortal(page, { body: list(views.calendar) })
  const caption = page.locator('hansa-list caption')
  await expect(caption).toHaveText('February 2022')
  await expect(page.getByRole('columnheader').first()).toHaveText('Mon')
  await expect(page.locator('hansa-list td li')).toHaveCount(3)
  const before = page.getByRole('button', { name: 'Previous month' })
  await before.focus()
  await page.keyboard.press('Enter')
  await expect(caption).toHaveText('January 2022')
  await expect(before).toBeFocused()
  await expect(page.locator('hansa-list td li')).toHaveCount(1)
  await page.setViewportSize({ width: 320, height: 800 })
  await expect(page.locator('hansa-list td:not([part])').first()).toBeHidden()
  await expect(page.getByText('Thu January 20')).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
  close()
})

const announced = (page: Page) => page.locator('hansa-list').getByRole('status')

test('a list is searched, filtered and paged by keyboard, and says how much was found', async ({ page }) => {
  const { complaints, close } = await openPortal(page, { body: list('kind="news" limit="2" controls') })
  const titles = page.locator('hansa-list [part~=title]')
  await expect(titles).toHaveCount(2)
  await expect(announced(page)).toHaveText(/^Results: \d+$/)
  const all = await announced(page).textContent()
  await page.getByRole('button', { name: 'Next page' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('hansa-list nav')).toContainText('2 / ')
  await expect(page.getByRole('button', { name: 'Next page' })).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Search', { exact: true }).fill('durres')
  await page.keyboard.press('Enter')
  await expect(announced(page)).not.toHaveText(all ?? '')
  await expect(page.getByLabel('Search', { exact: true })).toBeFocused()
  await page.getByLabel('Kind').selectOption('call')
  await expect.poll(async () => page.locator('hansa-list [part~=chip]').allTextContents()).toEqual([])
  await page.getByLabel('Search', { exact: true }).fill('')
  await page.getByLabel('Kind').selectOption('')
  await expect(announced(page)).toHaveText(all ?? '')
  await page.getByLabel('Topics').selectOption({ index: 1 })
  await expect(announced(page)).not.toHaveText(all ?? '')
  expect(page.url()).not.toContain('topic')
  expect(complaints).toEqual([])
  await page.setViewportSize({ width: 320, height: 900 })
  await expectAccessible(page)
  await shoot(page, 'controls-320')
  close()
})

for (const address of ['hash', 'query'] as const)
  test(`an item opens in the list’s place, with its own address in the ${address}`, async ({ page }) => {
    const { complaints, close } = await openPortal(page, {
      lang: 'sq',
      body: list(`id="lajme" kind="news" municipality="durres" open address="${address}" controls="search"`),
    })
    const first = page.locator('hansa-list [part~=title] a').first()
    const title = await first.textContent()
    await first.focus()
    await page.keyboard.press('Enter')
    const detail = page.locator('hansa-list article')
    await expect(detail).toBeFocused()
    await expect(detail.getByRole('heading', { level: 3 })).toContainText(title ?? '')
    await expect(detail.locator('[part=prose] p').first()).toBeVisible()
    await expect(page.locator('hansa-list section')).toBeHidden()
    expect(new URL(page.url())[address === 'hash' ? 'hash' : 'search']).toContain(
      'lajme=item%3Dnews%252Fdurres',
    )
    expect(await page.title()).toBe('Portal')
    await expectAccessible(page)
    await shoot(page, `open-${address}`)
    await page.reload()
    await expect(detail.getByRole('heading', { level: 3 })).toContainText(title ?? '')
    await page.getByRole('button', { name: 'Kthehu te lista' }).click()
    await expect(page.locator('hansa-list section')).toBeVisible()
    await first.click()
    await expect(detail).toBeVisible()
    await page.goBack()
    await expect(detail).toHaveCount(0)
    await expect(first).toBeFocused()
    expect(complaints).toEqual([])
    close()
  })

test('titles lead to the portal’s own pages, encoded', async ({ page }) => {
  const { close } = await openPortal(page, {
    lang: 'sq',
    body: list(
      'kind="news" municipality="durres" limit="1" link="/lajme/{municipality}/{slug}?l={lang}&amp;k={kind}"',
    ),
  })
  const link = page.locator('hansa-list [part~=title] a')
  await expect(link).toHaveAttribute(
    'href',
    /^http:\/\/127\.0\.0\.1:\d+\/lajme\/durres\/[a-z0-9-]+\?l=sq&k=news$/,
  )
  close()
})

/** A meeting that is to come, as the hub would answer. */
async function upcoming(page: Page, more: object): Promise<void> {
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  await page.route(`${hubUrl}/v1/meetings.json**`, async (route) => {
    const response = await route.fetch()
    const answer = (await response.json()) as { items: object[] }
    const [first] = answer.items
    const times = { start: `${day}T08:00:00.000Z`, end: `${day}T10:00:00.000Z`, startDay: day, endDay: day }
    const items = [
      {
        ...first,
        ...times,
        allDay: false,
        timezone: 'Asia/Tokyo',
        registration: { url: 'https://example.org/register' },
        ...more,
      },
    ]
    await route.fulfill({ response, json: { ...answer, items, total: 1 } })
  })
}

test.describe('a meeting to come', () => {
  test.use({ timezoneId: 'Europe/Tirane' })

  test('is put into a calendar, registered for, and told in both times', async ({ page }) => {
    await upcoming(page, { status: 'postponed' })
    for (const layout of ['list', 'agenda']) {
      const { close } = await openPortal(page, { body: list(`kind="meetings" layout="${layout}" actions`) })
      const item = page.locator('hansa-list [part~=item]')
      await expect(item.getByRole('link', { name: 'Add to calendar' })).toHaveAttribute(
        'href',
        /\/v1\/meetings\/.*\.ics/,
      )
      await expect(item.getByRole('link', { name: 'Registration' })).toHaveAttribute(
        'href',
        'https://example.org/register',
      )
      await expect(item.locator('[part=status]')).toHaveText('Postponed')
      await expect(item).toContainText(/5:00 – 7:00\sPM/)
      await expect(item).toContainText(
        /In your time zone: .*(9:00 – 11:00|10:00\sAM – 12:00|9:00|8:00|10:00)/,
      )
      await expectAccessible(page)
      await shoot(page, `actions-${layout}`)
      close()
    }
  })

  test('that is cancelled says so, and offers nothing', async ({ page }) => {
    await upcoming(page, { status: 'cancelled' })
    const { close } = await openPortal(page, { body: list('kind="meetings" actions') })
    await expect(page.locator('hansa-list [part=status]')).toHaveText('Cancelled')
    await expect(page.locator('hansa-list').getByRole('link', { name: 'Add to calendar' })).toHaveCount(0)
    close()
  })
})

test('a page with one list loads nothing of all that', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => void loaded.push(request.url()))
  const { close } = await openPortal(page, { lang: 'de', body: list('kind="meetings"') })
  await expect(page.locator('hansa-list section')).toBeVisible()
  const names = loaded
    .filter((url) => url.includes('/embed/'))
    .map((url) => new URL(url).pathname.replace(/-[0-9A-F]{8}/, ''))
  expect(names).toEqual(['/embed/v1/hansa.js', '/embed/v1/hansa.js', '/embed/v1/de.js'])
  expect(policy).not.toContain('unsafe')
  close()
})
