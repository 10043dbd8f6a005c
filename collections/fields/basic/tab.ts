import type { Field, UnnamedTab } from 'payload'

/** A tab of the form. Its `label` is a key of the message catalogue. */
export const tab = (key: string, fields: Field[]): UnnamedTab => ({ label: key, fields })
