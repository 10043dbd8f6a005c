import type { HTMLConverters } from '@payloadcms/richtext-lexical/html'
import { isKind } from '../../model/kinds/index.ts'
import { presentDoc, presentImage } from './image.ts'
import { presentRef } from './ref.ts'
import { addressOf } from './values.ts'
import type { PresentContext } from './context.ts'

/** Escapes a text for HTML, in element content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

interface Node {
  type?: unknown
  children?: unknown
  [field: string]: unknown
}

/** Bits of a text node's format, in the order in which they are wrapped. */
const marks: [bit: number, tag: string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
]

type Children = (node: Node) => string

/** How each node becomes HTML: no inline styles, every attribute escaped. Nodes that are not named here give their children. */
export function converters(root: unknown, lang: string, context: PresentContext): HTMLConverters {
  const headingOf = outline(root)
  const each: Record<string, (node: Node, children: Children) => string> = {
    text: (node) => marked(escapeHtml(String(node.text ?? '')), Number(node.format) || 0),
    linebreak: () => '<br />',
    tab: () => ' ',
    horizontalrule: () => '<hr />',
    paragraph: (node, children) => within('p', children(node)),
    quote: (node, children) => within('blockquote', children(node)),
    heading: (node, children) => within(headingOf(node.tag), children(node)),
    list: (node, children) =>
      node.listType === 'number' ? within('ol', children(node)) : within('ul', children(node)),
    listitem: (node, children) => `<li>${children(node)}</li>`,
    table: (node, children) => `<table><tbody>${children(node)}</tbody></table>`,
    tablerow: (node, children) => `<tr>${children(node)}</tr>`,
    tablecell: cell,
    link: (node, children) => link(linkTarget(node, context), children(node)),
    autolink: (node, children) => link(linkTarget(node, context), children(node)),
    upload: (node) => figure(node, lang, context),
    unknown: (node, children) => children(node),
  }
  return Object.fromEntries(
    Object.entries(each).map(([type, convert]) => [type, adapted(convert)]),
  ) as HTMLConverters
}

function adapted(convert: (node: Node, children: Children) => string) {
  return (args: { node: unknown; nodesToHTML: (args: { nodes: never[] }) => string[] }) => {
    const children: Children = ({ children: nodes }) =>
      Array.isArray(nodes) ? args.nodesToHTML({ nodes: nodes.filter(isNode) as never[] }).join('') : ''
    return convert(args.node as Node, children)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function marked(html: string, format: number): string {
  return marks.reduce((inner, [bit, tag]) => (format & bit ? `<${tag}>${inner}</${tag}>` : inner), html)
}

function within(tag: string, html: string): string {
  return html === '' ? '' : `<${tag}>${html}</${tag}>`
}

/** The page has the only first-level heading. */
function levelOf(tag: unknown): number {
  return typeof tag === 'string' && /^h[2-6]$/.test(tag) ? Number(tag[1]) : 2
}

/**
 * Names the heading of each level so that none is skipped: of h3 and h4 the first becomes h2, the second h3.
 * @param root the whole rich text, of which the headings are converted in their order
 */
function outline(root: unknown): (tag: unknown) => string {
  const levels = [...new Set(headingLevels(root))].sort((a, b) => a - b)
  let last = 1
  return (tag) => {
    last = Math.min(levels.indexOf(levelOf(tag)) + 2, last + 1)
    return `h${last}`
  }
}

function headingLevels(node: unknown): number[] {
  if (!isNode(node)) return []
  const own = node.type === 'heading' ? [levelOf(node.tag)] : []
  return [...own, ...(Array.isArray(node.children) ? node.children.flatMap(headingLevels) : [])]
}

/** A header state is a set of bits: 1 heads its column, 2 its row. */
function cell(node: Node, children: Children): string {
  const state = Number(node.headerState) || 0
  const spans = span('colspan', node.colSpan) + span('rowspan', node.rowSpan)
  if (state === 0) return `<td${spans}>${children(node)}</td>`
  return `<th scope="${state & 1 ? 'col' : 'row'}"${spans}>${children(node)}</th>`
}

function span(name: string, value: unknown): string {
  const count = Number(value)
  return Number.isInteger(count) && count > 1 && count <= 100 ? ` ${name}="${count}"` : ''
}

interface Target {
  href: string
  hreflang?: string
}

function linkTarget({ fields }: Node, context: PresentContext): Target | undefined {
  if (!isNode(fields)) return undefined
  if (fields.linkType === 'internal') return internalTarget(fields.doc, context)
  const url = typeof fields.url === 'string' ? fields.url.trim() : ''
  if (/^(mailto|tel):/i.test(url)) return { href: url }
  const href = addressOf(url)
  return href === undefined ? undefined : { href }
}

function internalTarget(doc: unknown, context: PresentContext): Target | undefined {
  if (!isNode(doc) || typeof doc.relationTo !== 'string') return undefined
  if (doc.relationTo === 'documents') {
    const file = presentDoc(doc.value, context.lang, context)
    return file && { href: file.url, ...(file.language === undefined ? {} : { hreflang: file.language }) }
  }
  if (!isKind(doc.relationTo)) return undefined
  const pointer = presentRef(doc.relationTo, doc.value, context)
  return pointer && { href: pointer.url, hreflang: pointer.lang }
}

function link(target: Target | undefined, html: string): string {
  if (!target) return html
  const hreflang = target.hreflang === undefined ? '' : ` hreflang="${escapeHtml(target.hreflang)}"`
  return `<a href="${escapeHtml(target.href)}"${hreflang} rel="noopener">${html}</a>`
}

function figure({ relationTo, value }: Node, lang: string, context: PresentContext): string {
  const image = relationTo === 'media' ? presentImage(value, lang, context) : undefined
  if (!image) return ''
  const sources = image.sources.map(
    ({ type, srcset }) =>
      `<source type="${escapeHtml(type)}" srcset="${escapeHtml(srcset)}" sizes="(max-width: 45em) 100vw, 45em" />`,
  )
  const size = image.width && image.height ? ` width="${image.width}" height="${image.height}"` : ''
  const words = [image.caption, image.credit].filter((text) => text !== undefined).map(escapeHtml)
  const caption = words.length > 0 ? `<figcaption>${words.join(' · ')}</figcaption>` : ''
  const img = `<img src="${escapeHtml(image.src)}"${size} alt="${escapeHtml(image.alt)}" decoding="async" loading="lazy" />`
  return `<figure><picture>${sources.join('')}${img}</picture>${caption}</figure>`
}
