import { filesOf } from '../../media/sizes.ts'
import type { PictureUse } from '../content/content.ts'
import type { Kind } from '../../model/kinds/index.ts'
import type { TrackedContent } from './publicFiles.ts'
import { readable } from '../content/readable.ts'

interface Options {
  /** Languages that are delivered here. */
  offered: readonly string[]
  /** Whether readers get what is kept of an uploaded picture, besides its variants. */
  publicOriginals: boolean
}

/** The name of a picture's file: that of what is kept of it, and with a size the name of a variant. */
const pictureName = /^(.+-[0-9a-f]{24}(?:-\d+)?)(-\d+x\d+)?\.(?:avif|webp)$/

/**
 * Whether readers may have the file of a picture: something shows the picture that is out at this moment, in a language that
 * it is out in.
 */
export async function isPictureFile(
  file: string,
  tracked: TrackedContent,
  { offered, publicOriginals }: Options,
): Promise<boolean> {
  const [, base, size] = pictureName.exec(file) ?? []
  if (base === undefined || (size === undefined && !publicOriginals)) return false
  const picture = await tracked.content.picture(`${base}.webp`)
  if (!picture || !filesOf(picture).includes(file)) return false
  return isShown(await tracked.content.usesOf(picture.id), tracked, offered)
}

/** The same of a document's file: it is for everybody, and something that is out shows or links it. */
export async function isDocumentFile(
  file: string,
  tracked: TrackedContent,
  { offered }: Pick<Options, 'offered'>,
): Promise<boolean> {
  const document = await tracked.content.publicFile(file)
  return document !== undefined && isShown(await tracked.content.usesOf(document.id), tracked, offered)
}

async function isShown(
  uses: readonly PictureUse[],
  tracked: TrackedContent,
  offered: readonly string[],
): Promise<boolean> {
  for (const [kind, used] of byKind(uses)) if (await isShownBy(kind, used, tracked, offered)) return true
  return false
}

async function isShownBy(
  kind: Kind,
  uses: readonly PictureUse[],
  { content, directory, now }: TrackedContent,
  offered: readonly string[],
): Promise<boolean> {
  const open = readable(kind, await directory(), now)
  for (const [language, documents] of byLanguage(uses)) {
    if (language !== undefined && !offered.includes(language)) continue
    const out = language === undefined ? [] : [{ publishedLocales: { in: [language] } }]
    const found = await content.filterIds(kind, documents, { and: [open, ...out] })
    if (found.length > 0) return true
  }
  return false
}

const byKind = (uses: readonly PictureUse[]) =>
  grouped(
    uses,
    ({ kind }) => kind,
    (use) => use,
  )
const byLanguage = (uses: readonly PictureUse[]) =>
  grouped(
    uses,
    ({ language }) => language,
    ({ document }) => document,
  )

function grouped<T, K, V>(all: readonly T[], keyOf: (one: T) => K, valueOf: (one: T) => V): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), valueOf(one)])
  return groups
}
