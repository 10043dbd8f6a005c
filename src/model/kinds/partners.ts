import { partnerKinds } from '../values.ts'
import type { KindModel } from './kind.ts'

export const partners: KindModel<'partners'> = {
  titles: ['name', 'nameOriginal', 'acronym'],
  type: { field: 'kind', values: partnerKinds },
  relations: { municipality: ['member'] },
  namedByProjects: ['partnerships', 'coFunders'],
  texts: { place: ['city', 'address'], body: ['description'] },
}
