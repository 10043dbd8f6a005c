import type { Dependencies } from '../content/dependencies.ts'
import { naming, type Search } from './index.ts'

/** The search, with everything noted on which depends what it finds: any change of a kind may change the ranking. */
export function trackedSearch(search: Search, noted: Dependencies): Search {
  return {
    pointerOf: (kind, id) => search.pointerOf(kind, id),
    find: async (asked) => {
      for (const kind of new Set([...asked.where.keys(), ...naming])) noted.asked(kind, {})
      const found = await search.find(asked)
      if (found.isPartial) noted.provisional()
      return found
    },
  }
}
