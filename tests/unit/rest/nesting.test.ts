import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isTooDeep, maxNesting, nestingCounter } from '../../../src/rest/nesting.ts'

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce((inner, _, level) => (level % 2 ? [inner] : { inner }), 'x' as unknown)

describe('the limit of nesting', () => {
  it('is the same for values and for their JSON, however that is cut up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: maxNesting - 2, max: maxNesting + 2 }),
        fc.string({ unit: fc.constantFrom('[', '{', '"', '\\', 'é', '}') }),
        fc.integer({ min: 1, max: 9 }),
        (depth, text, size) => {
          const value = { deep: nested(depth - 1), text, list: [text] }
          const json = Buffer.from(JSON.stringify(value))
          const counter = nestingCounter()
          const chunks = Array.from({ length: Math.ceil(json.length / size) }, (_, index) =>
            json.subarray(index * size, (index + 1) * size),
          )
          expect(isTooDeep(value)).toBe(depth > maxNesting)
          expect(chunks.some((chunk) => counter(chunk))).toBe(depth > maxNesting)
        },
      ),
    )
  })

  it('takes no stack', () => {
    expect(isTooDeep(nested(100_000))).toBe(true)
  })

  it('does not count what a file or a date holds', () => {
    expect(isTooDeep({ date: new Date(), bytes: Buffer.alloc(1_000_000), nothing: null })).toBe(false)
  })
})
