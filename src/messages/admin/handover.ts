import { en } from './en/handover.ts'
import { textsOf } from '../text.ts'

/** What the form of a project says about handing over its lead. */
export const handoverText = textsOf({ en })
