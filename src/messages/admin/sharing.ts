import { en } from './en/sharing.ts'
import { textsOf } from '../text.ts'

/** Name of a text about adopting items of other cities. */
export type SharingKey = keyof typeof en

/** The words about sharing. */
export const sharingText = textsOf({ en })
