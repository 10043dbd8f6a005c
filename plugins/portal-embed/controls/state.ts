/** What a reader has chosen: words, filters, page, month, and the item that is open. */
export type State = URLSearchParams

/** Where the state is kept, beside in memory. */
type Kept = 'hash' | 'query' | undefined

/** Keeps the state of one list, in the address of the page where the list asks for that, under the list's `id`, or `hansa`. */
export class Keeper {
  #memory: State = new URLSearchParams()
  #isRefused = false

  constructor(private readonly element: Element) {}

  get #kept(): Kept {
    const { element } = this
    if (this.#isRefused) return undefined
    const named = element.getAttribute('address') ?? (element.hasAttribute('open') ? 'hash' : '')
    return named === 'hash' || named === 'query' ? named : undefined
  }

  get #name(): string {
    return this.element.id || 'hansa'
  }

  /** Set where it is in the address. */
  get isKept(): boolean {
    return this.#kept !== undefined
  }

  get state(): State {
    const kept = this.#kept
    return kept ? new URLSearchParams(parts(kept).get(this.#name) ?? '') : this.#memory
  }

  /** Changes some of it; an empty value is taken out. Each change is a step that the browser's back button undoes. */
  change(values: Readonly<Record<string, string>>): void {
    const next = new URLSearchParams(this.state)
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    this.#memory = next
    const kept = this.#kept
    if (!kept) return
    const all = parts(kept)
    if (next.size > 0) all.set(this.#name, String(next))
    else all.delete(this.#name)
    const address = new URL(location.href)
    address[kept === 'hash' ? 'hash' : 'search'] = String(all)
    try {
      history.pushState(history.state, '', address)
    } catch {
      // A frame without an origin has no history of its own.
      this.#isRefused = true
    }
  }
}

const parts = (kept: 'hash' | 'query'): URLSearchParams =>
  new URLSearchParams(kept === 'hash' ? location.hash.slice(1) : location.search)
