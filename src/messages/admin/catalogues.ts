import type { Catalogue } from '../catalogue.ts'
import { sharedTexts } from './en/sharedTexts.ts'
import { collections } from './en/index.ts'
import type { messageLanguages } from '../languages.ts'

/** The catalogue by interface language. */
export const catalogues: Record<(typeof messageLanguages)[number], Catalogue> = {
  en: { shared: sharedTexts, collections },
}
