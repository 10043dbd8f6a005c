import { describe, expect, it } from '@jest/globals'
import { keep, take } from '../../../src/publish/states.ts'

describe('what a document was', () => {
  const state = { main: { id: 'a' }, newest: { id: 'a' } }

  it('is known once, also when a read on the way has put a copy in the context’s place', () => {
    const context = {}
    keep(context, 'news', 'a', state)
    const copy = { ...context }
    expect([take(copy, 'news', 'b'), take(copy, 'meetings', 'a')]).toEqual([undefined, undefined])
    expect([take(copy, 'news', 'a'), take(copy, 'news', 'a')]).toEqual([state, undefined])
  })

  it('is not known to another operation', () => {
    keep({}, 'news', 'a', state)
    expect(take({}, 'news', 'a')).toBeUndefined()
  })
})
