import type { TopicItem } from '../../schema/topics.ts'
import type { Subject } from '../base.ts'

/** A topic's public fields. */
export function presentTopic({ base, read }: Subject<'topics'>): TopicItem {
  return { ...base, description: read.text('description'), parent: read.ref('parent', 'topics') }
}
