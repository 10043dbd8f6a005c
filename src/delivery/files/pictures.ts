import { filesOf } from '../../media/sizes.ts'
import type { Content } from '../content/content.ts'

/** The name of a picture's file: that of what is kept of it, and with a size the name of a variant. */
const pictureName = /^(.+-[0-9a-f]{24}(?:-\d+)?)(-\d+x\d+)?\.(?:avif|webp)$/

/**
 * Returns whether readers may have the file of a picture: a document that is published at this moment shows the picture, in a
 * language in which that document is published.
 * @param publicOriginals whether readers also get the kept WebP of an uploaded picture, not only its variants
 */
export async function isPictureFile(
  file: string,
  content: Pick<Content, 'file'>,
  publicOriginals: boolean,
): Promise<boolean> {
  const [, base, size] = pictureName.exec(file) ?? []
  if (base === undefined || (size === undefined && !publicOriginals)) return false
  const picture = await content.file('media', `${base}.webp`)
  return picture !== undefined && filesOf(picture).includes(file)
}

/** The same of a document's file: it is for everybody, and something that is out shows or links it. */
export async function isDocumentFile(file: string, content: Pick<Content, 'file'>): Promise<boolean> {
  return (await content.file('documents', file)) !== undefined
}
