import { LRUCache } from 'lru-cache'
import { collectionTag, type Delivered, documentTag } from '../../publish/tags.ts'
import type { Stored } from '../content/content.ts'

/** So long, in milliseconds, at most: for changes that passed the hub by. */
const longest = 60_000

interface CachedDocument {
  collection: Delivered
  document: Stored | undefined
}

/** Reads documents by their ids, in any order. */
type Read<Collection> = (collection: Collection, ids: readonly string[]) => Promise<Stored[]>

/**
 * Documents as they were last read, until they change; also that readers may not see one. Most of what a list shows was
 * shown by another one before, and after a change all but one are still the same.
 */
export class Documents<Collection extends Delivered> {
  private readonly kept: LRUCache<string, CachedDocument>
  private purges = 0

  /** @param most so many documents are kept, with all their languages */
  constructor(
    private readonly read: Read<Collection>,
    most: number,
  ) {
    this.kept = new LRUCache({ max: most, ttl: longest })
  }

  /** The documents with these ids, in this order, without those that cannot be read. */
  async get(collection: Collection, ids: readonly string[]): Promise<Stored[]> {
    const found = new Map<string, Stored | undefined>()
    for (const id of ids) {
      const kept = this.kept.get(documentTag(collection, id))
      if (kept) found.set(id, kept.document)
    }
    const missing = ids.filter((id) => !found.has(id))
    if (missing.length > 0)
      for (const [id, document] of await this.readAll(collection, missing)) found.set(id, document)
    return ids.flatMap((id) => found.get(id) ?? [])
  }

  /** Something changed: documents, or how all of a collection are read, as at the end of a day. */
  purge(tags: readonly string[]): void {
    this.purges += 1
    const changed = new Set(tags)
    for (const [key, { collection }] of this.kept.entries())
      if (changed.has(key) || changed.has(collectionTag(collection))) this.kept.delete(key)
  }

  /** Reads documents and caches them, unless a purge came meanwhile: they may be older than it. */
  private async readAll(
    collection: Collection,
    ids: readonly string[],
  ): Promise<[string, Stored | undefined][]> {
    const { purges } = this
    const read = new Map((await this.read(collection, ids)).map((document) => [document.id, document]))
    const all = ids.map((id): [string, Stored | undefined] => [id, read.get(id)])
    if (purges === this.purges)
      for (const [id, document] of all) this.kept.set(documentTag(collection, id), { collection, document })
    return all
  }
}
