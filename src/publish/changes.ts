import type { FlattenedField } from 'payload'
import { changesBetween } from '../access/changes.ts'
import type { Doc } from '../translation/document.ts'

/** Fields that are no changes of their own: an entry says them by its action, or Payload keeps them about sessions. */
const ownBusiness = new Set(['_status', 'deletedAt', 'sessions'])

/**
 * The paths at which two states of a document differ, both with all languages: `title (sq)` for a text in one language,
 * `venue.name` in a group, `partnerships` for what changed in that list, `activities (el)` for a text in one of its rows.
 * Never a value.
 */
export function changedPaths(fields: readonly FlattenedField[], before: Doc, after: Doc): string[] {
  const seen = fields.filter((field) => !ownBusiness.has(field.name) && !isHidden(field))
  const paths = changesBetween(seen, before, after).map(({ path, locale }) => {
    const place = withoutRows(fields, path.split('.'))
    return locale === undefined ? place : `${place} (${locale})`
  })
  return [...new Set(paths)]
}

const isHidden = (field: FlattenedField): boolean => 'hidden' in field && field.hidden === true

/** A path up to the first list in it: rows have ids, which say nothing to a person. */
function withoutRows(fields: readonly FlattenedField[], [head = '', ...rest]: string[]): string {
  const field = fields.find(({ name }) => name === head)
  const isGroup = field?.type === 'group' || field?.type === 'tab'
  return isGroup && rest.length > 0 ? `${head}.${withoutRows(field.flattenedFields, rest)}` : head
}
