import type { Words } from '../locales/words.ts'
import type { Image, Ref } from './answer.ts'
import { type Attributes, type Child, type ElementNode, h } from './tree.ts'

/** An address that may be followed: anything but http(s), mailto and tel gives no link. */
const safeUrl = (url: string | undefined): string | undefined =>
  url && /^(https?|mailto|tel):/i.test(url) ? url : undefined

/** A link, or the bare text where there is no address to go to. */
export function link(url: string | undefined, text: string, attributes?: Attributes): ElementNode {
  const href = safeUrl(url)
  return href ? h('a', { part: 'link', href, ...attributes }, text) : h('span', { ...attributes }, text)
}

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

/** A lazily loaded image whose place is reserved by its width and height, in each size that the hub has. */
export function picture(part: string, image: Image | undefined): Child {
  if (!image) return undefined
  const { src, alt = '', width, height, sizes } = image
  const srcset = sizes?.map((size) => `${size.src} ${size.width}w`).join()
  return h('img', { part, loading: 'lazy', alt, width, height, sizes: 'auto', srcset, src })
}
