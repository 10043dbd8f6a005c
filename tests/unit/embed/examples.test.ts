/** @jest-environment ./tests/unit/embed/environment.mjs */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { observed, readQuery } from '@hansa/portal-embed/elements/query.ts'
import { parametersOf } from '../../../src/delivery/query/parameters.ts'
import { document } from './browser.ts'

const folder = 'plugins/portal-embed/examples'
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))

function parse(html: string): Document {
  if (!document.defaultView) throw new Error('The document has no window')
  return new document.defaultView.DOMParser().parseFromString(html, 'text/html')
}

it('there are', () => expect(pages).toEqual(['own-drawing.html', 'page.html']))

describe.each(pages)('%s', (name) => {
  const page = parse(readFileSync(`${folder}/${name}`, 'utf8'))
  const lists = [...page.querySelectorAll('hansa-list')]

  it('sets only attributes that the embed or its sheet reads', () => {
    const set = lists.flatMap((list) => list.getAttributeNames())
    expect(lists.length).toBeGreaterThan(0)
    expect(set.filter((attribute) => ![...observed, 'slots'].includes(attribute))).toEqual([])
  })

  it('asks the hub for what it knows', () => {
    for (const { kind = 'news', url } of lists.map(readQuery)) {
      const known = [...parametersOf(kind, ['en']).keys(), 'limit', 'page', 'lang']
      expect([...url.searchParams.keys()].filter((parameter) => !known.includes(parameter))).toEqual([])
    }
  })

  it('loads the script of the hub that it asks, and has a link inside each list', () => {
    const [hub] = new Set(lists.map((list) => list.getAttribute('hub')))
    const scripts = [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src'))
    expect(scripts).toEqual([`${hub}/embed/v1/hansa.js`])
    const links = lists.map((list) => list.querySelector('a')?.getAttribute('href'))
    expect(links.filter((link) => !link?.startsWith(`${hub}/`))).toEqual([])
  })
})
