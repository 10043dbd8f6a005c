import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { create, save, signIn, visit } from './admin.ts'
import { shoot } from './shots.ts'

/** Two people in one document see each other, and lock each other out of nothing. */
test('two people see each other in a document, and both save, each in a language', async ({ browser }) => {
  const open = async (email: string, viewport = { width: 1440, height: 900 }) => {
    const page = await (await browser.newContext({ viewport, locale: 'en-GB' })).newPage()
    await signIn(page, email)
    return page
  }
  const editor = await open('editor@durres.example')
  const administrator = await open('admin@durres.example')
  const here = (page: typeof editor) => page.locator('.hansa-presence')

  await create(editor, 'news', 'sq')
  await editor.fill('#field-title', 'Të dy së bashku')
  await save(editor, 'draft')
  const address = new URL(editor.url())
  await visit(administrator, `${address.pathname}?locale=el`)
  await expect(here(administrator)).toHaveText('Editor Durrës is here, in Albanian.')

  // Looked at again, the tab asks at once.
  await editor.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(here(editor)).toHaveText('Administrator Durrës is here, in Greek.')
  await expect(here(editor)).toHaveAttribute('role', 'status')
  await shoot(editor, 'presence-1440')
  await editor.setViewportSize({ width: 390, height: 844 })
  await shoot(editor, 'presence-390')
  // Nothing stands over the buttons.
  await editor.getByRole('button', { name: 'Publish changes' }).click({ trial: true })
  const { violations } = await new AxeBuilder({ page: editor }).include('.hansa-presence').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await editor.setViewportSize({ width: 1440, height: 900 })

  await administrator.fill('#field-title', 'Και οι δύο μαζί')
  await editor.fill('#field-title', 'Të dy bashkë')
  await save(administrator, 'draft')
  await save(editor, 'draft')

  await administrator.goto('/admin')
  await editor.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(here(editor)).toHaveText('')
})
