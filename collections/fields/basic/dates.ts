import type { DateField, DateFieldValidation } from 'payload'
import { date as validateDate } from 'payload/shared'
import { isDay } from './formats.ts'
import { message } from './messages.ts'

/** How a date that closes a span stands to the one that opens it. */
export type Order = {
  /** A sibling field that must not be later than this one. */
  from?: string
  /** True where the same moment is refused too; a meeting of whole days may still end on the day that it starts. */
  strictly?: boolean
  /** True where the sibling must be there. */
  needed?: boolean
}

/** An instant as a message shows it: `2022-07-28 08:00 UTC`; a bare day where it is stored as one (noon). */
export const readable = (moment: Date): string => {
  const [day = '', time = ''] = moment.toISOString().split('T')
  return time.startsWith('12:00:00.000') ? day : `${day} ${time.slice(0, 5)} UTC`
}

/** The validation of a date that closes a span: Payload's own, then the order. */
export function inOrder({ from, strictly = false, needed = false }: Order): DateFieldValidation {
  return (value, options) => {
    const outcome = validateDate(value, options)
    if (outcome !== true || !value || from === undefined) return outcome
    const { [from]: start } = options.siblingData as Record<string, unknown>
    if (start === undefined || start === null || start === '') {
      return !needed || message(options.req, 'needsStart')
    }
    const [begin, end] = [new Date(String(start)), new Date(String(value))]
    if (end > begin || (!strictly && end.valueOf() === begin.valueOf())) return true
    return message(options.req, strictly ? 'after' : 'before', { value: readable(begin) })
  }
}

/** The noon (UTC) of the day at the head of an ISO 8601 text, so that every European clock shows that same day. */
export function noon(value: unknown): unknown {
  const text = value instanceof Date ? value.toISOString() : value
  return typeof text === 'string' && isDay(text) ? `${text.slice(0, 10)}T12:00:00.000Z` : value
}

/** A day without a time. It is stored as that day's noon in UTC; only its first ten characters mean anything. */
export function day({ name, ...order }: Order & { name: string }): DateField {
  const ordered = inOrder(order)
  return {
    name,
    type: 'date',
    admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' } },
    hooks: { beforeValidate: [({ value }) => noon(value)] },
    validate: (value, options) => {
      const text = value instanceof Date ? value.toISOString() : String(value ?? '')
      if (text !== '' && !isDay(text)) return message(options.req, 'day', { value: text })
      return ordered(value, options)
    },
  }
}

/** An instant that has no place: day and time, shown on the clock of whoever looks at it. Those of a meeting are `clockInstant`. */
export function instant({ name, ...order }: Order & { name: string }): DateField {
  return {
    name,
    type: 'date',
    admin: {
      date: { pickerAppearance: 'dayAndTime', timeFormat: 'HH:mm', displayFormat: 'd MMM yyyy, HH:mm' },
    },
    validate: inOrder(order),
  }
}

/** The same field in the form's side column. */
export const inSidebar = (field: DateField): DateField => ({
  ...field,
  admin: { ...field.admin, position: 'sidebar' },
})
