import { epi } from './epi.ts'
import { inToEu } from './inToEu.ts'
import { migralona } from './migralona.ts'
import { network } from './network.ts'

/** The four projects of the demo. */
export const projects = [inToEu, network, epi, migralona]
