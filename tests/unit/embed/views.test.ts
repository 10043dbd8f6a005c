/** @jest-environment ./tests/unit/embed/environment.mjs */
import { describe, expect, it } from '@jest/globals'
import type { Kind } from '@hansa/portal-embed/kinds.ts'
import { loadWords, locales } from '@hansa/portal-embed/locales/index.ts'
import type { Item } from '@hansa/portal-embed/core/answer.ts'
import type { Context } from '@hansa/portal-embed/core/context.ts'
import { type Layout, layouts, layoutsOf } from '@hansa/portal-embed/core/layouts.ts'
import { renderList } from '@hansa/portal-embed/render/list.ts'
import { renderToDom } from '@hansa/portal-embed/core/toDom.ts'
import { renderToString } from '@hansa/portal-embed/core/toString.ts'
import { document, parsed } from './browser.ts'
import { items, kinds } from './items.ts'

const treeOf = async (
  kind: Kind,
  layout: Layout,
  lang: string,
  of: readonly Item[],
  more?: Partial<Context>,
) =>
  renderList(
    { items: of, total: of.length, lang },
    { kind, layout, lang, words: await loadWords(lang), headingLevel: 3, ...more },
  )

const drawn = async (...asked: Parameters<typeof treeOf>) =>
  parsed(renderToString(await treeOf(...asked))).firstElementChild as Element

const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent?.replace(/\s+/g, ' '))

const meeting = (startDay: string, more: Partial<Item> = {}): Item => ({
  ...items.meetings,
  title: `On ${startDay}`,
  status: 'scheduled',
  self: 'https://hub.example.org/v1/meetings/durres/x.json?lang=en',
  start: `${startDay}T08:00:00.000Z`,
  end: `${startDay}T10:00:00.000Z`,
  startDay,
  endDay: startDay,
  ...more,
})

