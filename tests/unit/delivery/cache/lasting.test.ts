import { expect, it } from '@jest/globals'
import { isLasting } from '../../../../src/delivery/cache/snapshot.ts'

it('keeps no search on disk', () => {
  const page = { limit: 10, page: 1 }
  expect(isLasting({ form: 'search', search: { q: 'durres', ...page } })).toBe(false)
  expect(isLasting({ form: 'search page', search: page })).toBe(false)
  expect(isLasting({ form: 'list', ending: 'json', query: { kind: 'news', q: 'durres', ...page } })).toBe(
    false,
  )
  expect(isLasting({ form: 'list', ending: 'json', query: { kind: 'news', ...page } })).toBe(true)
})
