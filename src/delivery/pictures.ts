import { LRUCache } from 'lru-cache'
import { filesOf } from '../media/sizes.ts'
import type { Purge } from './cache.ts'
import type { PictureUse } from './content.ts'
import type { Kind } from './kinds.ts'
import type { AnswerMaker } from './maker.ts'
import type { Memory } from './memory.ts'
import type { Watch } from './watch.ts'
import { readable } from './where.ts'

interface Options {
  /** Opens the door to the content, and notes what is asked through it. */
  door: AnswerMaker['door']
  /** Keeps from waiting for a database that is away. */
  watch: Watch
  /** Knows beyond a restart which files are public. */
  memory: Pick<Memory, 'keep' | 'tagsOf'>
  /** Languages that are delivered here. */
  offered: readonly string[]
  /** Whether readers get what is kept of an uploaded picture, besides its variants. */
  publicOriginals: boolean
}

type Door = ReturnType<Options['door']>

/** The name of a picture's file: that of what is kept of it, and with a size the name of a variant. */
const pictureName = /^(.+-[0-9a-f]{24}(?:-\d+)?)(-\d+x\d+)?\.(?:avif|webp)$/

/** The file's key beside those of answers. */
const keyOf = (file: string): string => `file ${file}`

interface Known {
  answer: Promise<boolean>
  /** What the answer depends on; absent while it is being looked up. */
  tags?: ReadonlySet<string>
  /** Whether something has changed that it depends on. */
  isStale?: boolean
}

/**
 * Which files of pictures readers may have: those of pictures that something shows which is out at this moment, in a language
 * that it is out in. An answer is remembered until something changes that it depends on; while the database is away, the
 * last one counts, also one of before a restart, unless something was withdrawn.
 */
export class Pictures {
  private readonly known = new LRUCache<string, Known>({ max: 10_000 })

  constructor(private readonly options: Options) {}

  /** @throws {Problem} 503 when the database is away and nothing is known of the file */
  isPublic(file: string): Promise<boolean> {
    const last = this.known.get(file)
    if (last && !last.isStale) return last.answer
    const known = this.look(file)
    this.known.set(file, known)
    return known.answer.catch(async (error: unknown) => {
      const isForgotten = this.known.peek(file) !== known
      if (!isForgotten) this.known.delete(file)
      if (isForgotten) throw error
      const before = last ?? (await this.kept(file))
      if (!before) throw error
      this.known.set(file, before)
      return before.answer
    })
  }

  /** Something changed, or was withdrawn. */
  purge({ tags, gone }: Purge): void {
    for (const [file, known] of this.known.entries()) {
      const concerns = known.tags === undefined || tags.some((tag) => known.tags?.has(tag))
      if (concerns && (gone || known.tags === undefined)) this.known.delete(file)
      else if (concerns) known.isStale = true
    }
  }

  private look(file: string): Known {
    const door = this.options.door()
    const known: Known = { answer: this.options.watch.guard(() => this.find(file, door)) }
    known.answer.then(
      (isPublic) => this.found(file, known, isPublic, door),
      () => undefined,
    )
    return known
  }

  private found(file: string, known: Known, isPublic: boolean, { noted }: Door): void {
    known.tags = noted.tags
    if (isPublic && this.known.peek(file) === known)
      this.options.memory.keep(keyOf(file), { tags: [...noted.tags], goneAt: noted.goneAt })
  }

  /** What was kept of a file that was public when the database was last asked: to be asked again when that is back. */
  private async kept(file: string): Promise<Known | undefined> {
    const tags = await this.options.memory.tagsOf(keyOf(file))
    return tags && { answer: Promise.resolve(true), tags: new Set(tags), isStale: true }
  }

  private async find(file: string, door: Door): Promise<boolean> {
    const [, base, size] = pictureName.exec(file) ?? []
    if (base === undefined || (size === undefined && !this.options.publicOriginals)) return false
    const picture = await door.content.picture(`${base}.webp`)
    if (!picture || !filesOf(picture).includes(file)) return false
    return this.isShown(await door.content.usesOf(picture.id), door)
  }

  private async isShown(uses: readonly PictureUse[], door: Door): Promise<boolean> {
    for (const [kind, used] of byKind(uses)) if (await this.isShownBy(kind, used, door)) return true
    return false
  }

  private async isShownBy(kind: Kind, uses: readonly PictureUse[], door: Door): Promise<boolean> {
    const { offered } = this.options
    const { content, directory, now } = door
    const open = readable(kind, await directory(), now)
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
