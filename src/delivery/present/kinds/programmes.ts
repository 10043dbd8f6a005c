import type { ProgrammeItem } from '../../schema/programmes.ts'
import type { Subject } from '../base.ts'

/** A funding programme's public fields. */
export function presentProgramme({ base, read }: Subject<'programmes'>): ProgrammeItem {
  return {
    ...base,
    acronym: read.plain('acronym'),
    funder: read.text('funder'),
    generalObjectives: read.texts('generalObjectives', 'text'),
    specificObjectives: read.texts('specificObjectives', 'text'),
    emblem: read.image('emblem'),
    fundingStatement: read.text('fundingStatement'),
    disclaimer: read.text('disclaimer'),
    start: read.day('start'),
    end: read.day('end'),
    website: read.address('website'),
  }
}
