import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { kinds } from '../../../../src/model/kinds/index.ts'
import { Problem } from '../../../../src/delivery/outcome/problem.ts'
import { parametersOf } from '../../../../src/delivery/query/parameters.ts'
import { keyOf, parseQuery } from '../../../../src/delivery/query/query.ts'
import { offered } from '../documents.ts'

const known = new Map(kinds.map((kind) => [kind, parametersOf(kind, offered)]))

function parse(kind: (typeof kinds)[number], search: string) {
  return parseQuery(kind, new URLSearchParams(search), known.get(kind) ?? new Map())
}

function refused(kind: (typeof kinds)[number], search: string) {
  try {
    parse(kind, search)
  } catch (error) {
    if (error instanceof Problem) return error.document('https://hub.example.org')
    throw error
  }
  throw new Error(`"${search}" was accepted`)
}

describe('a list query', () => {
  it('has defaults', () => {
    expect(parse('news', '')).toEqual({ kind: 'news', limit: 10, page: 1 })
  })

  it('reads days as they are, and instants as instants in UTC', () => {
    const query = parse('meetings', 'from=2026-07-28&until=2026-07-28')
    expect(query).toMatchObject({ from: '2026-07-28', until: '2026-07-28' })
    expect(parse('meetings', 'from=2026-07-28T12:00:00%2B02:00').from).toBe('2026-07-28T10:00:00.000Z')
    expect(parse('meetings', 'from=2026-07-28T12:00:00Z&until=2026-07-28').until).toBe('2026-07-28')
  })

  it('takes the subtype as kind', () => {
    expect(parse('meetings', 'kind=conference')).toMatchObject({ kind: 'meetings', type: ['conference'] })
    expect(parse('news', 'kind=call')).toMatchObject({ kind: 'news', type: ['call'] })
  })

  it('normalises words and takes no wildcards', () => {
    expect(parse('news', 'q=Durr%C3%ABs%20100%25').q).toBe('durres 100')
    expect(refused('news', 'q=%25')).toMatchObject({ errors: [{ parameter: 'q', received: '%' }] })
  })

  it('answers a region by its language', () => {
    expect(parse('news', 'lang=sq-AL').lang).toBe('sq')
    expect(refused('news', 'lang=fr')).toMatchObject({
      errors: [
        { parameter: 'lang', received: 'fr', allowed: expect.stringContaining('one of en, sq, el, ar') },
      ],
    })
  })

  it('takes the first of several languages that is offered, and none where any will do', () => {
    expect(parse('news', 'lang=fr,el-GR,sq').lang).toBe('el')
    expect(parse('news', 'lang=fr,*')).toEqual(parse('news', ''))
    expect(parse('news', 'lang=*,sq').lang).toBe('sq')
    expect(keyOf(parse('news', 'lang=fr,sq,*'))).toBe(keyOf(parse('news', 'lang=sq')))
    expect(refused('news', 'lang=fr,de')).toMatchObject({
      errors: [{ parameter: 'lang', received: 'fr,de' }],
    })
  })

  it('has one key however it is put', () => {
    expect(keyOf(parse('news', 'lang=sq&limit=10&municipality=durres'))).toBe(
      keyOf(parse('news', 'municipality=durres&lang=SQ')),
    )
    expect(keyOf(parse('news', 'page=2'))).not.toBe(keyOf(parse('meetings', 'page=2')))
  })

  it('takes several values, in whatever order and however often they come', () => {
    const query = parse('news', 'municipality=teruel,durres&topic=b,a,b&kind=pressRelease,call')
    expect(query).toMatchObject({
      municipality: ['durres', 'teruel'],
      topic: ['a', 'b'],
      type: ['call', 'pressRelease'],
    })
    expect(keyOf(query)).toBe(
      keyOf(parse('news', 'kind=call,pressRelease&topic=a,b&municipality=durres,teruel')),
    )
    expect(keyOf(query)).not.toBe(keyOf(parse('news', 'topic=a,b&municipality=durres,teruel')))
  })

  it.each([
    ['news', 'limit=0', 'limit'],
    ['news', 'limit=101', 'limit'],
    ['news', 'limit=1e2', 'limit'],
    ['news', 'page=0', 'page'],
    ['news', 'limit=100&page=101', 'page'],
    ['news', 'when=upcoming', 'when'],
    ['news', 'colour=red', 'colour'],
    ['news', '__proto__=1', '__proto__'],
    ['news', 'municipality=Durr%C3%ABs', 'municipality'],
    ['news', 'municipality=', 'municipality'],
    ['news', 'municipality=durres,', 'municipality'],
    ['news', 'municipality=durres, teruel', 'municipality'],
    ['news', `topic=${Array.from({ length: 21 }, (_, index) => `t${index}`)}`, 'topic'],
    ['news', 'kind=call,party', 'kind'],
    ['news', 'lang=sq&lang=en', 'lang'],
    ['news', `q=${'a'.repeat(101)}`, 'q'],
    ['news', 'q=a%00b', 'q'],
    ['meetings', 'from=2026-02-30', 'from'],
    ['meetings', 'from=yesterday', 'from'],
    ['meetings', 'from=2026-03-01&until=2026-02-01', 'until'],
    ['meetings', 'from=2026-03-02&until=2026-03-01T23:00:00Z', 'until'],
    ['meetings', 'when=soon', 'when'],
    ['meetings', 'kind=party', 'kind'],
    ['topics', 'municipality=durres', 'municipality'],
    ['projects', 'kind=conference', 'kind'],
  ] as const)('refuses %s?%s and names %s', (kind, search, parameter) => {
    const problem = refused(kind, search)
    expect(problem).toMatchObject({ status: 400, errors: [{ parameter }] })
    expect(problem.errors?.[0]?.allowed).not.toBe('')
  })

  it('reports every fault at once', () => {
    expect(refused('news', 'limit=x&page=y&z=1').errors).toHaveLength(3)
  })

  it('is a query or a 400, whatever is sent', () => {
    const name = fc.oneof(
      fc.constantFrom(...(known.get('meetings')?.keys() ?? [])),
      fc.string({ unit: 'binary' }),
    )
    const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'binary' })), { maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...kinds), pairs, (kind, sent) => {
        const search = new URLSearchParams(sent)
        try {
          const query = parseQuery(kind, search, known.get(kind) ?? new Map())
          expect(query.limit * query.page).toBeLessThanOrEqual(10_000)
          expect(typeof keyOf(query)).toBe('string')
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
          expect(error).toHaveProperty('status', 400)
        }
      }),
      { numRuns: 3_000 },
    )
  })
})
