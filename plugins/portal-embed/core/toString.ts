import type { Tree } from './tree.ts'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\0': '',
}

const escape = (text: string): string =>
  text.replace(/[&<>"\r\0]/g, (character) => references[character] ?? '')

/** Elements without content, which have no end tag. */
const isVoid = (tag: string): boolean => /^(?:br|hr|img|link|source)$/.test(tag)

/** Writes the tree as HTML. Text and attribute values are escaped; NUL, which HTML cannot hold, is dropped. */
export function renderToString(tree: Tree): string {
  if (typeof tree === 'string') return escape(tree)
  const attributes = Object.entries(tree.attributes)
    .filter(([name, value]) => value !== undefined && name !== 'focus')
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('')
  const start = `<${tree.tag}${attributes}>`
  return isVoid(tree.tag) ? start : `${start}${tree.children.map(renderToString).join('')}</${tree.tag}>`
}
