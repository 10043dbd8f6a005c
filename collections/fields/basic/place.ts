import type {
  Field,
  GroupField,
  NumberField,
  NumberFieldSingleValidation,
  SelectField,
  TextField,
} from 'payload'
import { number as validateNumber } from 'payload/shared'
import { countryNames } from '../../../src/messages/admin/countries.ts'
import { checked } from './checked.ts'
import { isTimezone } from '../../../src/time/zoned.ts'
import { countryCodes } from './formats.ts'
import { message } from './messages.ts'

/** A country, ISO 3166-1 alpha-2. */
export const country = (name = 'country'): SelectField => ({
  name,
  type: 'select',
  options: countryCodes.map((code) => ({ value: code, label: countryNames(code) })),
  typescriptSchema: [() => ({ type: 'string' })],
})

/** A timezone by its IANA name. */
export const timezone = (name = 'timezone'): TextField =>
  checked({ name, is: isTimezone, problem: 'timezone', maxLength: 60 })

function degrees(name: 'latitude' | 'longitude', limit: number): NumberField {
  const other = name === 'latitude' ? 'longitude' : 'latitude'
  const validate: NumberFieldSingleValidation = async (value, options) => {
    const outcome = await validateNumber(value, { ...options, min: undefined, max: undefined })
    if (outcome !== true) return outcome
    const siblings: Record<string, unknown> = options.siblingData
    if (typeof value !== 'number') {
      return typeof siblings[other] !== 'number' || message(options.req, 'coordinatesHalf')
    }
    return Math.abs(value) <= limit || message(options.req, name, { value })
  }
  return { name, type: 'number', admin: { step: 0.0001, width: '50%' }, validate }
}

/** A point on the map in decimal degrees (WGS 84); both numbers or neither. SQLite has no point type, so it is a group. */
export const coordinates = (): GroupField => ({
  name: 'coordinates',
  type: 'group',
  fields: [{ type: 'row', fields: [degrees('latitude', 90), degrees('longitude', 180)] }],
})

/** A postal address in four lines. */
export const postalAddress = (): Field[] => [
  { name: 'street', type: 'text', maxLength: 200 },
  {
    type: 'row',
    fields: [
      { name: 'postalCode', type: 'text', maxLength: 20 },
      { name: 'city', type: 'text', maxLength: 100 },
      country(),
    ],
  },
]