describe('layouts', () => {
  const cases = kinds.flatMap((kind) =>
    layoutsOf(kind).flatMap((layout) => Object.keys(locales).map((lang) => [kind, layout, lang] as const)),
  )

  it.each(cases)(
    'of %s: %s is the same from the server and in the browser, in %s',
    async (kind, layout, lang) => {
      const tree = await treeOf(kind, layout, lang, [items[kind]])
      const built = renderToDom(tree, document)
      built.normalize()
      expect(parsed(renderToString(tree)).firstElementChild?.isEqualNode(built)).toBe(true)
      expect(built.textContent + renderToString(tree)).toMatch(
        /Titulli <b>|alt="Titulli &lt;b>|alt="Titulli &lt;b&gt;/,
      )
      expect(built.textContent).not.toMatch(/undefined|NaN|\[object/)
    },
  )

  it('that are made for one kind suit no other', () => {
    expect(layoutsOf('news')).toEqual(['list', 'cards', 'compact'])
    expect(layoutsOf('meetings')).toEqual(['list', 'cards', 'compact', 'agenda', 'calendar', 'map'])
    expect(new Set(kinds.flatMap(layoutsOf))).toEqual(new Set(layouts))
  })
})

describe('an agenda', () => {
  it('groups meetings by month and day, and says what was asked for', async () => {
    const of = [meeting('2026-07-28'), meeting('2026-07-28', { title: 'Second' }), meeting('2026-08-03')]
    const list = await drawn('meetings', 'agenda', 'en', of, { when: 'upcoming' })
    expect(texts(list, '[part=when]')).toEqual(['Upcoming meetings'])
    expect(texts(list, 'h3')).toEqual(['July 2026', 'August 2026'])
    expect(texts(list, '[part=date]')).toEqual(['Tue Jul 28', 'Mon Aug 3'])
    expect(texts(list, 'h4')).toEqual(['On 2026-07-28', 'Second', 'On 2026-08-03'])
  })

  it('offers the calendar and registration, and not for what is cancelled or past', async () => {
    const registration = { url: 'https://example.org/r', deadline: '2026-07-20T20:00:00.000Z' }
    const offered = async (more: Partial<Item>, when?: string) =>
      texts(
        await drawn('meetings', 'agenda', 'en', [meeting('2026-07-28', { registration, ...more })], { when }),
        '[part=actions] > span',
      )
    expect(await offered({})).toEqual(['Add to calendar', 'Registration', 'Deadline: July 20, 2026'])
    expect(await offered({ status: 'cancelled' })).toEqual([])
    expect(await offered({}, 'past')).toEqual([])
    const list = await drawn('meetings', 'agenda', 'en', [meeting('2026-07-28')])
    expect(list.querySelector('[part=actions] a')?.getAttribute('href')).toBe(
      'https://hub.example.org/v1/meetings/durres/x.ics?lang=en',
    )
  })

  it('puts meetings whose day is told in words last', async () => {
    const undated = {
      ...items.meetings,
      title: 'Some day',
      start: undefined,
      startDay: undefined,
      dateText: 'In spring',
    }
    const list = await drawn('meetings', 'agenda', 'en', [undated, meeting('2026-07-28')])
    expect(texts(list, 'h4')).toEqual(['On 2026-07-28', 'Some day'])
    expect(list.textContent).toContain('In spring')
  })
})

describe('a calendar', () => {
  it('is a table of one month, with each meeting in the cells of its days', async () => {
    const of = [meeting('2026-07-28', { endDay: '2026-07-29' }), meeting('2026-08-01')]
    const list = await drawn('meetings', 'calendar', 'en', of, { month: '2026-07' })
    expect(texts(list, 'caption')).toEqual(['July 2026'])
    expect(texts(list, 'th')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
    expect([...list.querySelectorAll('th')].map((head) => head.getAttribute('abbr'))[0]).toBe('Monday')
    const days = [...list.querySelectorAll('tbody td')].map((cell) =>
      cell.querySelector('time')?.getAttribute('datetime'),
    )
    expect([days.length, days.indexOf('2026-07-01'), days.indexOf('2026-07-31')]).toEqual([35, 2, 32])
    const held = [...list.querySelectorAll('td:has(li) > time')].map((time) => time.getAttribute('datetime'))
    expect(held).toEqual(['2026-07-28', '2026-07-29'])
  })

  it.each([
    ['ar', 6, 'السبت'],
    ['el', 1, 'Δευτέρα'],
    ['sq', 1, 'e hënë'],
    ['mk', 1, 'понеделник'],
    ['bs', 1, 'ponedjeljak'],
  ])('begins its weeks in %s on day %i', async (lang, _first, name) => {
    const list = await drawn('meetings', 'calendar', lang, [meeting('2026-07-28')])
    expect(list.querySelector('th')?.getAttribute('abbr')).toBe(name)
    const column = [...(list.querySelector('td:has(li)')?.parentElement?.children ?? [])].findIndex((cell) =>
      cell.querySelector('li'),
    )
    expect(column).toBe(lang === 'ar' ? 3 : 1)
  })

  it('says which month is empty', async () => {
    const list = await drawn('meetings', 'calendar', 'en', [], { month: '2026-02' })
    expect(texts(list, '[part=group]')).toEqual(['February 2026'])
    expect(list.querySelector('table')).toBeNull()
    expect(texts(list, '[part=empty]')).toEqual(['There is nothing to show at the moment.'])
  })
})

describe('logos', () => {
  it('stand by role, the lead first, and names where there is no logo', async () => {
    const partner = (title: string, role?: string, more: Partial<Item> = {}): Item =>
      ({ ...items.partners, title, role, ...more }) as Item
    const of = [partner('None'), partner('Two', 'partner', { logo: undefined }), partner('One', 'lead')]
    const list = await drawn('partners', 'logos', 'en', of)
    expect(texts(list, 'h3')).toEqual(['Lead partner', 'Partners'])
    expect(
      [...list.querySelectorAll('li')].map((item) => item.querySelector('img')?.alt ?? item.textContent),
    ).toEqual(['One', 'Two', 'None'])
  })
})

describe('a project sheet', () => {
  it('has programme, duration, summary and partners with country and role', async () => {
    const list = await drawn('projects', 'sheet', 'en', [items.projects])
    expect(texts(list, 'dd')).toEqual(['Europa për qytetarët', 'January 2026 – December 2027 · 24 months'])
    expect(texts(list, '[part=consortium] li')).toEqual([
      'Bashkia Durrës Albania, Lead partner',
      'Comune Italy, Partner',
    ])
    expect(texts(list, 'h4')).toEqual(['Partners'])
  })
})

describe('names of countries', () => {
  it.each(['sq', 'mk'])('in %s, which Chromium lacks, are those that a server knows', async (lang) => {
    const { countries = {} } = await loadWords(lang)
    const names = new Intl.DisplayNames(lang, { type: 'region' })
    expect(Object.keys(countries).length).toBeGreaterThan(240)
    expect(Object.entries(countries).filter(([code, name]) => names.of(code) !== name)).toEqual([])
  })
})
