import type { KindModel } from './kind.ts'

export const municipalities: KindModel<'municipalities'> = {
  titles: ['name', 'nameOriginal'],
  standing: 'status',
  relations: {},
  texts: { place: ['region'] },
}
