import { getTranslation, type I18n } from '@payloadcms/translations'
import type { Field, PayloadRequest } from 'payload'

/** Where a form shows a field, by the labels that lead to it: `Content › Picture`. The path itself where there is no such field. */
export function placeOf(fields: readonly Field[], path: string, i18n: PayloadRequest['i18n']): string {
  return labelsTo(fields, path.split('.'), i18n as I18n)?.join(' › ') ?? path
}

type Labelled = { label?: unknown; name?: string; fields?: Field[]; tabs?: { fields: Field[] }[] }

function labelsTo(fields: readonly Labelled[], path: readonly string[], i18n: I18n): string[] | undefined {
  for (const field of fields) {
    const isNamed = typeof field.name === 'string'
    if (isNamed && field.name !== path[0]) continue
    const rest = isNamed ? path.slice(1).filter((part) => !/^\d+$/.test(part)) : path
    const own = labelOf(field, i18n)
    if (rest.length === 0) return own
    const inner = labelsTo((field.tabs ?? field.fields ?? []) as Labelled[], rest, i18n)
    if (inner) return [...own, ...inner]
  }
  return undefined
}

/** Rows have no label. */
function labelOf({ label, name }: Labelled, i18n: I18n): string[] {
  if (
    typeof label === 'string' ||
    typeof label === 'function' ||
    (typeof label === 'object' && label !== null)
  )
    return [String(getTranslation(label as Parameters<typeof getTranslation>[0], i18n))]
  return name === undefined ? [] : [name]
}
