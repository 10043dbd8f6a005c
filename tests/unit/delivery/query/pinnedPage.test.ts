import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pagesOf, pinnedPageOf } from '../../../../src/delivery/query/pinnedPage.ts'

/** Returns a page as a database gives it. */
const paged = (items: readonly string[], page: number, size: number) =>
  items.slice((page - 1) * size, page * size)

describe('a list that begins with pinned items', () => {
  const context = fc.record({
    pinned: fc
      .nat({ max: 30 })
      .map((count) => Array.from({ length: count }, (_, index) => `pinned-${index}`)),
    rest: fc.nat({ max: 60 }).map((count) => Array.from({ length: count }, (_, index) => `rest-${index}`)),
    limit: fc.integer({ min: 1, max: 25 }),
  })

  it('is, page by page, the pinned ones and then the rest, without a gap or a repetition', () => {
    fc.assert(
      fc.property(context, ({ pinned, rest, limit }) => {
        const whole = [...pinned, ...rest]
        const last = Math.ceil(whole.length / limit) + 1
        for (let page = 1; page <= last; page += 1) {
          const window = pinnedPageOf({ page, limit }, pinned.length)
          const { pages, skip } = pagesOf(window.rest, limit)
          const tail = pages.flatMap((one) => paged(rest, one, limit)).slice(skip, skip + window.rest.count)
          expect([...pinned.slice(...window.first), ...tail]).toEqual(paged(whole, page, limit))
          expect(pages.length).toBeLessThanOrEqual(2)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('asks for one page of the database where one is enough', () => {
    expect(pagesOf({ offset: 20, count: 10 }, 10)).toEqual({ pages: [3], skip: 0 })
    expect(pagesOf({ offset: 17, count: 3 }, 10)).toEqual({ pages: [2], skip: 7 })
    expect(pagesOf({ offset: 17, count: 10 }, 10)).toEqual({ pages: [2, 3], skip: 7 })
    expect(pagesOf({ offset: 0, count: 0 }, 10)).toEqual({ pages: [], skip: 0 })
  })
})
