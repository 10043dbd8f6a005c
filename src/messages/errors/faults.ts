import { textsOf } from '../text.ts'

/** Parts of what is said about a request of a program: what is wrong in it, and what would be taken, in English. */
const en = {
  baseNoObject: 'it is no object',
  baseNoTime: '"updatedAt" is no text',
  baseNoState: '"values" and "lists" are objects',
  baseNoRows: 'lists.{name} is no list of rows',
  baseNoId: 'a row of {name} has no "id"',
  takes: '"{name}" takes {wanted}',
  unknown: '"{name}" is none of {known}',
  nothing: 'nothing here',
  keyLabel: 'a name of 1 to 80 characters, for example the server that uses it',
  keyExpiry: 'a day or an instant to come, at most {most} days from now',
  keyOverlap: 'a whole number of days from 0 to {most}',
  auditFrom: 'a day (2026-07-28, in UTC) or an instant (2026-07-28T10:00:00Z)',
  auditTo: 'a day (2026-07-28, included, in UTC) or an instant (2026-07-28T10:00:00Z)',
  municipalityId: 'the id of a municipality',
  personId: 'the id of a person',
  auditSearch: 'up to 200 characters',
  auditWhere: 'filters as in the list of entries',
} as const

/** A part of what is said about a request; a language that has none speaks English. */
export const faultText = textsOf({ en })
