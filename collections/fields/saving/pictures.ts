import type { FlattenedField } from 'payload'
import { idOf } from '../../../src/access/caller.ts'
import { referencesOf } from '../../../src/access/references.ts'
import { isDoc, isEmpty } from '../../../src/translation/document.ts'
import { nativeName } from '../../../src/translation/languages.ts'
import type { Problem } from './problems.ts'
import { readOne } from '../../../src/database/reads.ts'
import type { Saving } from './save.ts'

/**
 * The pictures of a document, in fields and texts, that have no alternative text in the language of its original: with them it cannot
 * be published (WCAG 1.1.1). A picture of the network, which its city cannot describe, needs one in any language.
 */
export async function undescribedPictures(
  { req, fields, after }: Pick<Saving, 'req' | 'fields' | 'after'>,
  language: string,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [path, id] of picturesIn(fields, after)) {
    const picture = await readOne(req, 'media', { id: { equals: id } })
    if (!picture) continue
    const isOwn = idOf(picture.municipality) === idOf(after.municipality)
    if (isDescribed(picture.alt, isOwn ? language : undefined)) continue
    const values = { file: String(picture.filename), language: nativeName(language) }
    problems.push({ path, key: 'altMissing', values })
  }
  return problems
}

/** Each picture with the field in which it stands. */
function picturesIn(fields: readonly FlattenedField[], doc: Saving['after']): [path: string, id: string][] {
  return fields.flatMap((field) =>
    [...(referencesOf([field], doc).get('media') ?? [])].map((id): [string, string] => [field.name, id]),
  )
}

/** True where a picture has an alternative text in `language`, or in any without it; `alt` is by language, as the database gives it. */
function isDescribed(alt: unknown, language: string | undefined): boolean {
  if (!isDoc(alt)) return !isEmpty(alt)
  return Object.entries(alt).some(([code, text]) => (language ?? code) === code && !isEmpty(text))
}
