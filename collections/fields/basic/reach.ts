import type { TextField } from 'payload'
import { checked } from './checked.ts'
import { isEmail, isPhone } from './formats.ts'

type Named = { name: string; required?: boolean }

/** An e-mail address. */
export const email = ({ name, required = false }: Named): TextField =>
  checked({ name, required, is: isEmail, problem: 'email', maxLength: 254 })

/** A phone number in E.164. Spaces, hyphens, dots and brackets that people type are taken out first. */
export const phone = ({ name, required = false }: Named): TextField => ({
  ...checked({ name, required, is: isPhone, problem: 'phone', maxLength: 40 }),
  hooks: {
    beforeValidate: [({ value }) => (typeof value === 'string' ? value.replace(/[\s().-]/g, '') : value)],
  },
})
