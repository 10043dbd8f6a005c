import { type RefusalCode, refusalText } from '../messages/errors/index.ts'
import type { Values } from '../messages/text.ts'
import { type ErrorCode, refusals } from './catalogue.ts'

/** The body of an answer in the form of Payload's own. */
interface ErrorBody {
  errors: { message: string; code: ErrorCode; data?: object }[]
}

/** An error as the body of an answer, where nothing is thrown. @param data what programs get beside code and words */
export const errorBody = (code: ErrorCode, message: string, data?: object): ErrorBody => ({
  errors: [{ message, code, ...(data ? { data } : {}) }],
})

/** An error of the catalogue as an answer: the status of its code, and its words in a language. */
export function refusalAnswer(
  language: string | null | undefined,
  code: RefusalCode,
  values: Values = {},
  data?: object,
): { status: number; body: ErrorBody } {
  return { status: refusals[code], body: errorBody(code, refusalText(language, code, values), data) }
}
