import { loadPart } from '../locales/index.ts'
import type { Words } from '../locales/words.ts'
import type { Answer } from '../core/answer.ts'
import type { Context } from '../core/context.ts'
import { Bar } from './bar.ts'
import { belowIn, zone } from './below.ts'
import type { Host } from './host.ts'
import { led } from './link.ts'
import { monthOf, monthSpan } from './months.ts'
import { Single } from './single.ts'
import { Keeper } from './state.ts'
import { controlStyles } from './controlStyles.ts'

const companions = new WeakMap<Element, Companion>()

/** The companion of an element, the same each time. */
export function companionOf(host: Host): Companion {
  const companion = companions.get(host) ?? new Companion(host)
  companions.set(host, companion)
  return companion
}

let sheet: CSSStyleSheet | undefined

/** What a list is beside drawn: looked through, opened in place, led to the portal's own pages. */
export class Companion {
  readonly #keeper: Keeper
  readonly #single: Single
  readonly #bar: Bar
  /** The month that was asked for, of a calendar. */
  #month: string | undefined
  #isCalendar = false

  constructor(private readonly host: Host) {
    const again = (): void => void host.refresh()
    this.#keeper = new Keeper(host)
    this.#single = new Single(host, this.#keeper, again)
    this.#bar = new Bar(host, this.#keeper, again)
  }

  /** The browser went back or forth; an element that was taken out does not follow. */
  handleEvent(): void {
    if (this.host.isConnected) void this.host.refresh()
    else removeEventListener('popstate', this)
  }

  /** Adds to a question what the reader has chosen. */
  ask({ searchParams }: URL): void {
    addEventListener('popstate', this)
    const { state } = this.#keeper
    for (const name of ['q', 'topic', 'kind', 'page']) {
      const value = state.get(name)
      if (value) searchParams.set(name, value)
    }
    this.#isCalendar ||= this.host.getAttribute('layout') === 'calendar'
    this.#month = this.#isCalendar ? monthOf(state.get('month'), searchParams.get('from')) : undefined
    if (!this.#month) return
    const [from, until] = monthSpan(this.#month)
    searchParams.set('from', from)
    searchParams.set('until', until)
    searchParams.delete('page')
    if (!this.host.hasAttribute('src')) searchParams.set('limit', '100')
  }

  /** Loads the words that it needs. */
  async load(words: Words): Promise<void> {
    await Promise.all([loadPart(words, 'controls'), loadPart(words, 'views')])
  }

  /** The answer as it is drawn here. */
  answered(answer: Answer): Answer {
    const pattern = this.host.getAttribute('link')
    const items = pattern ? answer.items.map((item) => led(item, pattern, answer.lang)) : answer.items
    this.#single.know(items)
    return { ...answer, items }
  }

  /** The values that the list is drawn with here. */
  with(context: Context): Context {
    this.#isCalendar = context.layout === 'calendar'
    return {
      ...context,
      month: this.#month ?? context.month,
      zone: zone(),
      ...(this.host.hasAttribute('actions') ? { below: belowIn(context) } : {}),
    }
  }

  /** The list was drawn: what stands around it follows. */
  drawn(answer: Answer, context: Context): void {
    const root = this.host.shadowRoot
    if (!root) return
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(controlStyles)
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
    this.#bar.draw(root, answer, context)
    void this.#single.draw(root, context)
  }
}
