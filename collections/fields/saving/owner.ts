import type { PayloadRequest } from 'payload'
import { type Doc, isDoc } from '../../../src/translation/document.ts'
import { readOne } from '../../../src/database/reads.ts'

/** The municipality that owns a document, as stored; `undefined` for what belongs to the whole network. */
export async function municipalityOf(req: PayloadRequest, doc: Doc): Promise<Doc | undefined> {
  const id = isDoc(doc.municipality) ? doc.municipality.id : doc.municipality
  return typeof id === 'string' ? readOne(req, 'municipalities', { id: { equals: id } }) : undefined
}

/** The timezone of the owning municipality, or UTC where it names none. */
export async function timezoneOf(req: PayloadRequest, doc: Doc): Promise<string> {
  const owner = await municipalityOf(req, doc)
  return typeof owner?.timezone === 'string' && owner.timezone !== '' ? owner.timezone : 'UTC'
}
