/** @jest-environment ./tests/unit/embed/environment.mjs */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { loadWords } from '@hansa/portal-embed/locales/index.ts'
import type { Kind } from '@hansa/portal-embed/kinds.ts'
import type { Item } from '@hansa/portal-embed/core/answer.ts'
import { renderList } from '@hansa/portal-embed/render/list.ts'
import { renderToDom } from '@hansa/portal-embed/core/toDom.ts'
import { renderToString } from '@hansa/portal-embed/core/toString.ts'
import { document, parsed } from './browser.ts'
import { items, kinds } from './items.ts'

const words = await loadWords('en')

const tags = new Set('SECTION UL LI DIV H3 P A SPAN TIME PICTURE SOURCE IMG DL DT DD B FOOTER'.split(' '))
const attributes = new Set(
  'part lang dir role aria-label aria-hidden href datetime loading decoding alt width height type sizes srcset src'.split(
    ' ',
  ),
)

/** Markup, addresses and controls that have broken renderers before, among arbitrary text. */
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>1</script>',
    '\u0000<b>',
    ']]><!--',
    '&lt;&#60;',
    '\r\n\t',
    '$&',
    '{}',
  ),
)

/** A copy of a value with every text in it replaced. */
function replaced(value: unknown, next: () => string): unknown {
  if (typeof value === 'string') return next()
  if (Array.isArray(value)) return value.map((one) => replaced(one, next))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, next)]))
}

const hostileItem = fc
  .tuple(fc.constantFrom<Kind>(...kinds), fc.array(hostileText, { minLength: 60, maxLength: 60 }))
  .map(([kind, texts]) => {
    let i = 0
    return [kind, replaced(items[kind], () => texts[i++ % texts.length] ?? '') as Item] as const
  })

const draw = (kind: Kind, item: Item) =>
  renderList(
    { items: [item], total: 2, lang: 'en', asOf: null },
    { kind, words, lang: 'en', headingLevel: 3, moreUrl: item.url },
  )

describe('hostile data', () => {
  it('adds no element, no attribute and no scheme', () => {
    fc.assert(
      fc.property(hostileItem, ([kind, item]) => {
        const elements = [...parsed(renderToString(draw(kind, item))).querySelectorAll('*')]
        expect(elements.filter(({ tagName }) => !tags.has(tagName))).toEqual([])
        const names = elements.flatMap((element) => element.getAttributeNames())
        expect(names.filter((name) => !attributes.has(name))).toEqual([])
        const schemes = elements.flatMap((element) => element.getAttribute('href') ?? [])
        expect(schemes.filter((href) => !/^(https?|mailto|tel):/i.test(href))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('looks the same from the server and in the browser', () => {
    fc.assert(
      fc.property(hostileItem, ([kind, item]) => {
        const clean = replaced(item, () => '') as Item
        const cleanText = JSON.parse(JSON.stringify(item).replaceAll('\\u0000', '')) as Item
        for (const one of [clean, cleanText]) {
          const tree = draw(kind, one)
          const built = document.createElement('div')
          built.append(renderToDom(tree, document))
          built.normalize()
          expect(parsed(renderToString(tree)).isEqualNode(built)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
