import { expect, it } from '@jest/globals'
import { kinds } from '../../../../src/model/kinds/index.ts'
import type { Query } from '../../../../src/delivery/query/query.ts'
import { sortOf } from '../../../../src/delivery/reader/where.ts'

it.each(kinds.flatMap((kind) => [undefined, 'upcoming', 'past'].map((when) => [kind, when] as const)))(
  'the order of %s (%s) ends in the id, so that pages neither repeat nor lose an item',
  (kind, when) => {
    const query = { kind, ...(when ? { when } : {}) } as Query
    expect([sortOf(query)].flat().at(-1)).toBe('id')
  },
)
