import type { Image } from './answer.ts'
import { type Attributes, type Child, type ElementNode, h } from './tree.ts'

/** An address that may be followed: anything but http(s), mailto and tel gives no link. */
export const safeUrl = (url: string | undefined): string | undefined =>
  url && /^(https?:|mailto:|tel:)/i.test(url) ? url : undefined

/** A link, or the bare text where there is no address to go to. */
export function link(
  part: string,
  url: string | undefined,
  text: string,
  attributes: Attributes = {},
): ElementNode {
  const href = safeUrl(url)
  return href ? h('a', { part, href, ...attributes }, text) : h('span', attributes, text)
}

/** A paragraph, or nothing without text. */
export const line = (part: string, text: Child, attributes: Attributes = {}): Child =>
  text && h('p', { part, ...attributes }, text)

/** Texts joined by commas, the empty ones left out. */
export const joined = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join(', ')

/** Rows of label and value; rows without value fall away, and so does a list without rows. */
export function facts(
  labels: Attributes,
  ...rows: readonly (readonly [label: string, value: Child])[]
): Child {
  const filled = rows.filter(([, value]) => value)
  if (!filled.length) return undefined
  return h(
    'dl',
    { part: 'facts' },
    filled.map(([label, value]) => h('div', {}, h('dt', labels, label), h('dd', {}, value))),
  )
}

const slots = 'auto, (max-width: 40em) 100vw, 40em'

/** A lazily loaded image whose place is reserved by its width and height, in each format that the hub has. */
export function picture(part: string, image: Image | undefined): Child {
  if (!safeUrl(image?.src)) return undefined
  const { src, alt = '', width, height, sizes = [] } = image as Image
  const types = [...new Set(sizes.map(({ type }) => type))]
  return h(
    'picture',
    { part },
    types.map((type) =>
      h('source', {
        type,
        sizes: slots,
        srcset: sizes
          .filter((size) => size.type === type && safeUrl(size.src))
          .map((size) => `${size.src} ${size.width}w`)
          .join(', '),
      }),
    ),
    h('img', { loading: 'lazy', alt, width, height, src }),
  )
}
