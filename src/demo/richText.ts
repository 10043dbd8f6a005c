import { randomBytes } from 'node:crypto'
import { direction, type Locale } from '../translation/languages.ts'
import type { Block } from './entries/types.ts'

type Direction = 'ltr' | 'rtl'

interface Node {
  type: string
  version: number
  [field: string]: unknown
}

/** A rich text as Payload's Lexical editor stores it. */
export interface EditorState {
  root: Node & { type: 'root'; children: Node[] }
}

/** Turns blocks in one language into the state of the Lexical editor. */
export function editorState(blocks: Block[], locale: Locale): EditorState {
  const towards = direction(locale)
  const children = blocks.map((block) => blockNode(block, towards))
  return { root: { ...element('root', children, towards), type: 'root', children } }
}

function blockNode(block: Block, towards: Direction): Node {
  if (typeof block === 'string') return paragraph(block, towards)
  if ('heading' in block) {
    return { ...element('heading', inline(block.heading, towards), towards), tag: `h${block.level ?? 3}` }
  }
  return list(block.list, block.ordered ?? false, towards)
}

function element(type: string, children: Node[], towards: Direction): Node {
  return { type, version: 1, format: '', indent: 0, direction: towards, children }
}

function paragraph(text: string, towards: Direction): Node {
  return { ...element('paragraph', inline(text, towards), towards), textFormat: 0, textStyle: '' }
}

function list(items: string[], ordered: boolean, towards: Direction): Node {
  const rows = items.map((item, index) => ({
    ...element('listitem', inline(item, towards), towards),
    value: index + 1,
  }))
  const kind = ordered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' }
  return { ...element('list', rows, towards), ...kind, start: 1 }
}

/** Words, with `[words](address)` as links. */
function inline(text: string, towards: Direction): Node[] {
  return text
    .split(/(\[[^\]]+\]\([^)\s]+\))/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, words, url] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? []
      return words === undefined || url === undefined ? textNode(part) : link(words, url, towards)
    })
}

function textNode(text: string): Node {
  return { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }
}

function link(words: string, url: string, towards: Direction): Node {
  const fields = { linkType: 'custom', newTab: false, url }
  return {
    ...element('link', [textNode(words)], towards),
    version: 3,
    id: randomBytes(12).toString('hex'),
    fields,
  }
}
