import { describe, expect, it } from '@jest/globals'
import { writeCsv } from '../../../../src/delivery/forms/csv.ts'
import { durres, funding, hostile, listOf, meeting, news } from './lists.ts'

/** The records of a file as RFC 4180 has them. */
function records(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

/** The one row of a list of one item, by the names in the first row. */
async function row(item: Parameters<typeof listOf>[1][number], options: object = {}) {
  const text = writeCsv(await listOf('csv', [item], options))
  const [names = [], cells = [], ...others] = records(text.slice(1))
  expect(others).toEqual([])
  return Object.fromEntries(names.map((name, index) => [name, cells[index]]))
}

describe('CSV', () => {
  it('begins with a byte order mark, has names in its first line, and ends each with CRLF', async () => {
    const text = writeCsv(await listOf('csv', [news(), news({ id: 'n2' })]))
    expect(text).toMatch(/^\uFEFFid,title,lang,translation,municipality,url,category,publishedAt,/)
    expect(records(text.slice(1)).map(([id]) => id)).toEqual(['id', 'n1', 'n2'])
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has its names even where there is no item', async () => {
    expect(writeCsv(await listOf('csv', [])).split('\r\n')).toHaveLength(2)
  })

  it('has what an office wants of a meeting', async () => {
    const partner = { ...durres, kind: 'partners' as const }
    const item = meeting({
      status: 'cancelled',
      organisers: [partner, partner],
      adopted: true,
      funding: [funding],
    })
    expect(await row(item, { owner: durres })).toMatchObject({
      id: 'm1',
      title: 'Takimi',
      lang: 'sq',
      url: `${item.url}?via=durres`,
      municipality: 'Durrës',
      type: 'workshop',
      status: 'cancelled',
      start: item.start,
      startDay: '2026-07-28',
      allDay: 'false',
      timezone: 'Europe/Tirane',
      place: 'Salla',
      city: 'Durrës',
      coordinates: '41.32, 19.45',
      partners: 'Durrës; Durrës',
      funding: funding.statement,
      createdAt: item.createdAt,
      updatedAt: item.updatedAt,
    })
  })

  it('runs no formula in a spreadsheet', async () => {
    for (const sign of ['=', '+', '-', '@', '\t', '＝'])
      expect((await row(news({ title: `${sign}HYPERLINK("x")` }))).title).toBe(`'${sign}HYPERLINK("x")`)
  })

  it('gives texts as they are, but for what no file may hold', async () => {
    expect((await row(news({ title: hostile.text }))).title).toBe(hostile.clean)
  })
})
