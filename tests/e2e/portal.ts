import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { hubUrl } from './settings.ts'

/** The directives that the documentation names, and nothing else allowed. */
export const policy = `default-src 'none'; script-src ${hubUrl}; connect-src ${hubUrl}; img-src ${hubUrl}; require-trusted-types-for 'script'; trusted-types 'none'`

/** A page of a portal. */
export interface PortalPage {
  body: string
  lang?: string
  /** What stands in the head, beside the element's script. */
  head?: string
  policy?: string
}

/** The tag of a list of the hub, with a link inside. */
export const list = (attributes: string): string =>
  `<hansa-list hub="${hubUrl}" ${attributes}><a href="${hubUrl}/">Link</a></hansa-list>`

/** Serves one page of a portal on an origin of its own, and opens it. @returns what the browser complained of, and how to close the server */
export async function openPortal(
  page: Page,
  { body, lang = 'en', head = '', policy: asked = policy }: PortalPage,
  path = '/',
) {
  const server = createServer((_, res) => {
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': asked })
    res.end(`<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><title>Portal</title>
      <meta name="viewport" content="width=device-width">${head}
      <script type="module" src="${hubUrl}/embed/v1/hansa.js"></script></head><body><main><h1>Portal</h1><h2>List</h2>${body}</main></body></html>`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const complaints: string[] = []
  page.on(
    'console',
    (message) => void (/error|warning/.test(message.type()) && complaints.push(message.text())),
  )
  page.on('pageerror', (error) => void complaints.push(error.message))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  return { complaints, close: () => server.close() }
}

/** Checks that axe finds nothing, and that nothing is wider than the window. */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))])).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
}
