import { durresNews } from './durres.ts'
import { epiNews } from './epi.ts'
import { partnerCityNews } from './partnerCities.ts'
import { regionNews } from './region.ts'

/** All news of the demo. */
export const news = [...durresNews, ...partnerCityNews, ...epiNews, ...regionNews]
