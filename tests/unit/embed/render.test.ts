/** @jest-environment ./tests/unit/embed/environment.mjs */
import { describe, expect, it } from '@jest/globals'
import { loadWords, locales } from '@hansa/portal-embed/locales/index.ts'
import type { Kind } from '@hansa/portal-embed/kinds.ts'
import type { Answer } from '@hansa/portal-embed/core/answer.ts'
import type { Context } from '@hansa/portal-embed/core/context.ts'
import { renderList } from '@hansa/portal-embed/render/list.ts'
import { renderToDom } from '@hansa/portal-embed/core/toDom.ts'
import { renderToString } from '@hansa/portal-embed/core/toString.ts'
import { document, parsed } from './browser.ts'
import { answerOf, items, kinds } from './items.ts'

const contextOf = async (kind: Kind, lang: string, more: Partial<Context> = {}): Promise<Context> => ({
  kind,
  lang,
  words: await loadWords(lang),
  headingLevel: 3,
  moreUrl: 'https://hub.example.org/all',
  ...more,
})

/** The list as a browser has it from the server's string. */
const drawn = async (kind: Kind, lang: string, answer: Answer = answerOf(kind), more?: Partial<Context>) =>
  listIn(renderToString(renderList(answer, await contextOf(kind, lang, more))))

const listIn = (html: string): Element => parsed(html).firstElementChild as Element

const spoken = { lang: 'sq', dir: 'ltr' } as const

const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent?.replace(/\s/g, ' '))

describe('the two writers', () => {
  const cases = kinds.flatMap((kind) => Object.keys(locales).map((lang) => [kind, lang] as const))

  it.each(cases)('give the same markup for %s in %s', async (kind, lang) => {
    const tree = renderList(
      answerOf(kind),
      await contextOf(kind, lang, { staleSince: '2026-07-01T08:00:00Z' }),
    )
    const built = renderToDom(tree, document)
    built.normalize()
    expect(listIn(renderToString(tree)).isEqualNode(built)).toBe(true)
  })
})

describe('an item that a city has adopted', () => {
  it('says from which city it is and what the city says about it, each in its own language', async () => {
    const introduction = { text: 'مقدمة <b>', lang: 'ar', dir: 'rtl' } as const
    const municipality = {
      title: 'Durrës',
      url: 'https://hub.example.org/sq/municipalities/durres',
      ...spoken,
    }
    const adopted = { ...items.news, adopted: true as const, municipality, introduction }
    const list = await drawn('news', 'es', { ...answerOf('news'), items: [adopted] })
    const link = list.querySelector('[part=meta] > a[lang=sq]')
    expect([link?.textContent, link?.getAttribute('href')]).toEqual(['Durrës', municipality.url])
    const note = list.querySelector('[part=note][lang=ar][dir=rtl]')
    expect(note?.textContent).toBe('مقدمة <b>')
    const own = await drawn('news', 'es', { ...answerOf('news'), items: [{ ...items.news, municipality }] })
    expect(texts(own, '[part=meta] > a, [part=note]')).toEqual([])
  })
})

