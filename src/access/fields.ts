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

/** The fields of a collection, each read-only in the form of whoever may not change it. */
export function withFieldAccess({ slug, fields }: CollectionConfig): Field[] {
  const translators = rowOf(slug).roles.translator.update === 'translations'
  return translators ? fields.map((field) => shown(slug, field)) : fields
}

function shown(slug: string, field: Field): Field {
  if (field.type === 'tabs') {
    return {
      ...field,
      tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map((each) => shown(slug, each)) })),
    }
  }
  if ('fields' in field) return { ...field, fields: field.fields.map((each) => shown(slug, each)) } as Field
  if (!('name' in field) || field.type === 'ui' || field.type === 'join' || field.access?.update) return field
  const isLocalised = 'localized' in field && field.localized === true
  return { ...field, access: { ...field.access, update: editable(slug, isLocalised) } } as Field
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
