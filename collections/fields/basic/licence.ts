import type { SelectField } from 'payload'

/** Licences that content is offered under, by their SPDX identifiers where there is one. */
export const licences = [
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-ND-4.0',
  'allRightsReserved',
  'unknown',
] as const

/** The field that says under which licence a work may be used again. */
export const licence = (): SelectField => ({ name: 'licence', type: 'select', options: [...licences] })
