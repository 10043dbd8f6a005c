import type { z } from 'zod'
import { isOut } from '../../access/out.ts'
import { direction } from '../../translation/languages.ts'
import type { Stored } from '../content/content.ts'
import { pageWords } from '../locales/index.ts'
import { chooseLanguage, languagesOf, localise } from '../query/language.ts'
import type { funding } from '../schema/parts.ts'
import type { PresentContext } from './context.ts'
import { emblemImage } from './europeanEmblem.ts'
import { type Image, presentImage } from './image.ts'
import { chainOf, relatedTo } from './ref.ts'
import { textOf, unlessNone } from './values.ts'

export type Funding = z.infer<typeof funding>

/** Presents the required statements about the funding of projects: once per programme and statement, each in one language. */
export function presentFunding(
  projects: readonly (Stored | undefined)[],
  context: PresentContext,
): Funding[] | undefined {
  const readable = projects.filter((project) => project && isOut('projects', project, context.now))
  const all = readable.flatMap((project) => (project && fundingOf(project, context)) ?? [])
  const distinct = new Map(all.map((one) => [`${one.programme} ${one.statement} ${one.disclaimer}`, one]))
  return unlessNone([...distinct.values()])
}

function fundingOf(project: Stored, context: PresentContext): Funding | undefined {
  const programme = readableProgramme(project, context)
  const own = project.fundingStatementOverride
  const spoken = languageOf(project, programme, context)
  // Where nobody has written anything, the sentence of the Union is there in every language.
  const isUnsaid = ![own, programme?.fundingStatement, programme?.disclaimer].some(isSaid)
  const lang = isEuropean(programme) && isUnsaid ? context.lang : spoken
  if (lang === undefined) return undefined
  return {
    programme: textOf(localise(programme?.name, lang)) ?? textOf(localise(programme?.name, spoken ?? lang)),
    statement: textOf(localise(own, lang)) ?? (programme && statementOf(programme, lang)),
    disclaimer: textOf(localise(programme?.disclaimer, lang)),
    emblem: programme && emblemOf(programme, lang, context),
    lang,
    dir: direction(lang),
  }
}

const isEuropean = (programme: Stored | undefined): boolean => programme?.europeanUnion === true

/** What a programme demands to be said, in one language: its own words, else those of the European Union where that pays. */
export const statementOf = (programme: Stored, lang: string): string | undefined =>
  textOf(localise(programme.fundingStatement, lang)) ??
  (isEuropean(programme) ? pageWords(lang).coFunded : undefined)

/** The emblem that stands beside it. */
export const emblemOf = (programme: Stored, lang: string, context: PresentContext): Image | undefined =>
  presentImage(programme.emblem, lang, context) ??
  (isEuropean(programme) ? emblemImage(context.serverUrl) : undefined)

/** Returns whether a localised text says something in any language. */
const isSaid = (text: unknown): boolean =>
  Object.values((text ?? {}) as Record<string, unknown>).some((value) => textOf(value) !== undefined)

function readableProgramme(project: Stored, context: PresentContext): Stored | undefined {
  const programme = relatedTo('programmes', project.programme, context)
  return programme && isOut('programmes', programme, context.now) ? programme : undefined
}

/** One language for all of it: of those that both the project's own statement and the programme have, if there are any. */
function languageOf(
  project: Stored,
  programme: Stored | undefined,
  context: PresentContext,
): string | undefined {
  const ofProgramme = programme ? languagesOf(programme, programme.name, context.offered) : []
  const ofProject = languagesOf(project, project.fundingStatementOverride, context.offered)
  const both = ofProject.filter((lang) => ofProgramme.includes(lang))
  const languages = ofProject.length === 0 ? ofProgramme : both.length > 0 ? both : ofProject
  return chooseLanguage(languages, chainOf('projects', project, context))
}
