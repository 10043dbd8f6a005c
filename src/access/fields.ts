import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  Field,
  FieldAccess,
  FieldHook,
  FlattenedField,
  PayloadRequest,
  TextField,
} from 'payload'
import { type Doc, isDoc, rowsOf } from '../translation/document.ts'
import { callerOf, holds, idOf, languagesIn, municipalitiesWith } from './caller.ts'
import { managesPeople } from './people.ts'
import { rowOf } from './roles.ts'

/**
 * Marks a request that saves. Payload silently drops what field access refuses; here the guards see the whole save and
 * refuse it, so while saving, field access lets everything through and otherwise tells the forms what to show read-only.
 */
export const markSaving: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (['create', 'update', 'restoreVersion'].includes(operation)) req.context.saving = true
  return args
}

const isSaving = (req: PayloadRequest): boolean => req.context.saving === true

/** Allows a field to network administrators alone. While saving it allows everybody: `guardPeople` refuses what is not permitted. */
export const networkField: FieldAccess = ({ req }) => isSaving(req) || callerOf(req).kind === 'network'

/** Allows a field to those who manage people. While saving it allows everybody: `guardPeople` refuses what is not permitted. */
export const managersField: FieldAccess = ({ req }) => isSaving(req) || managesPeople(req)

/** The fields that say whose a document is. They are always read: who reads its internal values goes by them. */
export function decidingFields(slug: string): readonly string[] {
  if (rowOf(slug).owner !== 'municipality') return []
  return slug === 'auditLog' ? ['municipality'] : ['municipality', 'createdBy']
}

/**
 * Returns whether the caller reads a document's internal values, as everybody does who reads its owner's drafts. Denied where the
 * owner is unknown because it was not read.
 * @param doc as read
 */
export function readsInternal(req: PayloadRequest, slug: string, doc: Record<string, unknown>): boolean {
  const caller = callerOf(req)
  if (caller.kind === 'network') return true
  if (caller.kind !== 'member') return false
  const { owner } = rowOf(slug)
  if (owner === 'network') return municipalitiesWith(caller, 'drafts', slug).length > 0
  const municipality = idOf(owner === 'itself' ? doc.id : doc.municipality)
  if (municipality === undefined || owner === 'person') return false
  const isMine = idOf(doc.createdBy) === caller.id
  return (
    holds(caller, 'drafts', slug, municipality) ||
    (isMine && holds(caller, 'drafts', slug, municipality, 'own'))
  )
}

/**
 * The fields of a collection, each read-only in the form of whoever may not change it. What is internal (`custom.internal`)
 * is read by the owner's people only, and nobody but network administrators may filter or sort by it: an answer to a
 * filter tells the value. Of a list with `internal: 'rows'` others get the rows that say that they are public.
 * @throws {Error} when a list has rows of different visibility and does not say so, or says so and has none
 */
export function withFieldAccess({ slug, fields }: CollectionConfig): Field[] {
  return fields.map((field) => guardedField(slug, field))
}

function guardedField(slug: string, field: Field): Field {
  const inside = (fields: Field[]) => fields.map((each) => guardedField(slug, each))
  if (field.type === 'tabs') {
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: inside(tab.fields) })) }
  }
  if (field.type === 'blocks') {
    const blocks = field.blocks.map((block) => ({ ...block, fields: inside(block.fields) }))
    return guardedItself(slug, { ...field, blocks })
  }
  return guardedItself(
    slug,
    'fields' in field ? ({ ...field, fields: inside(field.fields) } as Field) : field,
  )
}

/** The field with its own access functions and hooks; what stands in it has its own. */
function guardedItself(slug: string, field: Field): Field {
  const internal = internalOf(slug, field)
  if (!('name' in field) || field.type === 'ui') return field
  const { access, hooks } = field as { access?: Guarded['access']; hooks?: Guarded['hooks'] }
  const update = 'fields' in field || field.type === 'join' ? undefined : updatable(slug, field)
  return {
    ...field,
    access: {
      ...(update ? { update } : {}),
      ...access,
      ...(internal ? { read: readable(slug, internal) } : {}),
    },
    ...(internal === 'rows'
      ? { hooks: { ...hooks, afterRead: [...(hooks?.afterRead ?? []), publicRowsOnly(slug)] } }
      : {}),
  } as Field
}

