import { randomBytes } from 'node:crypto'
import { getTranslation } from '@payloadcms/translations'
import { APIError, type CollectionBeforeChangeHook, type PayloadRequest, type Where } from 'payload'
import { idOf } from '../access/caller.ts'
import { type Doc, isDoc } from '../translation/document.ts'
import { type Local, makeCopy, overwritten, type Taken, takeInto } from './copies.ts'
import { nativeName } from '../translation/languages.ts'
import { fieldsOf, type ItemRef, itemOf, itemOfKey, keyOf } from './items.ts'
import { mayAdopt } from './reach.ts'
import { readSource, type Source } from './source.ts'
import { stateOf } from './standing.ts'

/** A person's answer to a change at the source, which the endpoint puts into the request's context. */
export interface Decision {
  take: boolean
  /** Whether fields that were changed locally may be overwritten. */
  overwrite: boolean
}

const refused = (status: number, message: string, data?: object) => new APIError(message, status, data, true)

/** Fields of an adoption that hooks alone write. */
export const derivedNames = [
  'kind',
  'itemKey',
  'title',
  'copy',
  'copyId',
  'sourceMunicipality',
  'sharedThrough',
  'sourceVersion',
  'sourceState',
  'isMinor',
  'acknowledged',
  'taken',
  'decidedAt',
] as const

type Derived = Record<(typeof derivedNames)[number], unknown>

/**
 * Checks what a person decides about another city's item and keeps what follows from it: the local copy, the version of the
 * source that was accepted. What the request itself says about derived fields counts for nothing.
 */
export const decide: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const before: Doc = operation === 'update' && isDoc(originalDoc) ? originalDoc : {}
  const after: Doc = { ...data, ...only(before) }
  const item = operation === 'create' ? itemOf(data.item) : itemOfKey(before.itemKey)
  if (!item) throw refused(400, 'An adoption needs the item of another city that it is about. Choose one.')
  const municipality = idOf(data.municipality ?? before.municipality) ?? ''
  const source = await readSource(req, item)
  if (operation === 'create') await refuseSecond(req, item, municipality)
  else refuseMoved(data, before, item)
  refuseUnreachable(after, before, source, municipality)
  const derived =
    operation === 'create' ? accepted(item, reachable(source)) : { ...only(before), decidedAt: now() }
  const answered = await answer(req, { ...after, municipality }, derived, source)
  return { ...data, ...(await withCopy(req, { ...data, municipality }, answered, source)) }
}

const now = () => new Date().toISOString()

/** The derived fields as stored, and nothing for those that are not: never what a request says. */
function only(doc: Doc): Derived {
  return Object.fromEntries(derivedNames.map((name) => [name, doc[name] ?? null])) as Derived
}

/** What is kept about a source at the moment at which somebody accepts it. */
function accepted(item: ItemRef, source: Source): Derived {
  return {
    ...only({}),
    kind: item.relationTo,
    itemKey: keyOf(item),
    ...about(source),
    sourceVersion: source.version,
    sourceState: 'current',
    isMinor: false,
    acknowledged: false,
    decidedAt: now(),
  }
}

/** What an adoption remembers of its source, for lists and for finding it again. */
export function about(source: Source): Pick<Derived, 'title' | 'sourceMunicipality' | 'sharedThrough'> {
  return { title: source.title, sourceMunicipality: source.owner, sharedThrough: source.projects.join(' ') }
}

/** A draft, a deleted item and one that never was are answered alike. */
function reachable(source: Source | undefined): Source {
  if (source?.isOut) return source
  throw refused(
    404,
    'There is no such published item. Look whether it is still published, or choose another one.',
  )
}

async function refuseSecond(req: PayloadRequest, item: ItemRef, municipality: string): Promise<void> {
  const where: Where = {
    and: [{ municipality: { equals: municipality } }, { itemKey: { equals: keyOf(item) } }],
  }
  const known = await req.payload.db.findOne<{ id: string }>({ collection: 'adoptions', req, where })
  if (known)
    throw refused(
      409,
      `Your municipality has decided about this item already. Change that adoption (${known.id}).`,
    )
}

