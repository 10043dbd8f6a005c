import type { I18n } from '@payloadcms/translations'
import { getTranslation } from '@payloadcms/translations'
import type { FlattenedField } from 'payload'
import { type Doc, isDoc, rowsOf } from '../translation/document.ts'
import { nativeName } from '../translation/languages.ts'
import { rowFields } from './documents.ts'

/** Where something stands, for people and for the form. */
export interface Place {
  /** As people read it: `Partners 2 › Role (Deutsch)`. */
  label: string
  /** The form's own path, rows by number: `partnerships.1.role`; the list itself where the form has no such row. */
  formPath: string
  /** Absent for a row. */
  field?: FlattenedField
}

interface Looking {
  fields: readonly FlattenedField[]
  /** As it was sent, and as it is stored: which number a row has. */
  sent: Doc
  stored: Doc
  locale: string
  i18n: I18n
}

/** Finds the place of a path whose rows are named by their ids. */
export function placeOf(path: string, looking: Looking): Place {
  return { ...placed(path.split('.'), looking, []), label: labels(path.split('.'), looking).join(' › ') }
}

const fieldNamed = (fields: readonly FlattenedField[], name: string) =>
  fields.find((field) => field.name === name)

function labels([head = '', ...rest]: string[], looking: Looking): string[] {
  const field = fieldNamed(looking.fields, head)
  if (!field) return [head]
  const label = labelOf(field, looking)
  if (rest.length === 0) return [label]
  const inner = inside(field, head, rest, looking)
  if (inner.number === undefined) return [label, ...labels(rest, inner)]
  const name = `${label} ${inner.number + 1}`
  return rest.length === 1 ? [name] : [name, ...labels(rest.slice(1), inner)]
}

function placed([head = '', ...rest]: string[], looking: Looking, before: string[]): Omit<Place, 'label'> {
  const field = fieldNamed(looking.fields, head)
  const path = [...before, head]
  const formPath = path.join('.')
  if (!field || rest.length === 0) return { formPath, ...(field ? { field } : {}) }
  const inner = inside(field, head, rest, looking)
  if (inner.number === undefined) return placed(rest, inner, path)
  if (!inner.isSent || rest.length === 1) return { formPath }
  return placed(rest.slice(1), inner, [...path, String(inner.number)])
}

/** Steps into a field; in a list, into the row with this id, and tells its number. */
function inside(
  field: FlattenedField,
  name: string,
  [id = '']: string[],
  looking: Looking,
): Looking & { number?: number; isSent?: boolean } {
  const [sent, stored] = [looking.sent[name], looking.stored[name]]
  if (field.type !== 'array' && field.type !== 'blocks') {
    const fields = 'flattenedFields' in field ? field.flattenedFields : []
    return { ...looking, fields, sent: isDoc(sent) ? sent : {}, stored: isDoc(stored) ? stored : {} }
  }
  const at = (value: unknown) => rowsOf(value).findIndex((row) => row.id === id)
  const isSent = at(sent) >= 0
  const [row, there] = [rowsOf(sent)[at(sent)] ?? {}, rowsOf(stored)[at(stored)] ?? {}]
  const fields = rowFields(field, row.blockType ?? there.blockType)
  return {
    ...looking,
    fields,
    sent: row,
    stored: there,
    number: Math.max(isSent ? at(sent) : at(stored), 0),
    isSent,
  }
}

function labelOf(field: FlattenedField, { i18n, locale }: Looking): string {
  const given = 'label' in field && field.label ? field.label : field.name
  const label = typeof given === 'function' ? field.name : getTranslation(given, i18n)
  return 'localized' in field && field.localized ? `${label} (${nativeName(locale)})` : label
}
