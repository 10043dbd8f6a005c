import { APIError } from 'payload'
import { type RefusalCode, refusalText } from '../messages/errors/index.ts'
import type { Values } from '../messages/text.ts'
import { refusals } from './catalogue.ts'

/** The part of the request that an error needs: the person's language; English without one. */
export interface Asking {
  i18n?: { language: string }
}

/** An error of the catalogue that the person who asked is told, in the person's language, with the status of its code. */
export class HubError extends APIError<object | null> {
  /**
   * @param values for the placeholders of the code's words
   * @param data what programs get beside code and words
   * @param more what is wrong besides, said after it
   */
  constructor(
    { i18n }: Asking,
    readonly code: RefusalCode,
    values: Values = {},
    data: object | null = null,
    more: readonly RefusalCode[] = [],
  ) {
    const words = [code, ...more].map((each) => refusalText(i18n?.language, each, values)).join(' ')
    super(words, refusals[code], data, true)
    // Payload chooses by the name how an error is logged.
    this.name = 'APIError'
  }
}
