import type { CollectionConfig } from 'payload'
import { accountSessions } from './internal/accountSessions.ts'
import { adoptions } from './adoptions.ts'
import { auditLog } from './internal/auditLog.ts'
import { changes } from './internal/changes.ts'
import { contacts } from './contacts.ts'
import { credentials } from './internal/credentials.ts'
import { documents } from './documents.ts'
import { embeds } from './embeds.ts'
import { formerAddresses } from './internal/formerAddresses.ts'
import { handovers } from './internal/handovers.ts'
import { loads } from './internal/loads.ts'
import { leases } from './internal/leases.ts'
import { media } from './media.ts'
import { meetings } from './meetings.ts'
import { municipalities } from './municipalities.ts'
import { news } from './news.ts'
import { notices } from './internal/notices.ts'
import { partners } from './partners.ts'
import { pictureUses } from './internal/pictureUses.ts'
import { pageChecks } from './internal/pageChecks.ts'
import { portalKeys } from './internal/portalKeys.ts'
import { portals } from './portals.ts'
import { presences } from './internal/presences.ts'
import { programmes } from './programmes.ts'
import { projects } from './projects.ts'
import { publications } from './publications.ts'
import { resources } from './resources.ts'
import { reviews } from './internal/reviews.ts'
import { topics } from './topics.ts'
import { users } from './users.ts'
import { rowOf } from '../src/access/roles.ts'
import { withUses } from '../src/media/account.ts'
import { withBase } from '../src/editing/forms.ts'
import { withPresence } from '../src/presence/endpoints.ts'
import { withAccess } from '../src/access/collection.ts'
import { createdBy } from './fields/basic/createdBy.ts'
import { withMessages } from '../src/messages/admin/index.ts'
import type { ModelOptions } from './options.ts'

/** All collections, in the order of the admin's navigation. New objects at each call, since plugins change them. */
export function collections(model: ModelOptions): CollectionConfig[] {
  return [
    news(model),
    meetings(model),
    projects(model),
    resources(model),
    contacts(model),
    adoptions(),
    partners(model),
    programmes(model),
    topics(model),
    municipalities(model),
    media(model),
    documents(model),
    embeds(model),
    portals(model),
    portalKeys(),
    publications(model),
    pageChecks(),
    users(model),
    handovers(),
    auditLog(),
    reviews(),
    notices(),
  ].map((collection) =>
    withMessages(withAccess(withBase(withPresence(withUses(withCreator(withVersions(collection, model))))))),
  )
}

/** Collections that nobody sees or reads, whatever the role: they have neither texts nor addresses. */
export const secretCollections = (): CollectionConfig[] =>
  [
    credentials(),
    accountSessions(),
    changes(),
    pictureUses(),
    presences(),
    formerAddresses(),
    leases(),
    loads(),
  ].map(withAccess)

/** Collections that have versions keep as many as the settings say. */
const withVersions = (collection: CollectionConfig, { versions }: ModelOptions): CollectionConfig =>
  typeof collection.versions === 'object'
    ? { ...collection, versions: { ...collection.versions, maxPerDoc: versions } }
    : collection

/** Adds who made it to what a municipality owns: an author's rights go by that. */
const withCreator = (collection: CollectionConfig): CollectionConfig =>
  rowOf(collection.slug).owner === 'municipality' && collection.slug !== 'auditLog'
    ? { ...collection, fields: [...collection.fields, createdBy()] }
    : collection
