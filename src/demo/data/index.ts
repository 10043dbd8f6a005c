import type { DemoCollection, DemoDocument } from '../entries/types.ts'
import { contacts } from './contacts.ts'
import { media } from './media.ts'
import { meetings } from './meetings/index.ts'
import { municipalities } from './municipalities/index.ts'
import { news } from './news/index.ts'
import { partners } from './partners/index.ts'
import { programmes } from './programmes.ts'
import { projects } from './projects/index.ts'
import { resources } from './resources/index.ts'
import { topics } from './topics.ts'

/** The whole demo content, by collection. */
export const demo = {
  municipalities,
  media,
  topics,
  programmes,
  partners,
  contacts,
  projects,
  meetings,
  news,
  resources,
} satisfies Record<DemoCollection, DemoDocument[]>
