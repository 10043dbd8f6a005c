import type { ArrayField, TextareaField, TextField } from 'payload'

/** A line of text, one value per language. */
export const line = (name: string, maxLength = 300): TextField => ({
  name,
  type: 'text',
  localized: true,
  maxLength,
})

/** A paragraph of plain text, one value per language. */
export const paragraph = (name: string, rows = 3, maxLength = 5000): TextareaField => ({
  name,
  type: 'textarea',
  localized: true,
  maxLength,
  admin: { rows },
})

/** A list of sentences. The list is the same in every language, each entry has one text per language. */
export const sentences = (name: string): ArrayField => ({
  name,
  type: 'array',
  fields: [paragraph('text', 2)],
})
