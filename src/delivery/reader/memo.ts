import { LRUCache } from 'lru-cache'

/** A value and the tags of what it was read from. */
export interface Tagged<T> {
  value: T
  tags: ReadonlySet<string>
}

/** One value that is read again when something that it depends on was purged, or its reading failed. */
export class Memo<T> {
  private reading: Promise<Tagged<T>> | undefined
  private known: Tagged<T> | undefined

  constructor(private readonly read: () => Promise<Tagged<T>>) {}

  async get(): Promise<T> {
    const reading = (this.reading ??= this.begin())
    return (await reading).value
  }

  /** Forgets the value when a tag concerns it, and a read that is under way in any case: its tags are not known yet. */
  purge(tags: readonly string[]): void {
    if (this.known && !tags.some((tag) => this.known?.tags.has(tag))) return
    this.reading = undefined
    this.known = undefined
  }

  private begin(): Promise<Tagged<T>> {
    const reading = this.read()
    reading.then(
      (known) => {
        if (this.reading === reading) this.known = known
      },
      () => {
        if (this.reading === reading) this.reading = undefined
      },
    )
    return reading
  }
}

/** Such values by keys: a bounded number of them, and for a minute each, for changes that passed the hub by. */
export class Memos<T> {
  private readonly memos = new LRUCache<string, Memo<T>>({ max: 500, ttl: 60_000 })

  /** @param read is asked when nothing is known under the key */
  get(key: string, read: () => Promise<Tagged<T>>): Promise<T> {
    const memo = this.memos.get(key) ?? new Memo(read)
    if (!this.memos.has(key)) this.memos.set(key, memo)
    return memo.get()
  }

  purge(tags: readonly string[]): void {
    for (const memo of this.memos.values()) memo.purge(tags)
  }
}
