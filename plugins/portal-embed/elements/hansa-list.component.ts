import { loadWords } from '../locales/index.ts'
import type { Words } from '../locales/words.ts'
import { renderList } from '../render/list.ts'
import { styles } from '../render/styles.ts'
import { renderToDom } from '../render/toDom.ts'
import { type Fetched, fetchList } from './fetchList.ts'
import { observed, type Query, readQuery } from './query.ts'

/** A page that was hidden for this long (milliseconds) asks again when it is seen. */
const refreshAfter = 300_000

let sheet: CSSStyleSheet | undefined

/** On a server there is no `HTMLElement`: the module can be imported there, the element is just not used. */
const Host = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * `<hansa-list>`: a list of the hub's content. What it contains stands until data is there, and for good when none comes.
 *
 * Attributes: `hub`, `kind` (required), `municipality`, `project`, `partner`, `topic`, `type`, `when`, `limit`, `lang`,
 * `heading-level` (2-6, default 3), `label`. A change of one of them asks again and gives up the question before.
 *
 * @fires hansa-data - an answer came (`detail`: the answer); cancel it to draw it yourself
 * @fires hansa-ready - the list is drawn
 * @fires hansa-error - it could not be had (`detail`: the error); what was shown stays
 * @csspart list items item body title link meta chip status badge text note facts tile image logo photo notice more empty
 * @csspart funding emblem statement disclaimer
 */
export class HansaList extends Host {
  static observedAttributes = observed

  #abort?: AbortController
  #drawn = ''
  #last?: { query: Query; fetched: Fetched; words: Words }
  #loadedAt = 0
  #queued = false

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this)
    this.attributeChangedCallback()
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this)
    this.#abort?.abort()
  }

  /** Several changes in one turn make one request. */
  attributeChangedCallback(): void {
    if (this.#queued) return
    this.#queued = true
    queueMicrotask(() => {
      this.#queued = false
      if (this.isConnected) void this.refresh()
    })
  }

  handleEvent(): void {
    if (!document.hidden && Date.now() - this.#loadedAt > refreshAfter) void this.refresh()
  }

  /** Asks the hub again; resolves when the list is drawn or the error is told. Never rejects. */
  async refresh(): Promise<void> {
    this.#abort?.abort()
    const { signal } = (this.#abort = new AbortController())
    try {
      const query = readQuery(this)
      const [fetched, early] = await Promise.all([
        fetchList(query.url, signal),
        query.lang && loadWords(query.lang),
      ])
      const words = early || (await loadWords(fetched.answer.lang))
      if (signal.aborted) return
      this.#loadedAt = Date.now()
      this.#last = { query, fetched, words }
      if (this.#tell('hansa-data', fetched.answer)) this.#draw()
    } catch (error) {
      if (signal.aborted) return
      console.warn(`<hansa-list> ${(error as Error).message}`, this)
      if (this.#drawn) this.#draw(true)
      this.#tell('hansa-error', error)
    }
  }

  /** Draws what is known; leaves the page alone when it would look the same, and the focus where it was. */
  #draw(failed?: boolean): void {
    if (!this.#last) return
    const { query, fetched, words } = this.#last
    const { answer, staleSince } = fetched
    const tree = renderList(answer, {
      kind: query.kind,
      words,
      lang: query.lang || answer.lang,
      headingLevel: Math.min(6, Math.max(2, Number(this.getAttribute('heading-level')) || 3)),
      label: this.getAttribute('label') ?? undefined,
      moreUrl: this.querySelector('a')?.href,
      staleSince,
      failed,
    })
    const drawn = JSON.stringify(tree)
    if (drawn !== this.#drawn) {
      this.#drawn = drawn
      this.#place(renderToDom(tree, document))
    }
    if (!failed) this.#tell('hansa-ready', answer)
  }

  #place(list: Node): void {
    if (!sheet) {
      const made = new CSSStyleSheet()
      made.replaceSync(styles)
      sheet = made
    }
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const focused = root.activeElement?.getAttribute('href')
    root.replaceChildren(list)
    if (focused) root.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus()
  }

  #tell(type: string, detail: unknown): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: type === 'hansa-data' }),
    )
  }
}
