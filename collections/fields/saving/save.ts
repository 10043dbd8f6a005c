import type { FieldHookArgs } from 'payload'
import type { Adopting } from '../../../src/sharing/copies.ts'
import { type Doc, inAllLocales, isDoc } from '../../../src/translation/document.ts'
import { stepOf } from '../../../src/workflow/step.ts'

/** One save: the hook's arguments and what every derivation needs of them. */
export type Saving = ReturnType<typeof savingOf>

/** Returns what the derivations need of a document's save. @throws {Error} outside a collection */
export function savingOf(args: FieldHookArgs) {
  const { collection, req, operation, originalDoc, data } = args
  if (!collection) throw new Error('derivedField belongs into a collection')
  const { localization } = req.payload.config
  const defaultLocale = localization ? localization.defaultLocale : 'en'
  const locale = req.locale ?? defaultLocale
  const fields = collection.flattenedFields
  const before: Doc = isDoc(args.siblingDocWithLocales) ? args.siblingDocWithLocales : {}
  const incoming: Doc = data ?? {}
  const after = inAllLocales(fields, incoming, before, locale)
  const hasDrafts = Boolean(collection.versions?.drafts)
  const id = isDoc(originalDoc) ? (originalDoc.id as string | undefined) : undefined
  const isPublished = (!hasDrafts || incoming._status === 'published') && !incoming.deletedAt
  return {
    req,
    collection: collection.slug,
    fields,
    locale,
    locales: localization ? localization.localeCodes : [defaultLocale],
    before,
    after,
    id,
    isNew: operation === 'create',
    isRestoring: req.context.isRestoringVersion === true,
    isMinor: incoming.minorEdit === true,
    adopting: req.context.adopting as Adopting | undefined,
    isPublished,
    // Who submits hears what publishing needs, and not the reviewer.
    mustBeComplete: isPublished || stepOf(req, collection.slug, id)?.action === 'submit',
  }
}
