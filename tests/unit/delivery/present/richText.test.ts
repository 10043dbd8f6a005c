import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { allowed, richTextToHtml } from '../../../../src/delivery/present/richText.ts'
import { contextOf, durres, type Named, published } from '../documents.ts'
import { elementsOf } from '../dom.ts'

const news = published({ id: 'n1', slug: 'harbour', municipality: 'm1', title: { sq: 'Porti' } })

const draft = { ...news, id: 'n2', _status: 'draft' }

function render(children: readonly unknown[], named: Named = {}): string {
  const context = contextOf('sq', { named: { news: [news, draft], ...named } })
  return richTextToHtml({ root: { type: 'root', children } }, 'sq', context)
}

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })

describe('rich text as HTML', () => {
  it('writes marks as elements, never as styles', () => {
    const children = [text('a', 1), text('b', 2), text('c', 4), text('d', 8)]
    const html = render([{ type: 'paragraph', children }])
    expect(html).toBe('<p><strong>a</strong><em>b</em><s>c</s><u>d</u></p>')
  })

  it('keeps the page’s first-level heading alone', () => {
    const heading = (tag: string) => ({ type: 'heading', tag, children: [text('x')] })
    expect(render([heading('h1'), heading('h3'), heading('script')])).toBe('<h2>x</h2><h3>x</h3><h2>x</h2>')
  })

  it('skips no level of headings', () => {
    const heading = (tag: string) => ({ type: 'heading', tag, children: [text('x')] })
    expect(render([heading('h3'), heading('h3')])).toBe('<h2>x</h2><h2>x</h2>')
    expect(render([heading('h2'), heading('h4'), heading('h2')])).toBe('<h2>x</h2><h3>x</h3><h2>x</h2>')
    expect(render([heading('h4'), heading('h2')])).toBe('<h2>x</h2><h2>x</h2>')
  })

  it('escapes what is in attributes and says what a header cell heads', () => {
    const cell = (headerState: unknown) => ({ type: 'tablecell', headerState, children: [text('x')] })
    const row = { type: 'tablerow', children: [cell(0), cell(1), cell(2), cell('1" onclick="alert(1)')] }
    expect(render([{ type: 'table', children: [row] }])).toBe(
      '<table><tbody><tr><td>x</td><th scope="col">x</th><th scope="row">x</th><td>x</td></tr></tbody></table>',
    )
  })

  it('leads internal links to the item’s page', () => {
    const link = (value: unknown) => ({
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'news', value } },
      children: [text('here')],
    })
    const html = render([link('n1'), link('n2'), link(null), link('unreadable')])
    const href = 'https://hub.example.org/sq/durres/news/harbour'
    expect(html).toBe(`<a href="${href}" hreflang="sq" rel="noopener">here</a>hereherehere`)
  })

  it('makes words of links that could run something', () => {
    const link = (url: unknown) => ({
      type: 'link',
      fields: { linkType: 'custom', url },
      children: [text('x')],
    })
    expect(
      render([link('javascript:alert(1)'), link('data:text/html,x'), link(' java\tscript:x'), link(5)]),
    ).toBe('xxxx')
    expect(render([link('mailto:a@b.example')])).toBe('<a href="mailto:a@b.example" rel="noopener">x</a>')
  })

  it('shows pictures with their texts in the language of the item', () => {
    const picture = {
      id: 'p1',
      filename: 'port.webp',
      alt: { sq: 'Porti "i vjetër"', en: 'The old port' },
      width: 640,
      height: 480,
      sizes: {
        w320: { filename: 'port-320.webp', width: 320, height: 240, mimeType: 'image/webp' },
        avif320: { filename: 'port-320.avif', width: 320, height: 240, mimeType: 'image/avif' },
      },
    }
    const shown = { type: 'upload', relationTo: 'media', value: 'p1' }
    const html = render([shown], { media: [picture] })
    const elements = elementsOf(html)
    expect(elements.map(({ tag }) => tag)).toEqual(['figure', 'picture', 'source', 'source', 'img'])
    const [, , avif, webp, image] = elements.map(({ attributes }) => Object.fromEntries(attributes))
    const address = 'https://hub.example.org/media/port-320'
    expect([avif?.type, avif?.srcset]).toEqual(['image/avif', `${address}.avif 320w`])
    expect([webp?.type, webp?.srcset]).toEqual(['image/webp', `${address}.webp 320w`])
    expect(image).toEqual({
      alt: 'Porti "i vjetër"',
      src: `${address}.webp`,
      width: '320',
      height: '240',
      decoding: 'async',
      loading: 'lazy',
    })
    expect(render([shown])).toBe('')
    expect(render([{ ...shown, relationTo: 'documents' }], { documents: [picture] })).toBe('')
  })

  it('gives nothing for what is no rich text', () => {
    for (const value of [undefined, null, 'x', {}, { root: 1 }, { root: { children: {} } }]) {
      expect(richTextToHtml(value, 'sq', contextOf('sq'))).toBe('')
    }
  })

  it('holds only what is allowed, whatever the tree', () => {
    fc.assert(
      fc.property(tree(), upload, (children, fields) => {
        const picture = { id: 'picture', visibility: 'public', ...fields }
        const named = { media: [picture], documents: [{ ...picture, id: 'file' }] }
        expect(violations(render(children, named))).toEqual([])
      }),
      { numRuns: 4_000 },
    )
  })
})

