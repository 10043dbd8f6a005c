import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  Field,
  FieldAccess,
  PayloadRequest,
} from 'payload'
import { callerOf, holds, idOf, languagesIn } from './caller.ts'
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

/** What only network administrators set; `guardPeople` refuses the rest. */
export const networkField: FieldAccess = ({ req }) => isSaving(req) || callerOf(req).kind === 'network'

/** What those set who manage people; `guardPeople` refuses the rest. */
export const managersField: FieldAccess = ({ req }) => isSaving(req) || managesPeople(req)

/**
 * Whether the caller reads what a public document holds for its own city alone: whoever reads the owner's drafts.
 * @param doc as read; in a form for a new document it has no owner yet
 */
export function readsInternal(req: PayloadRequest, slug: string, doc: Record<string, unknown>): boolean {
  const caller = callerOf(req)
  if (caller.kind === 'network') return true
  if (caller.kind !== 'member') return false
  const owner = idOf(doc.municipality)
  if (owner === undefined) return doc.id === undefined
  const isMine = idOf(doc.createdBy) === caller.id
  return holds(caller, 'drafts', slug, owner) || (isMine && holds(caller, 'drafts', slug, owner, 'own'))
}

/**
 * The fields of a collection, each read-only in the form of whoever may not change it. What is internal (`custom.internal`)
 * is read by the owner's people only, and nobody but network administrators may filter or sort by it: an answer to a
 * filter tells the value. With `'rows'` a hook takes the internal rows out.
 */
export function withFieldAccess({ slug, fields }: CollectionConfig): Field[] {
  const translators = rowOf(slug).roles.translator.update === 'translations'
  return translators ? fields.map((field) => guardedField(slug, field)) : fields
}

function guardedField(slug: string, field: Field): Field {
  if (field.type === 'tabs') {
    const tabs = field.tabs.map((tab) => ({
      ...tab,
      fields: tab.fields.map((each) => guardedField(slug, each)),
    }))
    return { ...field, tabs }
  }
  const read = readable(slug, field.custom?.internal)
  const access = 'access' in field ? field.access : undefined
  if ('fields' in field) {
    const fields = field.fields.map((each) => guardedField(slug, each))
    return { ...field, fields, ...(read ? { access: { ...access, read } } : {}) } as Field
  }
  if (!('name' in field) || field.type === 'ui' || field.type === 'join') return field
  const isLocalised = 'localized' in field && field.localized === true
  const update = access?.update ?? editable(slug, isLocalised)
  return { ...field, access: { ...access, update, ...(read ? { read } : {}) } } as Field
}

/** Field access has no document where a filter or an order is checked. */
function readable(slug: string, internal: unknown): FieldAccess | undefined {
  if (internal === undefined) return undefined
  return ({ req, doc }) => {
    const { kind } = callerOf(req)
    if (kind === 'network' || kind === 'delivery') return true
    if (kind === 'nobody' || doc === undefined) return false
    return internal === 'rows' || readsInternal(req, slug, doc)
  }
}

/** Whether the form offers a field for editing: all of them to editors, to a translator the texts of the own languages. */
const editable =
  (slug: string, isLocalised: boolean): FieldAccess =>
  ({ req, doc, data }) => {
    const caller = callerOf(req)
    const owner = idOf(doc?.municipality ?? data?.municipality)
    if (isSaving(req) || caller.kind !== 'member' || owner === undefined) return true
    const isTranslator = holds(caller, 'update', slug, owner, 'translations')
    const isMore = (['municipality', 'own'] as const).some((reach) =>
      holds(caller, 'update', slug, owner, reach),
    )
    if (!isTranslator || isMore) return true
    return isLocalised && languagesIn(caller, owner).includes(req.locale ?? '')
  }