describe('a list', () => {
  it('is a named region in the language of its words, and its items are in their own', async () => {
    const list = await drawn('news', 'ar')
    expect([list.getAttribute('lang'), list.getAttribute('dir'), list.getAttribute('aria-label')]).toEqual([
      'ar',
      'rtl',
      'الأخبار',
    ])
    const item = list.querySelector('ul[role=list] > li')
    expect([item?.getAttribute('lang'), item?.getAttribute('dir')]).toEqual(['sq', 'ltr'])
  })

  it.each(['en', 'el', 'ar'])(
    'tells a reader of %s which language an item is in, in that language',
    async (lang) => {
      const badge = (await drawn('news', lang)).querySelector('[part=badge]')
      expect(badge?.querySelector('[lang=sq]')?.textContent).toBe('shqip')
      expect(badge?.getAttribute('lang')).toBe(lang)
    },
  )

  it('has no such badge in the reader’s language, whatever its region', async () => {
    const list = await drawn('news', 'sq', answerOf('news'), { lang: 'sq-AL' })
    expect(texts(list, '[part=badge]')).toEqual(['Përkthim i vjetruar'])
  })

  it.each([
    ['machine', ['Machine translation']],
    ['outdated', ['Outdated translation']],
    ['current', []],
    ['original', []],
  ])('marks a translation that is %s', async (translation, badges) => {
    const item = { ...items.news, lang: 'en', translation }
    expect(texts(await drawn('news', 'en', { ...answerOf('news'), items: [item] }), '[part=badge]')).toEqual(
      badges,
    )
  })

  it.each([
    ['cancelled', 'Cancelled'],
    ['postponed', 'Postponed'],
    ['rescheduled', 'Rescheduled'],
    ['movedOnline', 'Moved online'],
  ])('says in the heading that a meeting is %s', async (status, word) => {
    const answer = { ...answerOf('meetings'), items: [{ ...items.meetings, status }] }
    expect((await drawn('meetings', 'en', answer)).querySelector('h3')?.textContent).toBe(
      `${word} Titulli <b>&amp;</b>`,
    )
  })

  it('says nothing in the heading of a meeting that takes place', async () => {
    const answer = { ...answerOf('meetings'), items: [{ ...items.meetings, status: 'scheduled' }] }
    expect((await drawn('meetings', 'en', answer)).querySelector('[part=status]')).toBe(null)
  })

  it('writes what funded the items once', async () => {
    const answer = { ...answerOf('news'), items: [items.news, { ...items.news, title: 'Dy' }] }
    const list = await drawn('news', 'sq', answer)
    expect(texts(list, 'footer [part=statement]')).toEqual(['Financuar nga BE.'])
    expect(texts(list, 'footer [part=disclaimer]')).toEqual(['Vetëm autori.'])
    expect(list.querySelectorAll('footer img[part=emblem]')).toHaveLength(1)
  })

  it('gives images their size and reads addresses from left to right', async () => {
    const img = (await drawn('news', 'sq')).querySelector('li picture > img')
    expect(['width', 'height', 'loading', 'alt'].map((name) => img?.getAttribute(name))).toEqual([
      '960',
      '540',
      'lazy',
      'Salla e "Bashkisë" & sheshi',
    ])
    const sources = [...(img?.parentElement?.querySelectorAll('source') ?? [])]
    expect(sources.map((source) => source.getAttribute('type'))).toEqual(['image/avif'])
    expect(sources[0]?.getAttribute('srcset')).toMatch(/a-480\.avif 480w, .*a-960\.avif 960w$/)
    expect(img?.getAttribute('srcset')).toMatch(/a-480\.webp 480w, .*a-960\.webp 960w$/)
    const mail = (await drawn('contacts', 'ar')).querySelector('a[href^=mailto]')
    expect(mail?.getAttribute('dir')).toBe('ltr')
  })

  it('keeps the focal point of a cropped image in sight, without a style attribute in a string', async () => {
    const image = { ...items.news.image, src: 'https://hub.example.org/a.webp', focalPoint: { x: 20, y: 0 } }
    const answer = { ...answerOf('news'), items: [{ ...items.news, image }] }
    const tree = renderList(answer, await contextOf('news', 'en'))
    const built = renderToDom(tree, document) as HTMLElement
    expect(built.querySelector<HTMLElement>('img[part=image]')?.style.objectPosition).toBe('20% 0%')
    expect(built.querySelector<HTMLElement>('img[part=emblem]')?.style.objectPosition).toBe('')
    expect(renderToString(tree)).not.toMatch(/style|focus/)
  })

  it('shows the partners of a project with country and role', async () => {
    const list = await drawn('projects', 'en')
    expect(texts(list, 'dd li')).toEqual(['Bashkia Durrës Albania, Lead partner', 'Comune Italy, Partner'])
  })

  it('leads to all items when there are more, and says when there are none', async () => {
    expect(texts(await drawn('news', 'en'), '[part=more]')).toEqual(['Show all'])
    expect(texts(await drawn('news', 'en', { ...answerOf('news'), total: 1 }), '[part=more]')).toEqual([])
    const none = await drawn('news', 'en', { items: [], total: 0, lang: 'en', asOf: null })
    expect(texts(none, '[part=empty]')).toEqual(['There is nothing to show at the moment.'])
    expect(texts(none, '[part=more]')).toEqual(['Show all'])
  })

  it('says since when it is old, and that it could not be renewed', async () => {
    const stale = await drawn('news', 'en', answerOf('news'), { staleSince: '2026-07-01T08:00:00Z' })
    expect(texts(stale, '[role=status]')).toEqual(['As of July 1, 2026 at 08:00 AM UTC'])
    const failed = await drawn('news', 'en', answerOf('news'), { failed: true })
    expect(texts(failed, '[role=status]')[0]).toMatch(/^The list could not be updated\. As of July 1, 2026/)
  })

  it.each([2, 3, 6])('has headings of level %i', async (headingLevel) => {
    const list = await drawn('news', 'sq', answerOf('news'), { headingLevel })
    expect(list.querySelectorAll(`h${headingLevel}[part=title]`)).toHaveLength(1)
  })
})
