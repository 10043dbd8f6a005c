import { filesOf } from '../media/sizes.ts'
import type { Content, PictureUse } from './content.ts'
import type { Directory } from './directory.ts'
import type { Kind } from './kinds.ts'
import { readable } from './where.ts'

interface Options {
  content: Content
  directory: () => Promise<Directory>
  /** Languages that are delivered here. */
  offered: readonly string[]
  /** Whether readers get what is kept of an uploaded picture, besides its variants. */
  publicOriginals: boolean
  now: () => Date
}

/** The most files whose answer is remembered. */
const mostFiles = 5_000

/** So many milliseconds an answer is true: as long as the passing of time may go unseen. */
const lifetime = 500

/** So many milliseconds the last answer stands in while the database does not answer. */
const stopgap = 60 * 60_000

/** The name of a picture's file: that of what is kept of it, and with a size the name of a variant. */
const pictureName = /^(.+-[0-9a-f]{24}(?:-\d+)?)(-\d+x\d+)?\.(?:avif|webp)$/

interface Known {
  at: number
  answer: Promise<boolean>
}

/**
 * Which files of pictures readers may have: those of pictures that something shows which is out at this moment, in a language
 * that it is out in. An answer is remembered until something changes, and half a second at most; while the database does not
 * answer, for an hour.
 */
export class Pictures {
  private readonly known = new Map<string, Known>()

  constructor(private readonly options: Options) {}

  /** @throws when the database does not answer and nothing is known of the file */
  isPublic(file: string): Promise<boolean> {
    const now = this.options.now().valueOf()
    const last = this.known.get(file)
    if (last && now < last.at + lifetime) return last.answer
    if (this.known.size >= mostFiles) this.known.clear()
    const known: Known = { at: now, answer: this.find(file) }
    this.known.set(file, known)
    return known.answer.catch(async (error: unknown) => {
      const isForgotten = this.known.get(file) !== known
      if (!isForgotten) this.known.delete(file)
      if (isForgotten || !last || now > last.at + stopgap) throw error
      this.known.set(file, last)
      return last.answer
    })
  }

  /** Something changed. */
  forget(): void {
    this.known.clear()
  }

  private async find(file: string): Promise<boolean> {
    const { content, publicOriginals } = this.options
    const [, base, size] = pictureName.exec(file) ?? []
    if (base === undefined || (size === undefined && !publicOriginals)) return false
    const picture = await content.picture(`${base}.webp`)
    if (!picture || !filesOf(picture).includes(file)) return false
    return this.isShown(await content.usesOf(picture.id))
  }

  private async isShown(uses: readonly PictureUse[]): Promise<boolean> {
    for (const [kind, used] of byKind(uses)) if (await this.isShownBy(kind, used)) return true
    return false
  }

  private async isShownBy(kind: Kind, uses: readonly PictureUse[]): Promise<boolean> {
    const { content, directory, offered, now } = this.options
    const open = readable(kind, await directory(), now())
    for (const [language, documents] of byLanguage(uses)) {
      if (language !== undefined && !offered.includes(language)) continue
      const out = language === undefined ? [] : [{ publishedLocales: { in: [language] } }]
      const found = await content.among(kind, documents, { and: [open, ...out] })
      if (found.length > 0) return true
    }
    return false
  }
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