/** Text that tries to get out: of an element, of an attribute, of a scheme. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='alert(1)",
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html;base64,PHN2Zz4=',
    'vbscript:x',
    '//evil.example',
    'https://a.example/"onmouseover="x',
    'mailto:a@b.example?body="x',
    '</p><style>*{}</style>',
    '<!--',
    ']]>',
    '&lt;script&gt;',
    '\u0000',
    'h1 onload=x',
    '__proto__',
  ),
)

const types = fc.oneof(
  fc.constantFrom(
    ...[
      'text',
      'paragraph',
      'heading',
      'list',
      'listitem',
      'quote',
      'link',
      'autolink',
      'table',
      'tablerow',
      'tablecell',
    ],
    ...[
      'upload',
      'linebreak',
      'tab',
      'horizontalrule',
      'block',
      'inlineBlock',
      'unknown',
      'constructor',
      'toString',
    ],
  ),
  hostile,
)

const value = fc.oneof(hostile, fc.integer(), fc.constant(null), fc.boolean())

const upload = fc.record({
  filename: hostile,
  title: fc.record({ sq: hostile }),
  language: hostile,
  alt: fc.record({ sq: hostile }),
  caption: fc.record({ sq: hostile }),
  credit: hostile,
  width: value,
  height: value,
  sizes: fc.record({ a: fc.record({ filename: hostile, width: value, mimeType: hostile }) }),
})

function tree(): fc.Arbitrary<unknown[]> {
  const target = fc.oneof(fc.constantFrom(durres.id, news.id, 'picture', 'file'), value)
  const { children } = fc.letrec<{ node: unknown; children: unknown[] }>((tie) => ({
    node: fc.record(
      {
        type: types,
        text: value,
        format: fc.oneof(fc.nat(127), hostile),
        tag: hostile,
        listType: fc.oneof(fc.constantFrom('number', 'bullet', 'check'), hostile),
        checked: fc.boolean(),
        value: target,
        headerState: value,
        colSpan: value,
        rowSpan: value,
        backgroundColor: hostile,
        relationTo: fc.oneof(fc.constantFrom('media', 'documents'), hostile),
        fields: fc.record({
          url: value,
          newTab: fc.boolean(),
          linkType: fc.constantFrom('internal', 'custom'),
          blockType: hostile,
          doc: fc.record({
            relationTo: fc.oneof(fc.constantFrom('news', 'municipalities', 'documents'), hostile),
            value: target,
          }),
        }),
        children: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, value, tie('children')),
      },
      { requiredKeys: ['type'] },
    ),
    children: fc.array(tie('node'), { maxLength: 4 }),
  }))
  return children
}

const safe = /^(https?|mailto|tel):/i
const addresses = new Set(['href', 'src'])

function violations(html: string): string[] {
  const found: string[] = []
  for (const { tag, attributes } of elementsOf(html)) {
    if (!allowed.tags.includes(tag)) found.push(`<${tag}>`)
    for (const [name, value] of attributes) {
      if (!(allowed.attributes[tag] ?? []).includes(name)) found.push(`${tag}[${name}]`)
      if (addresses.has(name) && !safe.test(value)) found.push(`${name}=${value}`)
      if (name === 'srcset' && value.split(/,\s+/).some((source) => !safe.test(source)))
        found.push(`srcset=${value}`)
    }
  }
  return found
}
