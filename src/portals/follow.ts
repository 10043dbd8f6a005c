import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook } from 'payload'
import { idOf } from '../access/caller.ts'

/** A portal that is deleted takes its keys along. */
export const deleteKeys: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({ collection: 'portalKeys', where: { portal: { equals: id } }, req })
}

/** A portal that goes to another municipality takes its keys along: those who look after it there see them. */
export const moveKeys: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const municipality = idOf(doc.municipality)
  if (operation === 'update' && idOf(previousDoc.municipality) !== municipality) {
    await req.payload.db.updateMany({
      collection: 'portalKeys',
      where: { portal: { equals: doc.id } },
      data: { municipality },
      req,
      returning: false,
    })
  }
  return doc
}
