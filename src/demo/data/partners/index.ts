import { epiPartners } from './epi.ts'
import { inToEuPartners } from './inToEu.ts'
import { regionPartners } from './region.ts'

/** Every organisation of the demo. */
export const partners = [...inToEuPartners, ...epiPartners, ...regionPartners]
