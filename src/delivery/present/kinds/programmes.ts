import type { ProgrammeItem } from '../../schema/programmes.ts'
import type { Subject } from '../base.ts'
import { emblemOf, statementOf } from '../funding.ts'

/** A funding programme's public fields. */
export function presentProgramme({ base, read, document }: Subject<'programmes'>): ProgrammeItem {
  return {
    ...base,
    acronym: read.plain('acronym'),
    funder: read.text('funder'),
    generalObjectives: read.texts('generalObjectives', 'text'),
    specificObjectives: read.texts('specificObjectives', 'text'),
    emblem: emblemOf(document, read.lang, read.context),
    fundingStatement: statementOf(document, read.lang),
    disclaimer: read.text('disclaimer'),
    start: read.day('start'),
    end: read.day('end'),
    website: read.address('website'),
  }
}
