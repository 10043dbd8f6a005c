import { epiResources } from './epi.ts'
import { regionResources } from './region.ts'

/** The library of the demo. */
export const resources = [...epiResources, ...regionResources]
