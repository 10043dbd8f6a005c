import type { CollectionSlug, PayloadRequest } from 'payload'
import { type OwnedKind, ownedKinds } from '../model/kinds/index.ts'
import { isDoc } from '../translation/document.ts'

/** The collections whose documents other cities may take over. */
export const sharedKinds = ownedKinds

export type SharedKind = OwnedKind

/** An item by its collection and id: the value of a polymorphic relation. */
export interface ItemRef {
  relationTo: SharedKind
  value: string
}

/** Narrows a slug to the collections whose documents may be taken over. */
export function isSharedKind(slug: unknown): slug is SharedKind {
  return (sharedKinds as readonly unknown[]).includes(slug)
}

/** Reads a polymorphic relation, populated or not; `undefined` for anything else. */
export function itemOf(value: unknown): ItemRef | undefined {
  if (!isDoc(value) || !isSharedKind(value.relationTo)) return undefined
  const id: unknown = isDoc(value.value) ? value.value.id : value.value
  return typeof id === 'string' && id !== '' ? { relationTo: value.relationTo, value: id } : undefined
}

/** An item as one text, by which adoptions of it are found: a relation to what is deleted is gone with it on SQLite. */
export const keyOf = ({ relationTo, value }: ItemRef): string => `${relationTo}:${value}`

/** The item that a key names. */
export function itemOfKey(key: unknown): ItemRef | undefined {
  const [relationTo, value] = typeof key === 'string' ? key.split(':') : []
  return itemOf({ relationTo, value })
}

/** The fields of a collection, without tabs and rows around them. */
export function fieldsOf({ payload }: Pick<PayloadRequest, 'payload'>, slug: CollectionSlug) {
  return payload.collections[slug].config.flattenedFields
}
