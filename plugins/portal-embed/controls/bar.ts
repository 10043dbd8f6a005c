import { word } from '../locales/word.ts'
import type { Answer } from '../core/answer.ts'
import type { Context } from '../core/context.ts'
import { own } from '../core/parts.ts'
import { renderToDom } from '../core/toDom.ts'
import { type Attributes, type Child, h } from '../core/tree.ts'
import type { Host } from './host.ts'
import { monthOf, monthsLater } from './months.ts'
import type { Keeper } from './state.ts'
import { types } from './types.ts'

/** A topic, as the hub lists it. */
interface Topic {
  readonly slug: string
  readonly title: string
  readonly lang: string
}

/** Search, filters, pages and months of a list: a form before it, its state in words, and buttons. */
export class Bar {
  #form: Element | undefined
  #hits: Element | undefined
  /** The words that it is drawn in, and what is offered. */
  #drawnFor = ''
  #topics: readonly Topic[] = []

  constructor(
    private readonly host: Host,
    private readonly keeper: Keeper,
    private readonly again: () => void,
  ) {}

  /** Draws it around the list; the form is kept, so that whoever types in it goes on. */
  draw(root: ShadowRoot, answer: Answer, context: Context): void {
    const list = root.querySelector('section')
    for (const nav of root.querySelectorAll('nav')) nav.remove()
    const wanted = this.#wanted()
    const isCalendar = context.layout === 'calendar'
    if (wanted.has('search') || wanted.has('filters')) this.#drawForm(root, context, wanted)
    else this.#form?.remove()
    if (wanted.size > 0) this.#tell(root, answer, context)
    if (isCalendar) list?.before(this.#months(context))
    else if (wanted.has('paging')) list?.after(...this.#pages(answer, context))
    this.#focus(root)
  }

  #wanted(): ReadonlySet<string> {
    const said = this.host.getAttribute('controls')
    if (said === null) return new Set()
    return new Set(said.trim() ? said.trim().split(/\s+/) : ['search', 'filters', 'paging'])
  }

  #drawForm(root: ShadowRoot, context: Context, wanted: ReadonlySet<string>): void {
    const { words, kind } = context
    const drawnFor = [words.lang, kind, ...wanted, this.#topics.length].join()
    if (this.#form?.isConnected && this.#drawnFor === drawnFor) return this.#fill()
    this.#drawnFor = drawnFor
    const { controls } = words
    const parts = [
      wanted.has('search') &&
        field(controls.search, h('input', { type: 'search', name: 'q', maxlength: 100 })),
      wanted.has('filters') && [
        this.#topics.length > 0 &&
          field(
            controls.topic,
            this.#select(
              'topic',
              controls.all,
              this.#topics.map((topic) => [topic.slug, topic.title, topic.lang]),
            ),
          ),
        types[kind] &&
          field(
            controls.type,
            this.#select(
              'kind',
              controls.all,
              types[kind].split(' ').map((type) => [type, word(words[kind], type) ?? type]),
            ),
          ),
      ],
      wanted.has('search') && h('button', { type: 'submit' }, controls.search),
    ]
    const form = renderToDom(
      h('form', { part: 'controls', role: 'search', 'aria-label': words.list[kind], ...own(words) }, parts),
      document,
    ) as HTMLFormElement
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#choose(form)
    })
    form.addEventListener('change', (event) => {
      if ((event.target as Element).matches('select')) this.#choose(form)
    })
    if (this.#form?.isConnected) this.#form.replaceWith(form)
    else root.querySelector('section')?.before(form)
    this.#form = form
    this.#fill()
    if (wanted.has('filters') && this.#topics.length === 0) void this.#load(root, context, wanted)
  }

  #select(name: string, all: string, options: readonly (readonly [string, string, string?])[]): Child {
    const each = options.map(([value, text, lang]) => h('option', { value, lang }, text))
    return h('select', { name }, h('option', { value: '' }, all), each)
  }

  #fill(): void {
    for (const input of this.#form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ??
      [])
      if (input !== (this.host.shadowRoot as ShadowRoot).activeElement)
        input.value = this.keeper.state.get(input.name) ?? ''
  }

  #choose(form: HTMLFormElement): void {
    const chosen = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
    this.keeper.change({
      ...Object.fromEntries(chosen.map(({ name, value }) => [name, value.trim()])),
      page: '',
      item: '',
    })
    this.again()
  }

  /** The topics of the network, in the reader's language. A hub that does not say them is one without this filter. */
  async #load(root: ShadowRoot, context: Context, wanted: ReadonlySet<string>): Promise<void> {
    if (!/^(news|meetings|projects|resources)$/.test(context.kind)) return
    try {
      const url = new URL(
        '/v1/topics.json?limit=100',
        this.host.getAttribute('src') ?? this.host.getAttribute('hub') ?? '',
      )
      url.searchParams.set('lang', `${context.lang},*`)
      const response = await fetch(url, { credentials: 'omit' })
      this.#topics = ((await response.json()) as { items: Topic[] }).items
      if (this.#form?.isConnected && this.#topics.length > 0) this.#drawForm(root, context, wanted)
    } catch {
      // The list is there without it.
    }
  }

  /** How much was found, said politely. */
  #tell(root: ShadowRoot, { total }: Answer, { words }: Context): void {
    this.#hits ??= renderToDom(h('p', { part: 'hits', role: 'status' }), document) as Element
    if (!this.#hits.isConnected) root.querySelector('section')?.before(this.#hits)
    const text = words.controls.hits.replace(
      '{}',
      new Intl.NumberFormat(words.dates ?? words.lang).format(total),
    )
    if (this.#hits.textContent !== text) this.#hits.textContent = text
  }

  #pages({ total, page = 1, limit = 10 }: Answer, context: Context): Node[] {
    const { controls } = context.words
    const last = Math.max(1, Math.ceil(total / limit))
    if (last === 1) return []
    const to = (number: number) =>
      number >= 1 && number <= last ? () => this.#go({ page: number === 1 ? '' : String(number) }) : undefined
    const number = (value: number) =>
      new Intl.NumberFormat(context.words.dates ?? context.words.lang).format(value)
    const said = h('span', { 'aria-current': 'page' }, `${number(page)} / ${number(last)}`)
    return [
      this.#nav('paging', controls.pages, context, [controls.previous, to(page - 1)], said, [
        controls.next,
        to(page + 1),
      ]),
    ]
  }

  #months(context: Context): Node {
    const { controls } = context.words
    const month = monthOf(context.month)
    const by = (count: number) => () => this.#go({ month: monthsLater(month, count) })
    return this.#nav(
      'months',
      context.words.list[context.kind],
      context,
      [controls.previousMonth, by(-1)],
      '',
      [controls.nextMonth, by(1)],
    )
  }

  #nav(part: string, label: string, { words }: Context, before: Step, said: Child, after: Step): Node {
    const button = ([text, go]: Step, name: string): Child =>
      h('button', { type: 'button', name, ...(go ? {} : ({ 'aria-disabled': 'true' } as Attributes)) }, text)
    const nav = renderToDom(
      h(
        'nav',
        { part, 'aria-label': label, ...own(words) },
        button(before, 'before'),
        said,
        button(after, 'after'),
      ),
      document,
    ) as Element
    for (const [name, [, go]] of [
      ['before', before],
      ['after', after],
    ] as const)
      nav.querySelector(`[name=${name}]`)?.addEventListener('click', () => {
        this.#pressed = name
        go?.()
      })
    return nav
  }

  /** The button that was pressed has the focus still when the list is another one. */
  #pressed: string | undefined

  #focus(root: ShadowRoot): void {
    if (this.#pressed) root.querySelector<HTMLElement>(`nav [name=${this.#pressed}]`)?.focus()
    this.#pressed = undefined
  }

  #go(values: Readonly<Record<string, string>>): void {
    this.keeper.change(values)
    this.again()
  }
}

type Step = readonly [text: string, go: (() => void) | undefined]

const field = (label: string, control: Child): Child => h('label', {}, h('span', {}, label), control)
