import { loadWords } from '../locales/index.ts'
import type { Words } from '../locales/words.ts'
import type { Kind } from '../kinds.ts'
import type { Answer } from '../core/answer.ts'
import type { Context } from '../core/context.ts'
import { renderLight } from '../render/light.ts'
import { own } from '../core/parts.ts'
import { renderShadow } from '../render/shadow.ts'
import { renderToString } from '../core/toString.ts'
import { h } from '../core/tree.ts'
import { Answers } from './answers.ts'
import type { Copy } from './copies.ts'
import { ask } from './hub.ts'
import { jsonLd } from './jsonLd.ts'
import { type PortalOptions, type Settings, settingsOf } from './options.ts'
import { ledThrough } from './pictures.ts'
import { type Asked, askedOf, type Question } from './question.ts'

/** How a portal draws what it asked for. */
export interface Drawing {
  /**
   * `light`: the portal's own style sheet reaches the list, beside `hansa.css`. `shadow`: it does not; the list has a declarative shadow root with
   * the sheet `shadow.css`, and the element takes it over where its script is on the page.
   */
  readonly dom?: 'light' | 'shadow' | undefined
  /** Address of `shadow.css`, on the portal's own origin. */
  readonly sheet?: string | undefined
  /** Path of the portal under which it hands on the hub's pictures, so that no visitor's browser turns to the hub. Left out: they come from the hub. */
  readonly pictures?: string | undefined
}

/** What came of a question. */
export interface Rendered {
  /** Escaped HTML: the list, or a link where there is none to show. */
  readonly html: string
  /** What is shown as JSON-LD, to be put into `<script type="application/ld+json">` as it is; empty where a link stands for it. */
  readonly jsonLd: string
  /** `current`; `old`: a copy, while the hub cannot be asked; `none`: a link. */
  readonly state: 'current' | 'old' | 'none'
  /** What was wrong at the last attempt, for the portal's own people; empty after a good one. */
  readonly problem: string
}

/** What the hub says of a question: it shows something; it is no question to it; nothing is published there; a parameter is wrong; it does not answer. */
export interface Checked {
  readonly verdict: 'shown' | 'foreign' | 'gone' | 'refused' | 'away'
  /** In the hub's words, English. */
  readonly reason: string
}

/** What was last known to be current so many milliseconds ago says when that was. */
const old = 300_000

/** A hub as a portal shows it: its lists drawn on the portal's server, from copies that are renewed. Make one for the whole process. */
export class Portal {
  readonly settings: Settings
  readonly #answers: Answers

  /** @throws {TypeError} as `settingsOf` */
  constructor(options: PortalOptions) {
    this.settings = settingsOf(options)
    this.#answers = new Answers(this.settings)
  }

  /**
   * Draws what is asked for. Never rejects, and never takes longer than `patience`.
   * @param patience milliseconds that the page waits for the hub
   */
  async render(
    question: Question,
    drawing: Drawing = {},
    patience = this.settings.timeout,
  ): Promise<Rendered> {
    if (drawing.dom === 'shadow' && !drawing.sheet)
      return this.#link(question, undefined, 'a shadow root needs the address of its sheet')
    const asked = askedOf(question, this.settings)
    if (!asked) return this.#link(question, undefined, 'the hub shows nothing at what was asked for')
    const copy = await this.#answers.get(asked.path, patience)
    const answer = this.#answers.shown(copy)
    if (!answer) return this.#link(question, asked, copy.problem)
    try {
      return await this.#list({ question, asked, copy, answer, drawing })
    } catch (error) {
      // A newer hub may say what this release cannot draw.
      return this.#link(question, asked, String(error))
    }
  }

  /** Asks the hub whether it shows something there, whatever copies say. Never rejects. */
  async check(question: Question): Promise<Checked> {
    const asked = askedOf(question, this.settings)
    if (!asked) return { verdict: 'foreign', reason: '' }
    const { status, problem: reason } = await ask(this.settings, asked.path)
    if (status === 200) return { verdict: 'shown', reason: '' }
    if (status === 404 || status === 410) return { verdict: 'gone', reason }
    return { verdict: status === 400 ? 'refused' : 'away', reason }
  }

  /** The link that stands for a list, without a question to the hub. */
  link(question: Question): Promise<Rendered> {
    return this.#link(question, askedOf(question, this.settings), '')
  }

  async #list({ question, asked, copy, answer, drawing }: Found): Promise<Rendered> {
    const { dom = 'light', sheet = '', pictures } = drawing
    const { known, problem } = copy
    const kind = asked.kind ?? answer.embed?.kind ?? 'news'
    const lang = asked.lang ?? answer.lang
    const isOld = Date.now() - known >= old
    const context = contextOf(question, answer, {
      kind,
      lang,
      words: await loadWords(lang),
      moreUrl: question.more ?? asked.page,
      staleSince: isOld ? new Date(known).toISOString() : null,
    })
    const shown = pictures === undefined ? answer : ledThrough(answer, this.settings.hub, pictures)
    const attributes = asked.attributes && { ...asked.attributes, ...lookOf(question) }
    return {
      html:
        dom === 'light'
          ? renderLight(shown, context)
          : renderShadow(shown, context, { sheet, asked: attributes }),
      jsonLd: jsonLd(answer.items, kind),
      state: isOld || problem !== '' ? 'old' : 'current',
      problem,
    }
  }

  /** What stands for a list that cannot be had: a link to it. */
  async #link(question: Question, asked: Asked | undefined, problem: string): Promise<Rendered> {
    const words = await loadWords(asked?.lang ?? question.lang ?? this.settings.lang ?? 'en')
    const href = question.more ?? asked?.page ?? this.settings.hub
    const link = h(
      'a',
      { href: /^https?:/i.test(href) ? href : undefined, ...own(words) },
      nameOf(question, asked, words),
    )
    return {
      html: renderToString(h('p', { class: 'hansa-fallback' }, link)),
      jsonLd: '',
      state: 'none',
      problem,
    }
  }
}

interface Found {
  readonly question: Question
  readonly asked: Asked
  readonly copy: Copy
  readonly answer: Answer
  readonly drawing: Drawing
}

const nameOf = ({ label }: Question, asked: Asked | undefined, words: Words): string =>
  label || (asked?.kind && words.list[asked.kind]) || words.more

type Given = Pick<Context, 'lang' | 'words' | 'moreUrl' | 'staleSince'> & { readonly kind: Kind }

/** What the portal says of the look counts for more than what a stored embed says. */
function contextOf(question: Question, { embed }: Answer, given: Given): Context {
  const level = question.headingLevel ?? embed?.headingLevel ?? 3
  return {
    ...given,
    headingLevel: [2, 3, 4, 5, 6].includes(level) ? level : 3,
    layout: question.layout ?? embed?.layout,
    images: question.images ?? embed?.images ?? true,
    label: question.label ?? null,
  }
}

function lookOf({ layout, headingLevel, images, label }: Question): Record<string, string> {
  return {
    ...(layout && { layout }),
    ...(headingLevel && { 'heading-level': String(headingLevel) }),
    ...(images === false && { images: 'false' }),
    ...(label && { label }),
  }
}
