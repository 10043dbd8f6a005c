import type { Stored } from '../../content/content.ts'
import type { Kind } from '../../../model/kinds/index.ts'
import type { Item } from '../../schema/index.ts'
import type { PresentContext } from '../context.ts'
import { subjectOf, type Subject } from '../base.ts'
import { presentContact } from './contacts.ts'
import { presentMeeting } from './meetings.ts'
import { presentMunicipality } from './municipalities.ts'
import { presentNews } from './news.ts'
import { presentPartner } from './partners.ts'
import { presentProgramme } from './programmes.ts'
import { presentProject } from './projects.ts'
import { presentResource } from './resources.ts'
import { presentTopic } from './topics.ts'

const presenters: { [K in Kind]: (subject: Subject<K>) => Item<K> } = {
  municipalities: presentMunicipality,
  programmes: presentProgramme,
  partners: presentPartner,
  topics: presentTopic,
  news: presentNews,
  meetings: presentMeeting,
  projects: presentProject,
  resources: presentResource,
  contacts: presentContact,
}

/** The public item made of a stored document; `undefined` when readers may not see it. */
export function present<K extends Kind>(
  kind: K,
  document: Stored,
  context: PresentContext,
): Item<K> | undefined {
  const subject = subjectOf(kind, document, context)
  return subject && presenters[kind](subject)
}
