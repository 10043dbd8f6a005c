import { describe, expect, it } from '@jest/globals'
import { editorState } from '../../../src/demo/richText.ts'

describe('editorState', () => {
  it('makes paragraphs, headings and lists in the order given', () => {
    const { root } = editorState(['One.', { heading: 'Two' }, { list: ['a', 'b'], ordered: true }], 'en')
    expect(root.children.map(({ type, tag }) => [type, tag])).toEqual([
      ['paragraph', undefined],
      ['heading', 'h3'],
      ['list', 'ol'],
    ])
    expect(root.children[2]?.children).toMatchObject([
      { type: 'listitem', value: 1, children: [{ type: 'text', text: 'a' }] },
      { type: 'listitem', value: 2, children: [{ type: 'text', text: 'b' }] },
    ])
  })

  it('writes from right to left where the language does', () => {
    expect(editorState(['مرحبا'], 'ar').root).toMatchObject({
      direction: 'rtl',
      children: [{ direction: 'rtl' }],
    })
    expect(editorState(['Mirë'], 'sq').root).toMatchObject({
      direction: 'ltr',
      children: [{ direction: 'ltr' }],
    })
  })

  it('makes links of words in brackets with an address, and nothing of other brackets', () => {
    const { root } = editorState(['Write to [us](mailto:a@b.example) (or [not]).'], 'en')
    expect(root.children[0]?.children).toMatchObject([
      { type: 'text', text: 'Write to ' },
      {
        type: 'link',
        version: 3,
        fields: { linkType: 'custom', newTab: false, url: 'mailto:a@b.example' },
        children: [{ text: 'us' }],
      },
      { type: 'text', text: ' (or [not]).' },
    ])
  })
})
