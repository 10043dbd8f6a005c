import type { GroupField, NumberField, NumberFieldSingleValidation } from 'payload'
import { number as validateNumber } from 'payload/shared'
import { checked } from './checked.ts'
import { isCurrency } from './formats.ts'
import { message } from './messages.ts'

const wholeFromZero: NumberFieldSingleValidation = async (value, options) => {
  const outcome = await validateNumber(value, { ...options, min: undefined })
  if (outcome !== true || typeof value !== 'number') return outcome
  if (value < 0) return message(options.req, 'negative', { value })
  return Number.isInteger(value) || message(options.req, 'whole', { value })
}

const fromZero: NumberFieldSingleValidation = async (value, options) => {
  const outcome = await validateNumber(value, { ...options, min: undefined })
  if (outcome !== true || typeof value !== 'number') return outcome
  return value >= 0 || message(options.req, 'negative', { value })
}

/** A whole number from zero upwards. */
export const whole = (name: string): NumberField => ({
  name,
  type: 'number',
  admin: { step: 1 },
  validate: wholeFromZero,
})

/** A share of a whole, in percent (0 to 100). */
export const percentage = (name: string): NumberField => ({ name, type: 'number', min: 0, max: 100 })

/** A count as sources give it: a number, and whether it is exact or a bound (“over 160”). */
export const count = (name: string): GroupField => ({
  name,
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        whole('value'),
        { name: 'qualifier', type: 'select', options: ['exact', 'over', 'about'], defaultValue: 'exact' },
      ],
    },
  ],
})

/** An amount of money with its currency (ISO 4217). */
export const money = (name: string): GroupField => ({
  name,
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'amount', type: 'number', validate: fromZero },
        {
          ...checked({ name: 'currency', is: isCurrency, problem: 'currency', maxLength: 3 }),
          defaultValue: 'EUR',
        },
      ],
    },
  ],
})
