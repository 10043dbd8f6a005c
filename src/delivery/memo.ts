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

  /** What is being read is read again too: nobody knows yet on what it depends. */
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
