import { createHash } from 'node:crypto'
import type { Where } from 'payload'
import { idOf } from '../access/caller.ts'
import { isKind, kinds, relationFields } from '../model/kinds/index.ts'
import type { Doc } from '../translation/document.ts'

/** Collections whose documents readers of the public side get, or that decide what they get. */
export const deliveredCollections = [
  ...kinds,
  'adoptions',
  'embeds',
  'portals',
  'media',
  'documents',
] as const

export type Delivered = (typeof deliveredCollections)[number]

/** Returns whether changes in a collection can be seen on the public side. */
export const isDelivered = (slug: string): slug is Delivered =>
  (deliveredCollections as readonly string[]).includes(slug)

/**
 * The fields that lists are asked by: each value of one is a tag of the lists that were asked for it, and of every change of
 * a document that has or had it. None is localised.
 */
function dimensionsOf(collection: Delivered): readonly string[] {
  if (isKind(collection)) return ['slug', ...relationFields(collection)]
  if (collection === 'embeds') return ['publicId']
  // What is asked of a portal is asked by its id.
  if (collection === 'portals') return []
  return collection === 'adoptions' ? ['municipality'] : ['filename']
}

/** Which municipalities there are that are not archived. */
export const directoryTag = 'directory'

/** The tag of one document: what shows it, points to it or depends on it carries the tag. */
export const documentTag = (collection: string, id: string): string => `${collection}/${id}`

/** The tag of where a picture stands. */
export const useTag = (picture: string): string => `uses/${picture}`

/** The tag of everything that was found in a collection, whatever was asked for; no single change purges so much. */
export const collectionTag = (collection: string): string => `${collection}/*`

/** Fields whose values are made from names: the outbox keeps tags for a week, longer than an erased person may be named. */
const telling: readonly string[] = ['slug', 'filename']

const valueTag = (collection: string, field: string, value: string): string =>
  `${collection}?${field}=${telling.includes(field) ? hashed(value) : value}`

const hashed = (value: string): string => createHash('sha256').update(value).digest('base64url').slice(0, 16)

/** The tag of lists that were asked for nothing that a tag could name: every change in the collection concerns them. */
const listTag = (collection: string): string => `${collection}?`

/** The most values by which a list is tagged: one that was asked for more carries the tag of all lists instead. */
const mostValues = 20

/**
 * The tags of a document as it is stored: its own, those of all lists in which it could stand, that of every list of its
 * kind.
 */
export function tagsOf(collection: Delivered, document: Doc): string[] {
  const values = dimensionsOf(collection).flatMap((field) =>
    valuesAt(document, field.split('.')).map((value) => valueTag(collection, field, value)),
  )
  return [documentTag(collection, String(document.id)), listTag(collection), ...new Set(values)]
}

function valuesAt(data: unknown, [head, ...rest]: string[]): string[] {
  if (Array.isArray(data))
    return data.flatMap((each) => valuesAt(each, head === undefined ? [] : [head, ...rest]))
  if (head === undefined) {
    const value = idOf(data)
    return value === undefined ? [] : [value]
  }
  if (typeof data !== 'object' || data === null) return []
  return valuesAt((data as Doc)[head], rest)
}

/**
 * The tags of what a condition finds: every document that meets it, now or after a change, has at least one of them by
 * `tagsOf`. So whatever enters, leaves or moves within the result purges it.
 */
export function tagsOfWhere(collection: Delivered, where: Where): string[] {
  return narrow(collection, where) ?? [listTag(collection)]
}

/** As `tagsOfWhere`; `undefined` where nothing that has a tag is asked for. */
function narrow(collection: Delivered, where: Where): string[] | undefined {
  return narrowest(Object.entries(where).map(([key, asked]) => branch(collection, key, asked)))
}

/** Of conditions that must all be met, the one that concerns the fewest tags. */
function narrowest(choices: (string[] | undefined)[]): string[] | undefined {
  return choices
    .filter((choice) => choice !== undefined)
    .reduce<string[] | undefined>((best, one) => (best && best.length <= one.length ? best : one), undefined)
}

function branch(collection: Delivered, key: string, asked: unknown): string[] | undefined {
  if (key === 'and') return narrowest((asked as Where[]).map((each) => narrow(collection, each)))
  if (key === 'or') return anyOf((asked as Where[]).map((each) => narrow(collection, each)))
  if (key !== 'id' && !dimensionsOf(collection).includes(key)) return undefined
  const tag = (value: string) =>
    key === 'id' ? documentTag(collection, value) : valueTag(collection, key, value)
  return fewEnough(valuesAsked(asked)?.map(tag))
}

function anyOf(branches: (string[] | undefined)[]): string[] | undefined {
  const known = branches.filter((each) => each !== undefined)
  return known.length < branches.length ? undefined : fewEnough([...new Set(known.flat())])
}

const fewEnough = (tags: string[] | undefined): string[] | undefined =>
  tags && tags.length <= mostValues ? tags : undefined

function valuesAsked(asked: unknown): string[] | undefined {
  if (typeof asked !== 'object' || asked === null) return undefined
  const { equals, in: among } = asked as { equals?: unknown; in?: unknown }
  if (typeof equals === 'string') return [equals]
  return Array.isArray(among) ? among.map(String) : undefined
}