type Guarded = Pick<TextField, 'access' | 'hooks'>

/** Reads from the schema which values of a field are internal: all, the rows that are not public, or none. */
function internalOf(slug: string, field: Field): true | 'rows' | undefined {
  const internal: unknown = field.custom?.internal
  const name = 'name' in field ? field.name : field.type
  const hasVisibility = field.type === 'array' && namesOf(field.fields).includes('visibility')
  if (hasVisibility !== (internal === 'rows')) {
    throw new Error(
      `${slug}.${name}: a list whose rows have a "visibility" needs custom: { internal: 'rows' }, and no other field has it.`,
    )
  }
  if (internal !== undefined && internal !== 'rows' && (internal !== true || !('name' in field))) {
    throw new Error(`${slug}.${name}: custom.internal is true, on a field with a name, or 'rows'.`)
  }
  return internal
}

/** Returns whether any of these fields, at any depth, holds internal values. */
export const hasInternal = (fields: readonly FlattenedField[]): boolean =>
  fields.some((field) => {
    if (field.custom?.internal !== undefined) return true
    const inside = 'blocks' in field ? field.blocks : [field]
    return inside.some(
      (each) => typeof each === 'object' && 'flattenedFields' in each && hasInternal(each.flattenedFields),
    )
  })

const namesOf = (fields: Field[]): string[] =>
  fields.flatMap((field) => ('name' in field ? [field.name] : 'fields' in field ? namesOf(field.fields) : []))

/** Leaves the rows that say that they are public, for whoever reads no internal ones. */
const publicRowsOnly =
  (slug: string): FieldHook =>
  ({ value, req, originalDoc, overrideAccess }) => {
    if (overrideAccess || readsInternal(req, slug, (originalDoc ?? {}) as Doc)) return value as unknown
    return isDoc(value)
      ? Object.fromEntries(Object.entries(value).map(([locale, rows]) => [locale, publicRows(rows)]))
      : publicRows(value)
  }

/** The rows that readers may see: those alone that say so. */
export const publicRows = (value: unknown): Doc[] => rowsOf(value).filter(isPublicRow)

/** True for a row that says that everybody may see it. */
export const isPublicRow = ({ visibility }: Doc): boolean => visibility === 'public'

/** Field access has no document where a filter or an order is checked. */
function readable(slug: string, internal: true | 'rows'): FieldAccess {
  return ({ req, doc, siblingData }) => {
    const { kind } = callerOf(req)
    if (kind === 'network' || kind === 'delivery') return true
    if (kind === 'nobody' || doc === undefined) return false
    // A form asks what to show before there is a document, and so an owner; a value comes with what stands beside it.
    const isNew = siblingData === undefined && doc.id === undefined && idOf(doc.municipality) === undefined
    return internal === 'rows' || isNew || readsInternal(req, slug, doc)
  }
}

function updatable(slug: string, field: Field): FieldAccess | undefined {
  if (rowOf(slug).roles.translator.update !== 'translations') return undefined
  return editable(slug, 'localized' in field && field.localized === true)
}

/** Lets forms offer a field for editing: every field to editors, to a translator only the texts in the languages of the membership. */
const editable =
  (slug: string, isLocalised: boolean): FieldAccess =>
  ({ req, doc, data }) => {
    const caller = callerOf(req)
    const owner = idOf(doc?.municipality ?? data?.municipality)
    if (caller.kind === 'nobody') return isSaving(req)
    if (isSaving(req) || caller.kind !== 'member' || owner === undefined) return true
    const isTranslator = holds(caller, 'update', slug, owner, 'translations')
    const isMore = (['municipality', 'own'] as const).some((reach) =>
      holds(caller, 'update', slug, owner, reach),
    )
    if (!isTranslator || isMore) return true
    return isLocalised && languagesIn(caller, owner).includes(req.locale ?? '')
  }
