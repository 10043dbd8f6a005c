import { randomBytes } from 'node:crypto'
import { getTranslation } from '@payloadcms/translations'
import type { CollectionBeforeChangeHook, PayloadRequest, Where } from 'payload'
import { idOf } from '../access/caller.ts'
import { HubError } from '../errors/hubError.ts'
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
  /** True where fields that were changed locally may be overwritten. */
  overwrite: boolean
}

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
  if (!item) throw new HubError(req, 'adoption-without-item')
  const municipality = idOf(data.municipality ?? before.municipality) ?? ''
  const source = await readSource(req, item)
  if (operation === 'create') await refuseSecond(req, item, municipality)
  else refuseMoved(req, data, before, item)
  refuseUnreachable(req, after, before, source, municipality)
  const derived =
    operation === 'create' ? accepted(item, reachable(req, source)) : { ...only(before), decidedAt: now() }
  const answered = await answer(req, { ...after, municipality }, derived, source)
  return { ...data, ...(await withCopy(req, { ...data, municipality }, answered, source)) }
}

const now = () => new Date().toISOString()

/** The derived fields as stored, and nothing for those that are not: never what a request says. */
function only(doc: Doc): Derived {
  return Object.fromEntries(derivedNames.map((name) => [name, doc[name] ?? null])) as Derived
}

/** Returns what an adoption keeps about its source at the moment at which somebody accepts it. */
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

/** Returns what an adoption remembers of its source, for lists and for finding it again. */
export function about(source: Source): Pick<Derived, 'title' | 'sourceMunicipality' | 'sharedThrough'> {
  return { title: source.title, sourceMunicipality: source.owner, sharedThrough: source.projects.join(' ') }
}

/** A draft, a deleted item and one that never was are answered alike. */
function reachable(req: PayloadRequest, source: Source | undefined): Source {
  if (source?.isOut) return source
  throw new HubError(req, 'item-not-published')
}

async function refuseSecond(req: PayloadRequest, item: ItemRef, municipality: string): Promise<void> {
  const where: Where = {
    and: [{ municipality: { equals: municipality } }, { itemKey: { equals: keyOf(item) } }],
  }
  const known = await req.payload.db.findOne<{ id: string }>({ collection: 'adoptions', req, where })
  if (known) throw new HubError(req, 'adopted-already', { id: known.id })
}

function refuseMoved(req: PayloadRequest, data: Doc, before: Doc, item: ItemRef): void {
  const named = itemOf(data.item)
  if (named && keyOf(named) !== keyOf(item)) throw new HubError(req, 'adoption-keeps-item')
  if (data.municipality !== undefined && idOf(data.municipality) !== idOf(before.municipality))
    throw new HubError(req, 'adoption-keeps-municipality')
  if (before.mode === 'copy' && data.mode !== undefined && data.mode !== 'copy')
    throw new HubError(req, 'copied-already')
}

/** Refuses what the owner does not allow: showing and copying need its leave, hiding and the city's own words do not. */
function refuseUnreachable(
  req: PayloadRequest,
  after: Doc,
  before: Doc,
  source: Source | undefined,
  municipality: string,
): void {
  const isNew = before.itemKey === undefined
  const shows = after.state !== 'hidden' && (isNew || before.state === 'hidden')
  const copies = after.mode === 'copy' && before.mode !== 'copy'
  if (!isNew && !shows && !copies) return
  const out = reachable(req, source)
  if (out.owner === municipality) throw new HubError(req, 'item-is-own')
  if ((shows || copies) && !mayAdopt(out, municipality)) throw new HubError(req, 'item-not-shared')
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
    if (decision.take) throw new HubError(req, 'nothing-to-take')
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
    throw new HubError(
      local.req,
      'copy-would-be-overwritten',
      { fields: names.join(', ') },
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
  const out = reachable(req, source)
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
