/** @jest-environment ./tests/unit/embed/environment.mjs */
import { describe, expect, it } from '@jest/globals'
import { loadWords } from '@hansa/portal-embed/locales/index.ts'
import { renderList } from '@hansa/portal-embed/render/list.ts'
import { renderShadow } from '@hansa/portal-embed/render/shadow.ts'
import { renderToString } from '@hansa/portal-embed/core/toString.ts'
import { parsed } from './browser.ts'
import { answerOf } from './items.ts'

const context = {
  kind: 'news',
  lang: 'ar',
  words: await loadWords('ar'),
  headingLevel: 3,
  moreUrl: 'https://hub.example.org/all?a=1&b=2',
  label: 'A "label" <b>',
} as const
const sheet = '/styles/shadow.css?a="><script>'

const shadowed = (asked?: Record<string, string>) =>
  parsed(renderShadow(answerOf('news'), context, { sheet, asked })).firstElementChild as Element

const rootOf = (host: Element) => (host.firstElementChild as HTMLTemplateElement).content

describe('a declarative shadow root', () => {
  it('has the sheet first, then the list as the element draws it', () => {
    const host = shadowed({ hub: 'https://hub.example.org', kind: 'news' })
    const { firstElementChild: link, lastElementChild: list } = rootOf(host)
    expect(host.firstElementChild?.getAttribute('shadowrootmode')).toBe('open')
    expect(rootOf(host).children).toHaveLength(2)
    expect([link?.tagName, link?.getAttribute('rel'), link?.getAttribute('href')]).toEqual([
      'LINK',
      'stylesheet',
      sheet,
    ])
    const drawn = parsed(renderToString(renderList(answerOf('news'), context))).firstElementChild
    expect(list?.textContent).toBe(drawn?.textContent)
    const parts = (root: ParentNode) =>
      [...root.querySelectorAll('[part]')].map((one) => one.getAttribute('part'))
    expect(parts(list as Element)).toEqual(parts(drawn as Element))
  })

  it('stands in the element that asks for the same, beside a link for browsers without such roots', () => {
    const host = shadowed({ hub: 'https://hub.example.org', kind: 'news', label: 'a "b" <c>' })
    const attributes = Object.fromEntries([...host.attributes].map(({ name, value }) => [name, value]))
    expect([host.tagName, attributes]).toEqual([
      'HANSA-LIST',
      { hub: 'https://hub.example.org', kind: 'news', label: 'a "b" <c>', lang: 'ar', dir: 'rtl' },
    ])
    const link = host.querySelector('a')
    expect([link?.getAttribute('href'), link?.textContent]).toEqual([context.moreUrl, context.label])
  })

  it('stands in an element of no name where none can ask for the same', () => {
    expect(shadowed().tagName).toBe('DIV')
  })

  it('gives pictures a size that a page without the sheet can bear, and no style', () => {
    const image = rootOf(shadowed()).querySelector('img[part=image]')
    expect(['width', 'height', 'sizes'].map((name) => image?.getAttribute(name))).toEqual([
      '640',
      '360',
      'auto, (min-width: 40em) 20em, 100vw',
    ])
    expect(rootOf(shadowed()).querySelectorAll('[style], style, script')).toHaveLength(0)
  })
})
