import type { KindModel } from './kind.ts'

export const topics: KindModel<'topics'> = {
  titles: ['name'],
  relations: {},
  texts: { lead: ['description'] },
}
