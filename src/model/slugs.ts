import type { CollectionSlug, Payload } from 'payload'

type Collections = Pick<Payload, 'collections'>

/** Returns whether a text is the slug of a collection. */
export const isSlug = ({ collections }: Collections, slug: string): slug is CollectionSlug =>
  Object.hasOwn(collections, slug)

/** The slug of a collection, which Payload's configurations and hooks know as a mere text. @throws where there is no such collection */
export function slugIn(payload: Collections, slug: string): CollectionSlug {
  if (!isSlug(payload, slug)) throw new Error(`There is no collection "${slug}"`)
  return slug
}
