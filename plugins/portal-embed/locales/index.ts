import { primary } from './primary.ts'
import type { Words } from './words.ts'

type Module = { readonly default: Words }

/** One small module per language, loaded when a page needs it. */
export const locales: Readonly<Record<string, () => Promise<Module>>> = {
  en: () => import('./en.ts'),
  sq: () => import('./sq.ts'),
  it: () => import('./it.ts'),
  es: () => import('./es.ts'),
  el: () => import('./el.ts'),
  ro: () => import('./ro.ts'),
  lv: () => import('./lv.ts'),
  pl: () => import('./pl.ts'),
  sv: () => import('./sv.ts'),
  de: () => import('./de.ts'),
  mk: () => import('./mk.ts'),
  sr: () => import('./sr.ts'),
  bs: () => import('./bs.ts'),
  uk: () => import('./uk.ts'),
  ar: () => import('./ar.ts'),
}

/** The words for a BCP 47 tag; English where we have none. */
export const loadWords = async (tag: string): Promise<Words> => {
  const load = Object.hasOwn(locales, primary(tag)) ? locales[primary(tag)] : locales['en']
  return (await (load as () => Promise<Module>)()).default
}
