import { loadWords } from '../locales/index.ts'
import type { Answer } from '../core/answer.ts'
import { renderList } from '../render/list.ts'
import { layoutSheet, loadOthers } from '../render/others.ts'
import type { Layout } from '../core/layouts.ts'
import { styles } from '../render/styles.ts'
import { renderToDom } from '../core/toDom.ts'
import type { Tree } from '../core/tree.ts'
import { viewSheet } from '../render/views.ts'
import { companionOf, hint } from './companionOf.ts'
import { fetchList } from './fetchList.ts'
import { observed, readQuery } from './query.ts'

/** A page that was hidden for this long (milliseconds) asks again when it is seen. */
const refreshAfter = 300_000

let sheet: CSSStyleSheet | undefined

/** Put in by the build of the script for browsers. */
declare const HOSTED: boolean

/** On a server there is no `HTMLElement`: the module can be imported there, the element is just not used. */
const Host =
  typeof HOSTED === 'boolean' || globalThis.HTMLElement ? HTMLElement : (class {} as typeof HTMLElement)

/**
 * `<hansa-list>`: a list of the hub's content. What it contains stands until data is there, and for good when none comes.
 * What came with a declarative shadow root (`renderShadow`) is shown as it is until the element has a reason to ask.
 *
 * Attributes: `src` (the address of a stored embed), or `hub` and `kind` (required), `municipality`, `scope`, `project`, `partner`, `topic`,
 * `type`, `from`, `until`, `when`, `q`, `limit`, `lang`,
 * `heading-level` (2-6, default 3), `layout`, `images`, `label`; `slots` is read by the sheets alone (`slotStyles.ts`). A change of one of them asks again and gives up the question before.
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
  /** The tree that is shown, as text: what would look the same is not drawn again. */
  #shown = ''
  #draw?: (failed: boolean) => void
  #loadedAt = 0

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this)
    void hint(this)
    void this.refresh()
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this)
    this.#abort?.abort()
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.refresh()
  }

  handleEvent(): void {
    if (!document.hidden && Date.now() - this.#loadedAt > refreshAfter) void this.refresh()
  }

  /**
   * Asks the hub again, and gives up the question before; several calls in one turn make one request. Resolves when
   * the list is drawn or the error is told. Never rejects.
   */
  async refresh(): Promise<void> {
    this.#abort?.abort()
    const { signal } = (this.#abort = new AbortController())
    await undefined
    // A root that came with the page (`renderShadow`) is taken over as it is, until the reader comes back to it.
    if (signal.aborted || (this.shadowRoot && !this.#loadedAt++)) return
    try {
      const query = readQuery(this)
      const companion = await companionOf(this)
      companion?.ask(query.url)
      const early = query.lang && loadWords(query.lang).catch(() => undefined)
      const { answer, staleSince } = await fetchList(query.url, signal)
      const words = (await early) || (await loadWords(answer.lang))
      // What is quoted below is what the hub says: the build shortens those names elsewhere.
      const stored = answer.embed
      const kind = query.kind ?? stored?.kind ?? 'news'
      const layout = (this.getAttribute('layout') ?? stored?.layout) as Layout | undefined
      await Promise.all([loadOthers(words, kind, layout, answer), companion?.load(words)])
      if (signal.aborted) return
      this.#loadedAt = Date.now()
      if (!this.#tell('hansa-data', answer)) return
      const level = Number(this.getAttribute('heading-level') ?? stored?.['headingLevel'])
      this.style.setProperty('--accent', stored?.accent ?? '')
      const draw = (failed: boolean): void => {
        const plain = {
          kind,
          words,
          lang: query.lang || answer.lang,
          headingLevel: level >= 2 && level <= 6 ? level : 3,
          label: this.getAttribute('label'),
          layout,
          images: `${this.getAttribute('images') ?? stored?.images}` !== 'false',
          moreUrl: this.querySelector('a')?.href,
          staleSince,
          failed,
          when: this.getAttribute('when') ?? stored?.['when'],
          month: stored?.month,
        }
        const context = companion?.with(plain) ?? plain
        this.#show(renderList(companion?.answered(answer) ?? answer, context))
        companion?.drawn(answer, context)
      }
      draw(false)
      this.#draw = draw
      this.#tell('hansa-ready', answer)
    } catch (error) {
      if (signal.aborted) return
      console.warn('<hansa-list>', (error as Error).message, this)
      this.#draw?.(true)
      this.#tell('hansa-error', error)
    }
  }

  /** The style sheet comes before the shadow root: a browser that cannot make one keeps what the page holds. */
  #show(tree: Tree): void {
    const text = JSON.stringify(tree)
    if (text === this.#shown) return
    ;(sheet ??= new CSSStyleSheet()).replaceSync(styles + layoutSheet() + viewSheet())
    const list = renderToDom(tree, document)
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const focused = root.activeElement?.getAttribute('href')
    root.adoptedStyleSheets = [sheet]
    const old = root.querySelector('section')
    if (old) old.replaceWith(list)
    else root.append(list)
    this.#shown = text
    if (focused) root.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus()
  }

  #tell(type: string, detail: unknown): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hansa-list': HansaList
  }
  interface HTMLElementEventMap {
    'hansa-data': CustomEvent<Answer>
    'hansa-ready': CustomEvent<Answer>
    'hansa-error': CustomEvent<Error>
  }
}