function refuseMoved(data: Doc, before: Doc, item: ItemRef): void {
  const named = itemOf(data.item)
  if (named && keyOf(named) !== keyOf(item))
    throw refused(400, 'An adoption stays with its item. Stop adopting this one and adopt the other one.')
  if (data.municipality !== undefined && idOf(data.municipality) !== idOf(before.municipality))
    throw refused(400, 'An adoption stays with its municipality. Make one for the other municipality.')
  if (before.mode === 'copy' && data.mode !== undefined && data.mode !== 'copy')
    throw refused(
      400,
      'There is a local copy already. Stop adopting, delete the copy, and adopt the item again.',
    )
}

/** Whether what the city wants now needs the owner's leave: showing and copying do, hiding and its own words do not. */
function refuseUnreachable(after: Doc, before: Doc, source: Source | undefined, municipality: string): void {
  const isNew = before.itemKey === undefined
  const shows = after.state !== 'hidden' && (isNew || before.state === 'hidden')
  const copies = after.mode === 'copy' && before.mode !== 'copy'
  if (!isNew && !shows && !copies) return
  const out = reachable(source)
  if (out.owner === municipality)
    throw refused(400, 'This item is your municipality’s own. Only items of other cities can be adopted.')
  if ((shows || copies) && !mayAdopt(out, municipality))
    throw refused(
      403,
      'Your municipality may not take this item over: its owner shares it with fewer cities. Ask them to share it with you.',
    )
}

/** Puts a person's answer to a change into the adoption: taken, or seen and left. */
async function answer(
  req: PayloadRequest,
  after: Doc,
  derived: Derived,
  source: Source | undefined,
): Promise<Derived> {
  const decision = req.context.decision as Decision | undefined
  if (!decision) return derived
  const seen = stateOf(
    { municipality: String(after.municipality), state: after.state, sourceVersion: source?.version },
    source,
  )
  if (!source || seen !== 'current') {
    if (decision.take)
      throw refused(409, 'There is nothing to take: the source is not published for you any more.')
    return { ...derived, sourceState: seen, acknowledged: true }
  }
  const taken =
    decision.take && after.mode === 'copy'
      ? await take(
          {
            req,
            source,
            municipality: String(after.municipality),
            copy: String(derived.copyId),
            taken: derived.taken as Taken,
          },
          decision.overwrite,
        )
      : derived.taken
  return {
    ...derived,
    ...about(source),
    sourceVersion: source.version,
    sourceState: seen,
    isMinor: false,
    taken,
  }
}

async function take(local: Local, overwrite: boolean): Promise<Taken> {
  const fields = await overwritten(local)
  const names = fields.map((key) => nameOfField(local.req, local.source.item, key))
  if (fields.length > 0 && !overwrite)
    throw refused(
      409,
      `These fields were changed here and would be overwritten: ${names.join(', ')}. Nothing was changed. Send "overwrite": true to overwrite them, or keep your own.`,
      { overwrites: fields, names },
    )
  return takeInto(local)
}

async function withCopy(
  req: PayloadRequest,
  after: Doc,
  derived: Derived,
  source: Source | undefined,
): Promise<Derived> {
  if (after.mode !== 'copy' || derived.copyId) return derived
  const out = reachable(source)
  const { id, taken } = await makeCopy({
    req,
    source: out,
    municipality: String(after.municipality),
    seed: randomBytes(9).toString('base64url'),
  })
  const copy = { relationTo: out.item.relationTo, value: id }
  return {
    ...derived,
    copy,
    copyId: id,
    taken,
    sourceVersion: out.version,
    sourceState: 'current',
    isMinor: false,
  }
}

/** A field as the person reads it in the form: `Title (Español)`. */
function nameOfField(req: PayloadRequest, { relationTo }: ItemRef, key: string): string {
  const [name = '', locale] = key.split('.')
  const field = fieldsOf(req, relationTo).find((one) => one.name === name)
  const label =
    field && 'label' in field && field.label ? getTranslation(field.label as string, req.i18n) : name
  return locale === undefined ? label : `${label} (${nativeName(locale)})`
}
