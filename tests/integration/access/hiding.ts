/** A way to hide a reference in a rich text: the node that does it, and the collections it may lead to. */
export interface Hiding {
  node: (relationTo: string, value: string) => object
  to: string[]
}

const text = { type: 'text', version: 1, text: 'see', format: 0, mode: 'normal', style: '', detail: 0 }
const block = { version: 1, format: '', indent: 0, direction: 'ltr' }

const link =
  (type: 'link' | 'autolink', fields: object = {}): Hiding['node'] =>
  (relationTo, value) => ({
    ...block,
    type,
    version: 3,
    ...(type === 'link' ? { id: 'one' } : {}),
    fields: { linkType: 'internal', newTab: false, url: null, doc: { relationTo, value }, ...fields },
    children: [text],
  })

const within = (node: object, ...types: object[]): object =>
  types.reduceRight<object>((inner, type) => ({ ...block, ...type, children: [inner] }), node)

const list = [
  { type: 'list', tag: 'ul', listType: 'bullet', start: 1 },
  { type: 'listitem', value: 1 },
]

/** The ways, by name. */
export const hiding: Record<string, Hiding> = {
  'a link': { node: link('link'), to: ['news', 'documents'] },
  'a link found by itself': {
    node: link('autolink', { url: 'https://open.example' }),
    to: ['news', 'documents'],
  },
  'a link that says it leads elsewhere': {
    node: link('link', { linkType: 'custom', url: 'https://open.example' }),
    to: ['news', 'documents'],
  },
  'a link in a list': { node: (...to) => within(link('link')(...to), ...list), to: ['news', 'documents'] },
  'a link in a quotation': {
    node: (...to) => within(link('link')(...to), { type: 'quote' }),
    to: ['news', 'documents'],
  },
}

/** A rich text with these nodes in its first paragraph, or, what is a block, beside it. */
export const richWith = (...nodes: { type?: string }[]): object => {
  const inline = nodes.filter(({ type }) => type?.endsWith('link'))
  const blocks = nodes.filter((node) => !inline.includes(node))
  const paragraph = { ...block, type: 'paragraph', textFormat: 0, textStyle: '', children: [text, ...inline] }
  return { root: { ...block, type: 'root', children: [paragraph, ...blocks] } }
}
