import { LRUCache } from 'lru-cache'
import type { Purge } from '../cache/cache.ts'
import type { Content, Noted, NotedContent } from '../content/content.ts'
import type { Memory } from '../cache/memory.ts'
import type { Watch } from '../cache/watch.ts'

interface Options {
  /** The first part of their addresses. */
  kind: 'media' | 'documents'
  /** Opens the content, with everything noted that is asked of it from here on. */
  open: () => NotedContent
  /** Keeps from waiting for a database that is away. */
  watch: Watch
  /** Knows beyond a restart which files are public. */
  memory: Pick<Memory, 'keep' | 'tagsOf'>
  /** Returns whether readers may have a file at this moment, by the content alone. */
  find: (file: string, content: Content) => Promise<boolean>
}

interface Known {
  answer: Promise<boolean>
  /** The tags that the answer depends on; absent while it is being looked up. */
  tags?: ReadonlySet<string>
  /** True once something has changed that it depends on. */
  isStale?: boolean
}

/**
 * Which files readers may have. An answer is remembered until something changes that it depends on; while the database is
 * away, the last one counts, also one of before a restart, unless something was withdrawn.
 */
export class PublicFiles {
  private readonly known = new LRUCache<string, Known>({ max: 10_000 })

  constructor(private readonly options: Options) {}

  /**
   * @param allowed throws when nothing may be looked up for who asks
   * @throws {Problem} 503 when the database is away and nothing is known of the file; what `allowed` throws
   */
  async isPublic(file: string, allowed?: () => Promise<void>): Promise<boolean> {
    if (allowed && !this.isKnown(file)) await allowed()
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

  private isKnown(file: string): boolean {
    const known = this.known.peek(file)
    return known !== undefined && !known.isStale
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
    const { watch, find } = this.options
    const { content, noted } = this.options.open()
    const known: Known = { answer: watch.guard(() => find(file, content)) }
    known.answer.then(
      (isPublic) => this.found(file, known, isPublic, noted),
      () => undefined,
    )
    return known
  }

  private found(file: string, known: Known, isPublic: boolean, noted: Noted): void {
    known.tags = noted.tags
    if (isPublic && this.known.peek(file) === known)
      this.options.memory.keep(this.keyOf(file), { tags: [...noted.tags], expiresAt: noted.expiresAt })
  }

  /** Reads from disk that a file was public when the database last answered; as stale, so that the database is asked once it is back. */
  private async kept(file: string): Promise<Known | undefined> {
    const tags = await this.options.memory.tagsOf(this.keyOf(file))
    return tags && { answer: Promise.resolve(true), tags: new Set(tags), isStale: true }
  }

  /** The file's key beside those of answers. */
  private keyOf(file: string): string {
    return `/${this.options.kind}/${file}`
  }
}
