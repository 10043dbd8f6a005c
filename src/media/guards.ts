import type { CollectionBeforeOperationHook, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { slugIn } from '../model/slugs.ts'
import { readOne } from '../database/reads.ts'
import { type FileCollection, fileCollections, usesIn } from './uses.ts'
import type { State } from '../publish/states.ts'
import { stateOf } from '../publish/states.ts'
import type { Doc } from '../translation/document.ts'
import { callerOf, holds, idOf, type Member } from '../access/caller.ts'
import { isTrusted } from '../access/guards.ts'
import { HubError } from '../errors/hubError.ts'
import { networkSlug } from '../access/out.ts'
import { partnerRoles, standings } from '../access/partnerships.ts'
import { rowOf } from '../access/roles.ts'

/** Remembers what a new document is a copy of: it may go on showing what its own city shows already. */
export const rememberCopied: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create')
    req.context.copyOf = 'duplicateFromID' in args ? args.duplicateFromID : undefined
  return args
}

/**
 * After a member saved a document: refuses pictures and documents that its municipality may not use, wherever they stand in it, in the draft
 * and in what is out, in all languages. It may use its own and the network's; a project those of its lead as well, when the lead's own
 * people put them in; a local copy what it is a copy of shows. What stood there before, for the same municipality, stays. To be read by
 * others is no leave to be used: what one city shows it can take back.
 */
export async function guardFiles(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  before: State | undefined,
  after: State,
): Promise<void> {
  const caller = callerOf(req)
  const { owner: owned } = rowOf(collection.slug)
  if (caller.kind !== 'member' || isTrusted(req) || !['municipality', 'itself'].includes(owned)) return
  const known = before ?? (await copiedState(req, collection))
  const states = [after.main, ...(after.newest === after.main ? [] : [after.newest])]
  for (const state of states) {
    const owner = ownerOf(collection.slug, state)
    const old = [known?.main, known?.newest].filter((doc) => doc && ownerOf(collection.slug, doc) === owner)
    const stood = new Set(old.flatMap((doc) => filesIn(collection, doc).map(({ id }) => id)))
    const added = filesIn(collection, state).filter(({ id }) => !stood.has(id))
    if (added.length > 0) await refuseOthers(req, caller, collection.slug, state, added)
  }
}

interface NamedFile {
  of: FileCollection
  id: string
}

const ownerOf = (slug: string, doc: Doc): string | undefined =>
  idOf(rowOf(slug).owner === 'itself' ? doc.id : doc.municipality)

const filesIn = ({ flattenedFields }: SanitizedCollectionConfig, doc: Doc | undefined): NamedFile[] =>
  usesIn(flattenedFields, doc ?? {}).map(({ of, picture }) => ({ of, id: picture }))

async function copiedState(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
): Promise<State | undefined> {
  const { copyOf } = req.context
  return typeof copyOf === 'string' ? stateOf(req, collection, copyOf) : undefined
}

async function refuseOthers(
  req: PayloadRequest,
  caller: Member,
  slug: string,
  doc: Doc,
  added: NamedFile[],
): Promise<void> {
  const adopted = await adoptedFiles(req, slug)
  for (const kind of fileCollections) {
    const ids = added.filter((file) => file.of === kind && !adopted.has(file.id)).map(({ id }) => id)
    if (ids.length === 0) continue
    const where: Where = {
      and: [
        { id: { in: ids } },
        usableBy([ownerOf(slug, doc), ...(await leadsOf(req, caller, slug, doc, kind))]),
      ],
    }
    const { docs } = await req.payload.db.find<Doc & { id: string }>({
      collection: kind,
      where,
      select: { filename: true },
      limit: 0,
      pagination: false,
      req,
    })
    const usable = new Set(docs.map(({ id }) => String(id)))
    const missing = ids.filter((id) => !usable.has(id))
    if (missing.length > 0) {
      throw new HubError(req, 'file-not-usable', { collection: kind, ids: missing.join(', ') })
    }
  }
}

/** Returns the condition for files that some municipalities may use: their own and the network's. */
const usableBy = (owners: (string | undefined)[]): Where => ({
  or: [
    { municipality: { in: owners.filter((owner) => owner !== undefined) } },
    { 'municipality.slug': { equals: networkSlug } },
  ],
})

/** The member's cities that lead a project which another city owns, and whose files the member reads. */
async function leadsOf(
  req: PayloadRequest,
  caller: Member,
  slug: string,
  doc: Doc,
  of: FileCollection,
): Promise<string[]> {
  if (slug !== 'projects') return []
  return (await standings(req, caller))
    .filter(({ project, role }) => project === String(doc.id) && partnerRoles[role].edit)
    .map(({ city }) => city)
    .filter((city) => holds(caller, 'drafts', of, city))
}

/** The files of the item that is being copied for the city: its owner shares them with it. */
async function adoptedFiles(req: PayloadRequest, slug: string): Promise<Set<string>> {
  const { source } = (req.context.adopting ?? {}) as { source?: string }
  if (source === undefined) return new Set()
  const { config } = req.payload.collections[slugIn(req.payload, slug)]
  const item = await readOne(req, slugIn(req.payload, slug), { id: { equals: source } })
  return new Set(filesIn(config, item).map(({ id }) => id))
}

interface Offering {
  data: unknown
  id?: unknown
  req: PayloadRequest
}

/** Returns the condition for files that the forms offer in a document: what its municipality may use. What stands there stays allowed. */
export async function offeredFiles({ data, id, req }: Offering): Promise<Where | true> {
  const doc = (data ?? {}) as Doc
  const owner = idOf(doc.municipality)
  const caller = callerOf(req)
  if (caller.kind !== 'member') return true
  const leads = (await standings(req, caller))
    .filter(({ project, role }) => project === String(id) && partnerRoles[role].edit)
    .map(({ city }) => city)
  return usableBy([owner ?? idOf(id), ...leads])
}
