import path from 'node:path'
import type { Page } from '@playwright/test'

/** The folder for pictures of what the tests see, to be looked at; without it none are taken, since they take their time. */
const folder = process.env.E2E_SHOTS

/** Takes a picture of the whole page, where pictures are wanted. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}
