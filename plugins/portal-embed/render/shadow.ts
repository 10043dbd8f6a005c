import type { Answer } from '../core/answer.ts'
import type { Context } from '../core/context.ts'
import { renderList } from './list.ts'
import { bounded } from './light.ts'
import { link } from '../core/parts.ts'
import { renderToString } from '../core/toString.ts'
import { type Attributes, h, type Tree } from '../core/tree.ts'

export interface ShadowOptions {
  /** Address of `shadow.css` on the portal's own origin: one of the hub would hold the portal's page up while the hub is slow. */
  readonly sheet: string
  /**
   * The attributes by which `<hansa-list>` asks the hub for the same list, and for the same look: `hub` and `kind` with their filters, or `src`.
   * Left out where it cannot ask for the same (one item, a later page): then no element takes the list over, and a `div` holds it.
   */
  readonly asked?: Attributes | undefined
}

/**
 * Writes a list as HTML with a declarative shadow root (HTML, "template" element, `shadowrootmode`): no script, no inline style, and the
 * portal's own style sheet does not reach into it. `<hansa-list>` takes it over as it is. Browsers without such roots show the link beside it.
 */
export function renderShadow(answer: Answer, context: Context, { sheet, asked }: ShadowOptions): string {
  const { lang, dir, list } = context.words
  const root = h(
    'template',
    { shadowrootmode: 'open' },
    h('link', { rel: 'stylesheet', href: sheet }),
    shadowed(renderList(answer, context)),
  )
  const way = context.moreUrl && link(context.moreUrl, context.label || list[context.kind], { lang, dir })
  // There may be no words in the language that was asked for.
  const host = asked
    ? h('hansa-list', { ...asked, lang: context.lang, dir }, root, way)
    : h('div', { lang, dir }, root, way)
  return renderToString(host)
}

const shadowed = (tree: Tree): Tree =>
  typeof tree === 'string'
    ? tree
    : { tag: tree.tag, attributes: bounded(tree.attributes), children: tree.children.map(shadowed) }
