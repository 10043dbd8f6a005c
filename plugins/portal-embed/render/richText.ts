import { type Attributes, type Child, h, type Tree } from './tree.ts'

/** What the hub's sanitised HTML may hold; whatever else comes is left out, its text kept. */
const tags =
  /^(p|br|hr|h[2-6]|strong|em|s|u|code|sub|sup|blockquote|ul|ol|li|a|table|tbody|tr|t[hd]|figure|figcaption|picture|source|img)$/
const attributes =
  /^(href|hreflang|rel|type|srcset|sizes|src|alt|width|height|decoding|loading|scope|colspan|rowspan|start)$/
const empty = /^(br|hr|img|source)$/
const token = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

interface Open {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: Child[]
}

/**
 * Makes a tree of the hub's sanitised HTML, without the browser's parser, which Trusted Types guard.
 * @param level of the heading above: the hub's begin at `h2`
 */
export function richText(html: string, level: number): readonly Tree[] {
  const root: Open = { tag: 'div', attributes: {}, children: [] }
  const open = [root]
  const close = (): void => {
    const { tag, attributes: with_, children } = open.pop() as Open
    open.at(-1)?.children.push(h(tag, with_, children))
  }
  for (const [text, slash, name = '', given = ''] of html.matchAll(token)) {
    if (!name) open.at(-1)?.children.push(decoded(text))
    else if (!tags.test(name)) continue
    else if (slash) {
      const depth = open.map(({ tag }) => tag).lastIndexOf(shifted(name, level))
      while (depth > 0 && open.length > depth) close()
    } else {
      open.push({ tag: shifted(name, level), attributes: attributesIn(given), children: [] })
      if (empty.test(name)) close()
    }
  }
  while (open.length > 1) close()
  return h('div', {}, root.children).children
}

const shifted = (tag: string, level: number): string =>
  /^h[2-6]$/.test(tag) ? `h${Math.min(Number(tag[1]) + level - 1, 6)}` : tag

function attributesIn(given: string): Attributes {
  const all = [...given.matchAll(/([a-z-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, decoded(value)] as const,
  )
  return Object.fromEntries(all.filter(([name, value]) => attributes.test(name) && isSafe(name, value)))
}

const isSafe = (name: string, value: string): boolean =>
  name === 'href' ? /^(https?|mailto|tel):/i.test(value) : !/^src/.test(name) || /^https?:/i.test(value)

const decoded = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? numbered(name) ?? whole)

function numbered(name: string): string | undefined {
  const code = /^#x/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d+$/.test(name)
      ? Number(name.slice(1))
      : 0
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined
}
