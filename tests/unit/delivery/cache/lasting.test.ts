import { expect, it } from '@jest/globals'
import { isLasting } from '../../../../src/delivery/cache/snapshot.ts'

it('keeps no search on disk, and of stored embeds the first page', () => {
  const embed = (page: number) =>
    isLasting({ form: 'embed', ending: 'json', embed: { id: 'AbCdEf-_1234', page } })
  expect([embed(1), embed(2)]).toEqual([true, false])
  const page = { limit: 10, page: 1 }
  expect(isLasting({ form: 'search', search: { q: 'durres', ...page } })).toBe(false)
  expect(isLasting({ form: 'search page', search: page })).toBe(false)
  expect(isLasting({ form: 'list', ending: 'json', query: { kind: 'news', q: 'durres', ...page } })).toBe(
    false,
  )
  expect(isLasting({ form: 'list', ending: 'json', query: { kind: 'news', ...page } })).toBe(true)
})
