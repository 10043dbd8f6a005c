import { epiMeetings } from './epi.ts'
import { inToEuMeetings } from './inToEu.ts'
import { migralonaMeetings } from './migralona.ts'

/** Every meeting of the demo. */
export const meetings = [...inToEuMeetings, ...epiMeetings, ...migralonaMeetings]
