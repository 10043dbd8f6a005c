import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { idOf } from '../access/caller.ts'
import type { Doc } from '../translation/document.ts'
import { actorOf, audit, type Deed } from './audit.ts'
import { changedPaths } from './changes.ts'
import { homeOf, roleChanges } from './memberships.ts'
import type { State } from './states.ts'

/** Writes a person's change to the audit log, in the same transaction. @param before absent for what is new */
export async function recordChange(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  before: State | undefined,
  after: State,
  isRestoring: boolean,
): Promise<void> {
  const id = String(after.newest.id)
  const deeds =
    before === undefined ? deedsOfCreation(after) : deedsOfChange(collection, before, after, isRestoring)
  const people = collection.slug === 'users' ? deedsOnPeople(before?.main ?? {}, after.main) : []
  const owners = ownersOf(collection.slug, before?.newest, after.newest)
  for (const deed of deeds)
    for (const municipality of owners)
      await audit(req, { municipality, ...deed, document: collection.slug, documentId: id })
  for (const deed of people) await audit(req, { ...deed, document: collection.slug, documentId: id })
}

/** Writes a person's deletion to the audit log; whoever deletes the own account is gone when it is written. */
export async function recordDelete(
  req: PayloadRequest,
  { slug }: SanitizedCollectionConfig,
  doc: Doc,
): Promise<void> {
  const documentId = String(doc.id)
  const isPerson = slug === 'users'
  const isAnonymous = isPerson && actorOf(req) === documentId
  const deeds: Partial<Deed>[] = isPerson ? deedsOnPeople(doc, {}) : []
  for (const municipality of ownersOf(slug, undefined, doc))
    await audit(req, { action: 'delete', document: slug, documentId, municipality, isAnonymous })
  for (const deed of deeds)
    await audit(req, { action: 'roleChange', ...deed, document: slug, documentId, isAnonymous })
}

type Part = Pick<Deed, 'action' | 'fields' | 'detail' | 'municipality'>

function deedsOfCreation({ main }: State): Part[] {
  return [{ action: 'create' }, ...(isOut(main) ? [{ action: 'publish' } as const] : [])]
}

/** Returns the deeds of one save; several at once are possible (a version restored, and published). */
function deedsOfChange(
  collection: SanitizedCollectionConfig,
  before: State,
  after: State,
  isRestoring: boolean,
): Part[] {
  const fields = changedPaths(collection.flattenedFields, before.newest, after.newest)
  const [wasOut, isNowOut] = [isOut(before.main), isOut(after.main)]
  const [wasGone, isGone] = [Boolean(before.main.deletedAt), Boolean(after.main.deletedAt)]
  const deeds: Part[] = []
  if (isRestoring) deeds.push({ action: 'restore', fields, detail: 'version' })
  if (isGone && !wasGone) deeds.push({ action: 'trash' })
  else if (wasGone && !isGone) deeds.push({ action: 'restore', fields, detail: 'trash' })
  else if (isNowOut && !wasOut) deeds.push({ action: 'publish', fields })
  else if (wasOut && !isNowOut) deeds.push({ action: 'unpublish', fields })
  if (deeds.length > 0) return deeds
  return updateOf(collection, before, after, fields)
}

/** A change that is nothing more. Changes of roles and passwords have entries of their own. */
function updateOf(
  { slug, versions }: SanitizedCollectionConfig,
  before: State,
  after: State,
  fields: string[],
): Part[] {
  if (slug === 'users') {
    const others = fields.filter((path) => path !== 'memberships' && path !== 'isNetworkAdmin')
    const isAll = others.length === 0 && deedsOnPeople(before.main, after.main).length > 0
    return isAll ? [] : [{ action: 'update', fields: others }]
  }
  const detail = versions?.drafts ? (after.newest._status === 'published' ? 'published' : 'draft') : undefined
  return [{ action: 'update', fields, detail }]
}

function deedsOnPeople(before: Doc, after: Doc): Part[] {
  const roles = roleChanges(before, after).map(({ municipality, field, detail }): Part => ({
    action: 'roleChange',
    municipality,
    fields: [field],
    detail,
  }))
  const isNew = before.hash === undefined || after.hash === undefined
  if (isNew || before.hash === after.hash) return roles
  return [...roles, { action: 'passwordChange', municipality: homeOf(after) }]
}

const isOut = ({ _status, deletedAt }: Doc): boolean => _status === 'published' && !deletedAt

/** The municipalities concerned: both, when a document goes from one to another. */
function ownersOf(slug: string, before: Doc | undefined, after: Doc): (string | undefined)[] {
  const owner = (doc: Doc) => {
    if (slug === 'users') return homeOf(doc)
    return idOf(slug === 'municipalities' ? doc.id : doc.municipality)
  }
  return [...new Set([owner(after), ...(before ? [owner(before) ?? owner(after)] : [])])]
}
