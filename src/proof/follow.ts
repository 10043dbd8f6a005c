import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
} from 'payload'
import { idOf } from '../access/caller.ts'
import { HubError } from '../errors/hubError.ts'
import { isOnPortal, portalsOf } from './portals.ts'

/** Refuses a page that stands on no portal of the municipality: the hub looks at what a city has registered, and nowhere else. */
export const ofOwnPortal: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const address = String(data.address ?? originalDoc?.address ?? '')
  const municipality = idOf(data.municipality ?? originalDoc?.municipality)
  const isAsBefore = address === originalDoc?.address && municipality === idOf(originalDoc?.municipality)
  if (isAsBefore || municipality === undefined) return data
  if (!isOnPortal(address, await portalsOf(req.payload, [municipality], req)))
    throw new HubError(req, 'page-of-no-portal', { origin: URL.parse(address)?.origin ?? '' })
  return data
}

/** A page that goes to another municipality takes its checks along: those who work there see them. */
export const moveChecks: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const municipality = idOf(doc.municipality)
  if (operation === 'update' && idOf(previousDoc.municipality) !== municipality)
    await req.payload.db.updateMany({
      collection: 'pageChecks',
      where: { publication: { equals: doc.id } },
      data: { municipality },
      req,
      returning: false,
    })
  return doc
}

/** A page that is deleted for good takes its checks along. */
export const dropChecks: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({ collection: 'pageChecks', where: { publication: { equals: id } }, req })
}
