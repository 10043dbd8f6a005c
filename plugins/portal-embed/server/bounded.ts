/** Values in memory, bounded by their number and their size together: what was not asked for the longest leaves first. */
export class Bounded<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly size: number }>()
  readonly #most: number
  readonly #mostSize: number
  #size = 0

  constructor(most: number, mostSize: number) {
    this.#most = most
    this.#mostSize = mostSize
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  set(key: string, value: Value, size: number): void {
    this.#remove(key)
    this.#entries.set(key, { value, size })
    this.#size += size
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#most && this.#size <= this.#mostSize) return
      this.#remove(oldest)
    }
  }

  #remove(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0
    this.#entries.delete(key)
  }
}
