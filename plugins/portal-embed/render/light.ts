import type { Answer } from './answer.ts'
import type { Context } from './context.ts'
import { renderList } from './list.ts'
import { renderToString } from './toString.ts'
import { type Attributes, h, type Tree } from './tree.ts'

/** How a list is laid out: each item a row, side by side as cards, or titles with the least beside them. */
export const layouts = ['list', 'cards', 'compact'] as const
/** One of {@link layouts}. */
export type Layout = (typeof layouts)[number]

/** Values that a list in a portal's own page is drawn with. */
export interface LightContext extends Context {
  /** Absent: meetings and projects as rows where there is room, everything else as cards. */
  readonly layout?: Layout | undefined
  /** False leaves pictures out. */
  readonly images?: boolean
}

/** No browser without a style sheet draws a picture wider (CSS pixels). */
const widest = 640

/**
 * Writes a list as HTML for the light DOM, where the portal's own style sheet reaches it: no script, no inline style. What is a
 * `part` inside the element is the class `hansa-{part}` here; `hansa.css` styles both alike, and nothing outside of `.hansa`.
 */
export function renderLight({ items, ...answer }: Answer, context: LightContext): string {
  const { words, layout, images = true } = context
  const shown = images ? items : items.map(({ image: _, logo: _l, photo: _p, ...item }) => item)
  const list = renderList({ ...answer, items: shown }, context)
  const classes = ['hansa', layout && `hansa-layout-${layout}`].filter(Boolean).join(' ')
  return renderToString(h('div', { class: classes, lang: words.lang, dir: words.dir }, light(list)))
}

const light = (tree: Tree): Tree =>
  typeof tree === 'string'
    ? tree
    : { tag: tree.tag, attributes: lightAttributes(tree.attributes), children: tree.children.map(light) }

/** Parts become classes. A picture keeps its ratio, and a size that a page without styles can bear. */
function lightAttributes({ part, width, height, sizes, ...attributes }: Attributes): Attributes {
  const classes =
    part &&
    String(part)
      .split(' ')
      .map((name) => `hansa-${name}`)
      .join(' ')
  const scale = typeof width === 'number' && width > widest ? widest / width : 1
  return {
    ...(classes ? { class: classes } : {}),
    ...attributes,
    // Who does not know "auto" takes what stands behind it.
    sizes: sizes && `${sizes}, (min-width: 40em) 20em, 100vw`,
    width: typeof width === 'number' ? Math.round(width * scale) : width,
    height: typeof height === 'number' ? Math.round(height * scale) : height,
  }
}
