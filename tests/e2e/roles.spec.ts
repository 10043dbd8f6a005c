import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { linkIn } from '../integration/accounts/outbox.ts'
import { addFirstRow, choose, enter, signIn, visit } from './admin.ts'
import { mailTo } from './mail.ts'
import { hubUrl } from './settings.ts'
import { shoot } from './shots.ts'

const email = `translator-${randomUUID().slice(0, 6)}@durres.example`
const password = 'umbrella lantern copper river'

/** Invites somebody as translator into Greek, in the admin; the link of the invitation. */
async function inviteTranslator(page: Page): Promise<string> {
  await visit(page, '/admin/collections/users/create?locale=sq')
  await page.fill('#field-name', 'Translator of Durrës')
  await page.fill('#field-email', email)
  await addFirstRow(page, 'Add Municipality', 'memberships__0__municipality')
  await choose(page, 'memberships__0__municipality', 'Durrës')
  await choose(page, 'memberships__0__roles', 'Translator')
  await choose(page, 'memberships__0__languages', 'Ελληνικά')
  await page.locator('#action-save').click()
  await page.waitForURL(/\/collections\/users\/(?!create)[\w-]+/)
  return linkIn((await mailTo(email)).text)
}

/** The id of a published news item of Durrës, as the signed-in person reads it. */
const newsOfDurres = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const read = async (path: string) => (await (await fetch(path)).json()) as { docs: { id: string }[] }
    const cities = await read('/api/municipalities?where[slug][equals]=durres')
    const id = cities.docs[0]?.id ?? ''
    const out = 'where[_status][equals]=published&locale=en&limit=1'
    const news = await read(`/api/news?where[municipality][equals]=${id}&${out}`)
    return news.docs[0]?.id ?? ''
  })

/** Tries a change over REST, with the session of the page. */
const change = (page: Page, path: string, body: object): Promise<number> =>
  page.evaluate(
    async ([address, data]) => {
      const headers = { 'Content-Type': 'application/json' }
      return (await fetch(address, { method: 'PATCH', headers, body: data })).status
    },
    [path, JSON.stringify(body)] as const,
  )

test('an administrator makes somebody translator into Greek, who changes Greek texts and nothing else', async ({
  page,
  browser,
}) => {
  await signIn(page, 'admin@durres.example')
  const link = await inviteTranslator(page)

  const context = await browser.newContext({ baseURL: hubUrl, viewport: { width: 1280, height: 800 } })
  const guest = await context.newPage()
  await guest.goto(`/account/link/${link}`)
  await guest.fill('#password', password)
  await guest.fill('#repeat', password)
  await guest.getByRole('button', { name: 'Save the password' }).click()
  await enter(guest, email, password)
  await guest.waitForURL('**/admin')

  const id = await newsOfDurres(guest)
  const open = async (locale: string) => {
    await visit(guest, `/admin/collections/news/${id}?locale=${locale}`)
    await expect(guest.locator('#field-title')).toBeVisible()
  }
  await open('el')
  await expect(guest.locator('#field-title')).toBeEnabled()
  await expect(guest.locator('#field-slug')).toBeDisabled()
  await expect(guest.locator('#action-save')).toHaveCount(0)
  await shoot(guest, 'roles-translator-greek')
  await guest.fill('#field-title', 'Τίτλος από τη μεταφράστρια')
  const answered = guest.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.url().includes(`/api/news/${id}`),
  )
  await guest.locator('#action-save-draft').click()
  expect((await answered).status()).toBe(200)

  await open('sq')
  await expect(guest.locator('#field-title')).toBeDisabled()
  await shoot(guest, 'roles-translator-albanian')

  expect([
    await change(guest, `/api/news/${id}?locale=sq&draft=true`, { title: 'Marrë' }),
    await change(guest, `/api/news/${id}?locale=el`, { title: 'Δημοσιευμένο' }),
    await change(guest, `/api/news/${id}?locale=el`, { _status: 'published' }),
    await change(guest, `/api/news/${id}?locale=el&draft=true`, { byline: 'Somebody else' }),
    await change(guest, `/api/news/${id}?locale=el&draft=true`, { title: 'Και πάλι' }),
  ]).toEqual([403, 403, 403, 403, 200])
  await context.close()
})
