import { filesOf } from '../../media/sizes.ts'
import type { Content } from '../content/content.ts'

/** The name of a picture's file: that of what is kept of it, and with a size the name of a variant. */
const pictureName = /^(.+-[0-9a-f]{24}(?:-\d+)?)(-\d+x\d+)?\.(?:avif|webp)$/

/**
 * Whether readers may have the file of a picture: something shows the picture that is out at this moment, in a language that
 * it is out in.
 * @param publicOriginals whether readers get what is kept of an uploaded picture, besides its variants
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
