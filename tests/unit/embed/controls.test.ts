/** @jest-environment ./tests/unit/embed/environment.mjs */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { monthOf, monthsLater, monthSpan } from '@hansa/portal-embed/controls/months.ts'
import { types } from '@hansa/portal-embed/controls/types.ts'
import { richText } from '@hansa/portal-embed/core/richText.ts'
import { renderToString } from '@hansa/portal-embed/core/toString.ts'
import * as values from '../../../src/model/values.ts'
import { parsed } from './browser.ts'

const written = (html: string, level = 1) => richText(html, level).map(renderToString).join('')

describe('rich text of the hub', () => {
  it.each([
    '<p>A <strong>b</strong> &amp; <a href="https://example.org/?a=1&amp;b=2" rel="noopener">c</a><br>d</p>',
    '<h2>One</h2><ul><li>Two<ul><li>Three</li></ul></li></ul><hr>',
    '<table><tbody><tr><th scope="col">A</th><td colspan="2">&lt;b&gt; &quot;c&quot;</td></tr></tbody></table>',
    '<figure><picture><source type="image/avif" srcset="https://hub.example.org/a.avif 480w"><img src="https://hub.example.org/a.webp" alt="A"></picture><figcaption>B</figcaption></figure>',
  ])('is what a browser makes of it: %s', (html) => {
    expect(parsed(written(html)).isEqualNode(parsed(html))).toBe(true)
  })

  it('has its headings below the heading above', () => {
    expect(written('<h2>A</h2><h4>B</h4><h6>C</h6>', 3)).toBe('<h4>A</h4><h6>B</h6><h6>C</h6>')
  })

  it('keeps the text alone of what it may not hold', () => {
    expect(written('<p>a<script>b</script><b onclick="x">c</b></p>')).toBe('<p>abc</p>')
    expect(written('<a href="javascript:x">a</a><img src="data:x" onerror="x">')).toBe('<a>a</a><img>')
    expect(written('<p style="x" class="y">a</p></p></div><ul><li>b')).toBe('<p>a</p><ul><li>b</li></ul>')
  })

  it('never throws, and never writes more elements than it may', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<a href="',
      '">',
      '<script',
      '<',
      '>',
      '&#0;',
      '&#x110000;',
      'x',
      '<li>',
      '</ul>',
      '<img src="x',
      ' onerror="y"',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const all = [...parsed(written(pieces.join(''))).querySelectorAll('*')]
        expect(all.filter(({ tagName }) => !['P', 'A', 'LI', 'IMG'].includes(tagName))).toEqual([])
        expect(
          all.flatMap((one) => one.getAttributeNames()).filter((name) => !['href', 'src'].includes(name)),
        ).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('types that can be chosen', () => {
  it('are those of the hub', () => {
    expect(Object.fromEntries(Object.entries(types).map(([kind, all]) => [kind, all.split(' ')]))).toEqual({
      news: [...values.newsCategories],
      meetings: [...values.meetingKinds],
      partners: [...values.partnerKinds],
      contacts: [...values.contactKinds],
      resources: [...values.resourceKinds],
    })
  })
})

describe('months', () => {
  it('follow each other over the end of a year, each with its last day', () => {
    expect([monthsLater('2026-12', 1), monthsLater('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
    expect(monthSpan('2028-02')).toEqual(['2028-02-01', '2028-02-29'])
  })

  it('are the chosen one, that of a day, or this one', () => {
    expect(monthOf('2026-07', '2025-01-31')).toBe('2026-07')
    expect(monthOf('2026-7"', '2025-01-31')).toBe('2025-01')
    expect(monthOf(null)).toMatch(/^\d{4}-\d{2}$/)
  })
})
