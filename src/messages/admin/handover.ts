import { en } from './en/handover.ts'
import { textsOf } from '../text.ts'

/** Returns a text about handing over a project's lead, for the form of the project. */
export const handoverText = textsOf({ en })
