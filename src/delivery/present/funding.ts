import type { z } from 'zod'
import { isOut } from '../../access/out.ts'
import { direction } from '../../translation/languages.ts'
import type { Stored } from '../content/content.ts'
import { chooseLanguage, languagesOf, localise } from '../query/language.ts'
import type { funding } from '../schema/parts.ts'
import type { PresentContext } from './context.ts'
import { presentImage } from './image.ts'
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
  const lang = languageOf(project, programme, context)
  if (lang === undefined) return undefined
  return {
    programme: textOf(localise(programme?.name, lang)),
    statement: textOf(localise(own, lang)) ?? textOf(localise(programme?.fundingStatement, lang)),
    disclaimer: textOf(localise(programme?.disclaimer, lang)),
    emblem: presentImage(programme?.emblem, lang, context),
    lang,
    dir: direction(lang),
  }
}

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
