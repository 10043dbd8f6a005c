import { LRUCache } from 'lru-cache'
import type { Stored } from './content.ts'
import type { Kind } from '../../model/kinds/index.ts'

/** The most documents kept, with all their languages and what they name. */
const most = 500
/** So long, in milliseconds, at most: for changes that passed the hub by. */
const longest = 60_000

interface CachedDocument {
  document: Stored
  tags: ReadonlySet<string>
}

export interface DocumentsOptions {
  /** Reads documents by their ids, in any order. */
  read: (kind: Kind, ids: readonly string[]) => Promise<Stored[]>
  /** The tags of what a document is made of. */
  tagsOf: (kind: Kind, document: Stored) => ReadonlySet<string>
}

/**
 * Documents as they were last read, until something changes of what they are made of. Most of what a list shows was shown
 * by another one before, and after a change all but one are still the same.
 */
export class Documents {
  private readonly kept = new LRUCache<string, CachedDocument>({ max: most, ttl: longest })
  private purges = 0

  constructor(private readonly options: DocumentsOptions) {}

  /** The documents with these ids, in this order, without those that cannot be read. */
  async get(kind: Kind, ids: readonly string[]): Promise<Stored[]> {
    const found = new Map<string, Stored>()
    for (const id of ids) {
      const kept = this.kept.get(`${kind}/${id}`)
      if (kept) found.set(id, kept.document)
    }
    const missing = ids.filter((id) => !found.has(id))
    for (const document of missing.length === 0 ? [] : await this.read(kind, missing))
      found.set(document.id, document)
    return ids.flatMap((id) => found.get(id) ?? [])
  }

  /** Something changed. */
  purge(tags: readonly string[]): void {
    this.purges += 1
    for (const [key, kept] of this.kept.entries())
      if (tags.some((tag) => kept.tags.has(tag))) this.kept.delete(key)
  }

  /** What was purged meanwhile may be older than the purge, and is not kept. */
  private async read(kind: Kind, ids: readonly string[]): Promise<Stored[]> {
    const { purges } = this
    const documents = await this.options.read(kind, ids)
    if (purges === this.purges)
      for (const document of documents)
        this.kept.set(`${kind}/${document.id}`, { document, tags: this.options.tagsOf(kind, document) })
    return documents
  }
}
