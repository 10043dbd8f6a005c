import { belowIn } from './below.ts'
import { loadOthers } from '../render/others.ts'
import type { Item } from '../core/answer.ts'
import type { Context } from '../core/context.ts'
import { renderItem } from '../render/item.ts'
import { own } from '../core/parts.ts'
import { richText } from '../core/richText.ts'
import { renderToDom } from '../core/toDom.ts'
import { h } from '../core/tree.ts'
import type { Host } from './host.ts'
import type { Keeper } from './state.ts'

/** The path of an item's JSON, without the ending: `meetings/durres/slug`. */
const addressForm = /^[a-z]+(?:\/[a-z0-9-]+){1,2}$/

/** One item in the list's place, for lists with the attribute `open`. */
export class Single {
  /** Where the items that are shown have their data, by where they lead. */
  #known: ReadonlyMap<string, string> = new Map()
  #shown = ''
  /** The list's link to what is shown gets the focus back. */
  #from: string | undefined
  readonly #listened = new WeakSet<ShadowRoot>()

  constructor(
    private readonly host: Host,
    private readonly keeper: Keeper,
    private readonly again: () => void,
  ) {}

  /** Notes the items of an answer. */
  know(items: readonly Item[]): void {
    const paths = items.flatMap(({ url, self }) =>
      url && self
        ? [[new URL(url).href, new URL(self).pathname.replace(/^\/v1\/|\.json$/g, '')] as const]
        : [],
    )
    this.#known = new Map(paths)
  }

  /** Shows the item that is open, or the list. */
  async draw(root: ShadowRoot, context: Context): Promise<void> {
    if (!this.host.hasAttribute('open')) return
    if (!this.#listened.has(root))
      root.addEventListener('click', (event) => this.#follow(event as MouseEvent))
    this.#listened.add(root)
    const address = this.keeper.state.get('item') ?? ''
    if (!addressForm.test(address)) return this.#close(root)
    if (address === this.#shown && root.querySelector('[part~=detail]')) return this.#hide(root, true)
    try {
      const item = await this.#fetch(address, context.lang)
      await loadOthers(context.words, 'partners', 'list', { items: [item], total: 1, lang: context.lang })
      root.querySelector('[part~=detail]')?.remove()
      const detail = renderToDom(this.#tree(item, context), document) as HTMLElement
      detail.querySelector('button')?.addEventListener('click', () => this.#leave())
      root.append(detail)
      this.#shown = address
      this.#hide(root, true)
      detail.focus()
    } catch (error) {
      console.warn('<hansa-list>', (error as Error).message, this.host)
      this.#close(root)
    }
  }

  async #fetch(address: string, lang: string): Promise<Item> {
    const url = new URL(
      `/v1/${address}.json`,
      this.host.getAttribute('src') ?? this.host.getAttribute('hub') ?? '',
    )
    if (lang) url.searchParams.set('lang', `${lang},*`)
    const response = await fetch(url, { credentials: 'omit' })
    if (!response.ok) throw Error(`${url} ${response.status}`)
    return (await response.json()) as Item
  }

  #tree(item: Item, context: Context) {
    const { words, headingLevel } = context
    const { url: _here, ...told } = item
    const { attributes, children } = renderItem(told, { ...context, below: belowIn(context) })
    const texts = [item.body, item.description, item.results, item.report].filter(
      (text) => typeof text === 'string',
    )
    return h(
      'article',
      { part: 'detail', tabindex: -1, ...own(item) },
      h('button', { type: 'button', ...own(words) }, words.controls.back),
      h('div', attributes, children),
      texts.map((text) => h('div', { part: 'prose' }, richText(text, headingLevel))),
    )
  }

  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest('a')
    const address =
      link && link.closest('[part~=items], [part~=calendar]') ? this.#known.get(link.href) : undefined
    if (!address || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    this.#from = link?.href
    this.keeper.change({ item: address })
    this.again()
  }

  /** Back to where the reader came from, or to the list where the reader came in by the item's address. */
  #leave(): void {
    if (this.#from !== undefined && this.keeper.isKept) history.back()
    else {
      this.keeper.change({ item: '' })
      this.again()
    }
  }

  #close(root: ShadowRoot): void {
    const detail = root.querySelector('[part~=detail]')
    this.#shown = ''
    if (!detail) return
    detail.remove()
    this.#hide(root, false)
    if (this.#from) root.querySelector<HTMLElement>(`[href="${CSS.escape(this.#from)}"]`)?.focus()
    this.#from = undefined
  }

  #hide(root: ShadowRoot, isHidden: boolean): void {
    for (const part of root.querySelectorAll<HTMLElement>('section, form, nav, [part~=hits]'))
      part.hidden = isHidden
  }
}
