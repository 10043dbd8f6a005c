import { isDrawn } from '@hansa/portal-embed/kinds.ts'
import type { Answer } from '@hansa/portal-embed/core/answer.ts'
import type { Context } from '@hansa/portal-embed/core/context.ts'
import { renderLight } from '@hansa/portal-embed/render/light.ts'
import { renderShadow, type ShadowOptions } from '@hansa/portal-embed/render/shadow.ts'
import type { Kind } from '../../model/kinds/index.ts'
import type { Look } from '../query/look.ts'
import type { Drawn } from '../query/month.ts'
import type { Item } from '../schema/index.ts'
import type { Speech } from './speech.ts'

/** Items that are drawn in a page of others. */
export interface Drawing {
  kind: Kind
  items: readonly Item[]
  /** How many there are, shown or not. */
  total: number
  speech: Speech
  look: Look & Drawn
  /** Where all of them can be seen. */
  more: string
  /** Where the list stands as JSON. */
  self?: string
}

/**
 * Draws items as HTML for the light DOM of a page of others, with their language, status and funding: no script and no inline style.
 * @throws {TypeError} for a kind that is not drawn
 */
export function fragment(drawing: Drawing): string {
  return renderLight(...drawn(drawing))
}

/**
 * The same with a declarative shadow root, which the sheets of the page do not reach into.
 * @throws {TypeError} as `fragment`
 */
export function shadowFragment(drawing: Drawing, options: ShadowOptions): string {
  return renderShadow(...drawn(drawing), options)
}

/** The headers of fragments. Opened as a page of the hub, one runs and loads nothing, its own style sheet included. */
export const fragmentHeaders = (serverUrl: string): Record<string, string> => ({
  'Content-Security-Policy': `default-src 'none'; img-src ${serverUrl}; sandbox`,
})

function drawn({ kind, items, total, speech, look, more, self }: Drawing): [Answer, Context] {
  if (!isDrawn(kind)) throw new TypeError(`Items of the kind ${kind} are not drawn`)
  const answer: Answer = {
    items: items as Answer['items'],
    total,
    lang: speech.lang,
    ...(self === undefined ? {} : { links: { self } }),
  }
  const context: Context = {
    kind,
    words: speech.embed,
    lang: speech.lang,
    headingLevel: look.headingLevel ?? 3,
    label: look.label ?? null,
    layout: look.layout,
    images: look.images ?? true,
    moreUrl: more,
    when: look.when,
    month: look.month,
  }
  return [answer, context]
}
