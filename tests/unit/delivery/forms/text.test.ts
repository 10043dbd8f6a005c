import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { writeCalendar } from '../../../../src/delivery/forms/calendar.ts'
import { writeAtom, writeRss } from '../../../../src/delivery/forms/feeds.ts'
import { printable } from '../../../../src/delivery/outcome/printable.ts'
import { fundingTexts, pageOf } from '../../../../src/delivery/forms/text.ts'
import { urnOf } from '../../../../src/delivery/forms/urn.ts'
import { xmlDocument } from '../../../markup.mjs'
import { python, readByPython } from '../../../readers.ts'
import { durres, funding, hostile, listOf, meeting, news, uid } from './lists.ts'

describe('a file', () => {
  it('holds no character that XML or a calendar may not, however deep it stands', () => {
    const value = { a: [hostile.text, { b: hostile.text }], c: 1, d: undefined }
    expect(printable(value)).toEqual({ a: [hostile.clean, { b: hostile.clean }], c: 1, d: undefined })
  })

  it('leads to the page at which a city that has adopted an item introduces it', () => {
    expect(pageOf(news(), durres)).toBe(news().url)
    expect(pageOf(news({ adopted: true }), durres)).toBe(`${news().url}?via=durres`)
  })

  it('says each statement of funding once, by the programme’s name where there is none', () => {
    const { statement: _none, ...bare } = { ...funding, disclaimer: undefined }
    expect(fundingTexts([news(), meeting({ funding: [funding, bare] })])).toEqual([
      funding.statement,
      funding.disclaimer,
      'Evropa',
    ])
  })
})

/** Any text at all, half surrogates and controls among it. */
const anything = fc
  .string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) })
  .map((text) => `<${text}>`)

describe('any text', () => {
  it('comes out of feeds and calendars as it went in, but for what no file may hold', async () => {
    const list = await listOf('rss', [meeting()])
    const property = fc.property(anything, (title) => {
      const items = [meeting({ title })]
      const one = { ...list, envelope: { ...list.envelope, answer: { ...list.envelope.answer, items } } }
      const titles = [writeRss(one), writeAtom(one)].map((feed) =>
        xmlDocument(feed).querySelector('item > title, entry > title')?.textContent?.trim(),
      )
      const calendar = new ICAL.Component(ICAL.parse(writeCalendar(one)) as never)
      const summary = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')
      expect([...titles, summary]).toEqual(Array(3).fill(printable(title)))
    })
    fc.assert(property, { examples: [['<]]>'], ['<<![CDATA[>'], ['<\\n;,>'], ['<\uD834\uDD1E\uDD1E>']] })
  })
})

describe('a URN', () => {
  it('is a UUID of version 5, and the same in every release', () => {
    expect(urnOf('n1@network')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(urnOf('n1@network')).toBe('urn:uuid:493f15e6-b7da-5b4e-afb6-9be732c28f14')
    expect(urnOf('n2@network')).not.toBe(urnOf('n1@network'))
  })
})

if (python)
  describe('readers in Python', () => {
    it('take feeds and calendars with hostile texts, and miss nothing', async () => {
      const items = [
        meeting({ title: hostile.text, summary: hostile.text, status: 'cancelled' }),
        meeting({ id: 'm2' }),
      ]
      const { rss, atom, ics } = readByPython({
        rss: writeRss(await listOf('rss', items)),
        atom: writeAtom(await listOf('atom', items)),
        ics: writeCalendar(await listOf('ics', items)),
      })
      expect([rss.version, rss.bozo, atom.version, atom.bozo, ics.errors]).toEqual([
        'rss20',
        false,
        'atom10',
        false,
        [],
      ])
      const ids = items.map(({ id }) => uid(id))
      expect(rss.entries.map(({ id }) => id)).toEqual(ids)
      expect(atom.entries.map(({ id }) => id)).toEqual(ids.map(urnOf))
      expect(ics.events.map((event) => event.uid)).toEqual(ids)
      expect(ics.events[0]).toMatchObject({
        summary: `Anuluar: ${hostile.clean}`,
        description: hostile.clean,
        status: 'CANCELLED',
        start: '2026-07-28T08:00:00+00:00',
      })
    })
  })
