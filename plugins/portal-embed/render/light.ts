import type { Answer } from '../core/answer.ts'
import type { Context } from '../core/context.ts'
import { renderList } from './list.ts'
import { renderToString } from '../core/toString.ts'
import { type Attributes, h, type Tree } from '../core/tree.ts'

/** No browser without a style sheet draws a picture wider (CSS pixels). */
const widest = 640

/**
 * Writes a list as HTML for the light DOM, where the portal's own style sheet reaches it: no script, no inline style. What is a
 * `part` inside the element is the class `hansa-{part}` here; `hansa.css` styles both alike, and nothing outside of `.hansa`.
 */
export function renderLight(answer: Answer, context: Context): string {
  const { lang, dir } = context.words
  return renderToString(h('div', { class: 'hansa', lang, dir }, light(renderList(answer, context))))
}

const light = (tree: Tree): Tree =>
  typeof tree === 'string'
    ? tree
    : { tag: tree.tag, attributes: lightAttributes(tree.attributes), children: tree.children.map(light) }

/** Parts become classes. */
function lightAttributes({ part, ...attributes }: Attributes): Attributes {
  const classes =
    part &&
    String(part)
      .split(' ')
      .map((name) => `hansa-${name}`)
      .join(' ')
  return { ...(classes ? { class: classes } : {}), ...bounded(attributes) }
}

/** Attributes of a picture as they stand in HTML: it keeps its ratio, and has a size that a page whose sheet is missing can bear. */
export function bounded({ width, height, sizes, ...attributes }: Attributes): Attributes {
  const scale = typeof width === 'number' && width > widest ? widest / width : 1
  return {
    ...attributes,
    // Some systems add it to pictures that have none.
    decoding: attributes.loading && 'async',
    // Who does not know "auto" takes what stands behind it.
    sizes: attributes.srcset && `${sizes ?? 'auto'}, (min-width: 40em) 20em, 100vw`,
    width: typeof width === 'number' ? Math.round(width * scale) : width,
    height: typeof height === 'number' ? Math.round(height * scale) : height,
  }
}
