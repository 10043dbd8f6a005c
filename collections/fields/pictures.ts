import type { FlattenedField, PayloadRequest } from 'payload'
import { idOf } from '../../src/access/caller.ts'
import { type Doc, isDoc, isEmpty } from '../../src/translation/document.ts'
import type { Problem } from './problems.ts'
import { readOne } from './reads.ts'

/** The pictures of a document that have no alternative text in any language: with them it cannot be published (WCAG 1.1.1). */
export async function undescribedPictures(
  req: PayloadRequest,
  fields: FlattenedField[],
  doc: Doc,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const field of fields) {
    if (field.type !== 'upload' || field.relationTo !== 'media') continue
    const value = doc[field.name]
    for (const id of (Array.isArray(value) ? value : [value]).map(idOf).filter((one) => one !== undefined)) {
      const picture = await readOne(req, 'media', { id: { equals: id } })
      if (picture && !isDescribed(picture.alt)) {
        problems.push({ path: field.name, key: 'altMissing', values: { file: String(picture.filename) } })
      }
    }
  }
  return problems
}

/** The text by language, as the database gives it. */
function isDescribed(alt: unknown): boolean {
  return isDoc(alt) ? Object.values(alt).some((text) => !isEmpty(text)) : !isEmpty(alt)
}
