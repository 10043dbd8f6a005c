import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { create, save, signIn, visit } from './admin.ts'
import { end, endAll, type Node, start } from './node.ts'
import { hubUrl, isNight } from './settings.ts'

const editor = 'editor@durres.example'
/** Computers on other continents, and one in the same region whose clock is an hour ahead of Tirana's. `npm test` has time for one alone. */
const computers = ['America/New_York', 'Asia/Tokyo', 'Europe/Athens'].slice(0, isNight ? 3 : 1)

const field = (page: Page, path: string) => page.locator(`#field-${path.replaceAll('.', '__')}`)
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''
const stored = async (page: Page, id = idOf(page)) =>
  (await (
    await page.request.get(`/api/meetings/${id}?draft=true&depth=0&locale=sq`, {
      headers: { Origin: hubUrl },
    })
  ).json()) as Record<string, unknown>
const tab = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()

for (const timezoneId of computers)
  test.describe(`on a computer in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('the times of a meeting are those of its place', async ({ page }) => {
      await signIn(page, editor)
      await create(page, 'meetings', 'sq')
      await expect(field(page, 'start_tz')).toHaveValue('Europe/Tirane')
      await page.fill('#field-title', `Takim ${randomUUID().slice(0, 4)}`)
      await field(page, 'start').fill('2027-07-28T18:00')
      await field(page, 'end').fill('2027-07-28T20:30')
      await tab(page, 'Place and registration')
      await field(page, 'registration.deadline').fill('2027-07-20T12:00')
      await save(page, 'draft')
      expect(await stored(page)).toMatchObject({
        start: '2027-07-28T16:00:00.000Z',
        end: '2027-07-28T18:30:00.000Z',
        start_tz: 'Europe/Tirane',
        registration: { deadline: '2027-07-20T10:00:00.000Z' },
      })

      const programme = [{ start: '2027-07-28T16:15:00.000Z' }]
      const answer = await page.request.patch(`/api/meetings/${idOf(page)}?draft=true&locale=sq`, {
        headers: { Origin: hubUrl },
        data: { programme },
      })
      expect(answer.status()).toBe(200)
      await visit(page, page.url())
      await tab(page, 'Programme')
      await expect(field(page, 'programme.0.start')).toHaveValue('2027-07-28T18:15')
      await tab(page, 'Content')
      await expect(field(page, 'start')).toHaveValue('2027-07-28T18:00')
      await field(page, 'start_tz').selectOption('Europe/Athens')
      await expect(field(page, 'start')).toHaveValue('2027-07-28T18:00')
      await save(page, 'draft')
      expect(await stored(page)).toMatchObject({
        start: '2027-07-28T15:00:00.000Z',
        end: '2027-07-28T17:30:00.000Z',
        start_tz: 'Europe/Athens',
        registration: { deadline: '2027-07-20T09:00:00.000Z' },
        programme: [{ start: '2027-07-28T15:15:00.000Z' }],
      })

      await page.goto('/admin/collections/meetings?limit=5&sort=-createdAt')
      await expect(page.locator('tbody tr').first().locator('.cell-start')).toHaveText(
        /28 Jul 2027, 18:00 (EEST|GMT\+3)/,
      )
    })

    test('an hour that is skipped here is one there, and one that is skipped there is said so', async ({
      page,
    }) => {
      await signIn(page, editor)
      await create(page, 'meetings', 'sq')
      await page.fill('#field-title', `Natë ${randomUUID().slice(0, 4)}`)
      await field(page, 'start').fill('2026-03-08T02:30')
      await save(page, 'draft')
      expect((await stored(page)).start).toBe('2026-03-08T01:30:00.000Z')

      await field(page, 'start').fill('2026-03-29T02:30')
      const alert = page.getByRole('alert').filter({ hasText: '2026-03-29 02:30' })
      await expect(alert).toContainText('is skipped in Europe/Tirane')
      await expect(field(page, 'start')).toHaveAttribute('aria-invalid', 'true')
      await expect(save(page, 'draft')).rejects.toThrow('400')
      await expect(field(page, 'start')).toHaveValue('2026-03-29T02:30')
      await field(page, 'start').fill('2026-10-25T02:30')
      await save(page, 'draft')
      expect((await stored(page)).start).toBe('2026-10-25T00:30:00.000Z')
    })

    test('whole days stay the days that were meant', async ({ page }) => {
      await signIn(page, editor)
      await create(page, 'meetings', 'sq')
      await page.fill('#field-title', `Ditë ${randomUUID().slice(0, 4)}`)
      await field(page, 'start').fill('2027-01-01T00:30')
      await field(page, 'allDay').check()
      await expect(field(page, 'start')).toHaveValue('2027-01-01')
      await field(page, 'allDay').uncheck()
      await expect(field(page, 'start')).toHaveValue('2027-01-01T00:30')
      await field(page, 'allDay').check()
      await field(page, 'end').fill('2027-01-02')
      await field(page, 'start_tz').selectOption('America/Santiago')
      await expect(field(page, 'start')).toHaveValue('2027-01-01')
      await expect(field(page, 'end')).toHaveValue('2027-01-02')
      await save(page, 'draft')
      expect(await stored(page)).toMatchObject({
        start: '2027-01-01T03:00:00.000Z',
        startDay: '2027-01-01',
        endDay: '2027-01-02',
        endsAt: '2027-01-03T03:00:00.000Z',
      })
    })
  })

test.describe('a meeting that is announced, moved and cancelled from other continents', () => {
  test.describe.configure({ mode: 'serial' })
  const title = `Takim publik ${randomUUID().slice(0, 4)}`
  let id = ''
  let reader: Node
  test.afterAll(endAll)

  type Item = {
    title: string
    url: string
    status: string
    start: string
    startDay: string
    timezone: string
  }
  /** The meeting in the list of one day, at an address: of the hub itself, or of a second one on its database. */
  async function onDay(request: APIRequestContext, origin: string, day: string): Promise<Item | undefined> {
    const answer = await request.get(
      `${origin}/v1/meetings.json?municipality=durres&lang=sq&limit=100&from=${day}&until=${day}`,
    )
    return ((await answer.json()) as { items: Item[] }).items.find((item) => item.title === title)
  }
  /** Every reader sees it on this day at this hour, by JSON and on its page, and not on the other day. */
  async function expectSeen(
    page: Page,
    day: string,
    other: string,
    start: string,
    shown: RegExp,
  ): Promise<void> {
    for (const origin of [hubUrl, reader.url]) {
      await expect.poll(async () => (await onDay(page.request, origin, day))?.start).toBe(start)
      expect(await onDay(page.request, origin, other)).toBeUndefined()
      const item = await onDay(page.request, origin, day)
      expect(item).toMatchObject({ startDay: day, timezone: 'Europe/Tirane' })
      const text = await (await page.request.get(`${origin}${new URL(item?.url ?? '').pathname}`)).text()
      expect(text).toContain(`<time datetime="${start}">`)
      expect(text.slice(text.indexOf(`<time datetime="${start}">`)).split('</time>')[0]).toMatch(shown)
    }
  }

  test.describe('announced in New York', () => {
    test.use({ timezoneId: 'America/New_York' })
    test('before the clocks are put forward', async ({ page }) => {
      reader = await start('all')
      await signIn(page, editor)
      await create(page, 'meetings', 'sq')
      await page.fill('#field-title', title)
      await field(page, 'start').fill('2027-03-27T18:00')
      await field(page, 'end').fill('2027-03-27T20:00')
      await save(page, 'publish')
      id = idOf(page)
      await expectSeen(
        page,
        '2027-03-27',
        '2027-03-28',
        '2027-03-27T17:00:00.000Z',
        /27.*2027.*6:00.*8:00.*m\.d\./,
      )
    })
  })

  test.describe('moved in Tokyo', () => {
    test.use({ timezoneId: 'Asia/Tokyo' })
    test('to the evening of the day on which they are, while the other hub is started again', async ({
      page,
    }) => {
      await end(reader, 'SIGTERM')
      await signIn(page, editor)
      await visit(page, `/admin/collections/meetings/${id}?locale=sq`)
      await expect(field(page, 'start')).toHaveValue('2027-03-27T18:00')
      await field(page, 'start').fill('2027-03-28T18:00')
      await field(page, 'end').fill('2027-03-28T20:00')
      await save(page, 'publish')
      reader = await start('all', { known: reader })
      await expectSeen(
        page,
        '2027-03-28',
        '2027-03-27',
        '2027-03-28T16:00:00.000Z',
        /28.*2027.*6:00.*8:00.*m\.d\./,
      )
    })
  })

  test.describe('cancelled in Athens', () => {
    test.use({ timezoneId: 'Europe/Athens' })
    test('and still shown on its day', async ({ page }) => {
      await signIn(page, editor)
      await visit(page, `/admin/collections/meetings/${id}?locale=sq`)
      await expect(field(page, 'start')).toHaveValue('2027-03-28T18:00')
      await page.locator('#field-status input').first().fill('Cancelled')
      await page.getByRole('option', { name: 'Cancelled', exact: true }).click()
      await save(page, 'publish')
      for (const origin of [hubUrl, reader.url])
        await expect
          .poll(async () => (await onDay(page.request, origin, '2027-03-28'))?.status)
          .toBe('cancelled')
      await expectSeen(
        page,
        '2027-03-28',
        '2027-03-27',
        '2027-03-28T16:00:00.000Z',
        /28.*2027.*6:00.*8:00.*m\.d\./,
      )
    })
  })
})

test('the fields of time are named, reached by keyboard, and fit a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await signIn(page, editor)
  await create(page, 'meetings', 'sq')
  await expect(page.getByLabel('Starts')).toHaveAccessibleDescription(/Time in Europe\/Tirane/)
  await expect(page.getByLabel('Timezone', { exact: true })).toHaveAccessibleDescription(
    /All times of this meeting/,
  )
  await page.getByLabel('Ends').focus()
  for (const name of ['start_tz', 'allDay']) {
    await expect(async () => {
      await page.keyboard.press('Tab')
      await expect(field(page, name)).toBeFocused({ timeout: 100 })
    }).toPass()
  }
  await field(page, 'start').fill('2027-03-28T02:30')
  await expect(page.getByRole('alert').filter({ hasText: '2027-03-28 02:30' })).toBeInViewport()
  const { violations } = await new AxeBuilder({ page })
    .include('#field-start, #field-end, #field-start_tz')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations).toEqual([])
  for (const name of ['start', 'end', 'start_tz']) {
    const box = await field(page, name).boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
  }
})
