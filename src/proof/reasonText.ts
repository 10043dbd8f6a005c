import { pageChecks } from '../messages/admin/en/proof/publications.ts'

/** A reason or a form in words. @param field the field that holds it */
export const optionText = (field: 'reason' | 'form', value: string): string =>
  pageChecks.fields[field]?.[2]?.options?.[value] ?? value
