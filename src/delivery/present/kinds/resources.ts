import type { ResourceItem } from '../../schema/resources.ts'
import { resourceKinds, strategyStages } from '../../../model/values.ts'
import type { Subject } from '../base.ts'
import { presentFunding } from '../funding.ts'
import type { FieldReader } from '../fieldReader.ts'

/** A library item's public fields. */
export function presentResource({ base, read }: Subject<'resources'>): ResourceItem {
  const type = read.oneOf('kind', resourceKinds)
  return {
    ...base,
    type,
    summary: read.text('summary'),
    body: read.html('body'),
    files: read.rows('files', presentFile),
    externalUrl: read.address('externalUrl'),
    project: read.ref('project', 'projects'),
    partners: read.refs('partners', 'partners'),
    meetings: read.refs('meetings', 'meetings'),
    topics: read.refs('topics', 'topics'),
    year: read.number('year'),
    dateText: read.text('dateText'),
    licence: read.plain('licence'),
    image: read.image('image'),
    practice: type === 'goodPractice' ? read.group('practice', presentPractice) : undefined,
    strategy: type === 'strategy' ? read.group('strategy', presentStrategy) : undefined,
    funding: presentFunding([read.related('project', 'projects')], read.context),
  }
}

function presentFile(row: FieldReader) {
  const file = row.doc('file')
  return file && { ...file, language: row.plain('language') ?? file.language }
}

function presentPractice(group: FieldReader): ResourceItem['practice'] {
  return {
    context: group.text('context'),
    challenge: group.text('challenge'),
    solution: group.text('solution'),
    results: group.text('results'),
    transferability: group.text('transferability'),
    replicatedBy: group.refs('replicatedBy', 'partners'),
  }
}

function presentStrategy(group: FieldReader): ResourceItem['strategy'] {
  return {
    stage: group.oneOf('stage', strategyStages),
    steps: group.rows('steps', (row) => {
      const stage = row.oneOf('stage', strategyStages)
      return stage && { stage, date: row.day('date') }
    }),
  }
}
