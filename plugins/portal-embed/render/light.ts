import type { Answer } from './answer.ts'
import { bounded } from './bounded.ts'
import type { Context } from './context.ts'
import { renderList } from './list.ts'
import { renderToString } from './toString.ts'
import { type Attributes, h, type Tree } from './tree.ts'

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
