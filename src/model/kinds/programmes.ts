import type { KindModel } from './kind.ts'

export const programmes: KindModel<'programmes'> = {
  titles: ['name', 'acronym'],
  relations: {},
  texts: { lead: ['funder'], body: ['generalObjectives.text', 'specificObjectives.text'] },
}
