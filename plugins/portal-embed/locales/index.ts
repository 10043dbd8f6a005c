import { primary } from './primary.ts'
import type { Words } from './words.ts'

type Module = { readonly default: Words }

/** One small module per language, loaded when a page needs it. */
export const locales: Readonly<Record<string, () => Promise<Module>>> = {
  en: () => import('./en.ts'),
  sq: () => named(import('./sq.ts'), import('./countries/sq.ts')),
  it: () => import('./it.ts'),
  es: () => import('./es.ts'),
  el: () => import('./el.ts'),
  ro: () => import('./ro.ts'),
  lv: () => import('./lv.ts'),
  pl: () => import('./pl.ts'),
  sv: () => import('./sv.ts'),
  de: () => import('./de.ts'),
  mk: () => named(import('./mk.ts'), import('./countries/mk.ts')),
  sr: () => import('./sr.ts'),
  bs: () => import('./bs.ts'),
  uk: () => import('./uk.ts'),
  ar: () => import('./ar.ts'),
}

/** In the script that the hub serves some words come later (`hosted.ts`); here all of them are there. */
export const loadPart = async (_words: Words, _part: string): Promise<void> => undefined

/** Words with the names of countries. */
async function named(
  module: Promise<Module>,
  names: Promise<{ readonly default: Pick<Words, 'countries'> }>,
): Promise<Module> {
  return { default: { ...(await module).default, ...(await names).default } }
}

/** The words for a BCP 47 tag; English where we have none. */
export const loadWords = async (tag: string): Promise<Words> => {
  const load = Object.hasOwn(locales, primary(tag)) ? locales[primary(tag)] : locales['en']
  return (await (load as () => Promise<Module>)()).default
}
