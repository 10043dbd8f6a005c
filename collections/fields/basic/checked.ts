import type { TextField, TextFieldSingleValidation } from 'payload'
import { text as validateText } from 'payload/shared'
import type { ValidationKey } from '../../../src/messages/admin/validation.ts'
import { message } from './messages.ts'

type Checked = {
  name: string
  /** Returns whether a value has the right form. Called with trimmed, non-empty text. */
  is: (value: string) => boolean
  /** The message when it has not; gets `{value}`. */
  problem: ValidationKey
  required?: boolean
  maxLength?: number
}

/** A text field of one form, checked in every save, drafts included. Surrounding white space is taken away. */
export function checked({ name, is, problem, required = false, maxLength = 2000 }: Checked): TextField {
  return {
    name,
    type: 'text',
    required,
    maxLength,
    hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim() : value)] },
    validate: matches(is, problem),
  }
}

/** The validation of a text field: Payload's own (required, length), then the form. */
export function matches(is: (value: string) => boolean, problem: ValidationKey): TextFieldSingleValidation {
  return async (value, options) => {
    const outcome = await validateText(value, options)
    if (outcome !== true || !value) return outcome
    return is(value) || message(options.req, problem, { value })
  }
}
