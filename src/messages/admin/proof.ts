import { textsOf } from '../text.ts'
import { en } from './en/proof/words.ts'

/** Name of a text about what portals show. */
export type ProofKey = keyof typeof en

/** The words about what portals show. */
export const proofText = textsOf({ en })
