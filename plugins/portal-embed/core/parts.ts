import type { Words } from '../locales/words.ts'
import type { Image, Ref } from './answer.ts'
import { type Attributes, type Child, type ElementNode, h } from './tree.ts'

/** A link, or the bare text where there is no address that may be followed: one of http(s), mailto or tel. */
export const link = (href: string | undefined, text: Child, attributes?: Attributes): ElementNode =>
  /^(https?|mailto|tel):/i.test(href as string)
    ? h('a', { part: 'link', href, ...attributes }, text)
    : h('span', { ...attributes }, text)

/** A link to another document, in that document's language. */
export const reference = (ref: Partial<Ref>): ElementNode => link(ref.url, ref.title ?? '', own(ref))

/** The language of a text, or of the words, where they stand inside an item that may be in another one. */
export const own = ({ lang, dir }: Partial<Pick<Words, 'lang' | 'dir'>>): Attributes => ({ lang, dir })

/** A paragraph, or nothing without text. */
export const line = (part: string, text: Child, attributes?: Attributes): Child =>
  text && h('p', { part, ...attributes }, text)

/** Texts joined by commas, whatever is not a text left out. */
export const joined = (...texts: readonly unknown[]): string =>
  texts.filter((text) => text && typeof text === 'string').join(', ')

/**
 * A lazily loaded image whose place is reserved by its width and height, in each format and size that the hub has. Cropped, it
 * keeps its focal point in sight.
 */
export function picture(part: string, image: Image | undefined): Child {
  if (!image) return undefined
  const { src, alt = '', width, height, focalPoint, sources = [] } = image
  return h(
    'picture',
    {},
    sources.slice(0, -1).map(({ type, srcset }) => h('source', { type, srcset })),
    h('img', {
      part,
      focus: focalPoint && `${focalPoint.x}% ${focalPoint.y}%`,
      alt,
      loading: 'lazy',
      srcset: sources.at(-1)?.srcset,
      sizes: 'auto',
      width,
      src,
      height,
    }),
  )
}
