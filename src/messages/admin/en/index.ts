import type { CollectionText } from '../../catalogue.ts'
import { adoptions } from './adoptions.ts'
import { auditLog, embeds, portalKeys, portals, users } from './administration.ts'
import { notices, reviews } from './reviews.ts'
import { contacts } from './contacts.ts'
import { documents, media } from './files.ts'
import { meetings } from './meetings.ts'
import { municipalities } from './municipalities.ts'
import { news } from './news.ts'
import { partners } from './partners.ts'
import { programmes } from './programmes.ts'
import { handovers, projects } from './projects.ts'
import { pageChecks, publications } from './proof/publications.ts'
import { resources } from './resources.ts'
import { topics } from './topics.ts'

/** Texts of the forms in English, by collection. */
export const collections: Record<string, CollectionText> = {
  news,
  meetings,
  projects,
  resources,
  contacts,
  adoptions,
  partners,
  programmes,
  topics,
  municipalities,
  media,
  documents,
  embeds,
  portals,
  portalKeys,
  publications,
  pageChecks,
  users,
  handovers,
  auditLog,
  reviews,
  notices,
}
