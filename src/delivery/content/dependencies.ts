import type { FlattenedField, Payload, Where } from 'payload'
import { idOf } from '../../access/caller.ts'
import { endOf } from '../../access/out.ts'
import {
  collectionTag,
  type Delivered,
  directoryTag,
  documentTag,
  isDelivered,
  tagsOfWhere,
  useTag,
} from '../../publish/tags.ts'
import type { Content } from './content.ts'
import type { Directory } from './directory.ts'

/** The fields of a collection's documents, rows and tabs taken away. */
export type FieldsOf = (collection: string) => readonly FlattenedField[]

/** The fields of the collections of a Payload. */
export function fieldsIn({ collections }: Pick<Payload, 'collections'>): FieldsOf {
  const fields: Partial<Record<string, { config: { flattenedFields: FlattenedField[] } }>> = collections
  return (slug) => fields[slug]?.config.flattenedFields ?? []
}

/** So long, in milliseconds, an answer may stand that was made from a part of the index. */
const partial = 1_000

/** What an answer was made from: the tags of all that, and the instant at which something in it may not be shown any more. */
export class Dependencies {
  readonly tags = new Set<string>()
  /** Milliseconds since the epoch; `Infinity` where nothing in it ends. */
  expiresAt = Infinity
  private readonly read = new Set<object>()

  constructor(
    private readonly fieldsOf: FieldsOf,
    private readonly now: Date,
  ) {}

  /** Something was looked for, whatever was found. */
  asked(collection: Delivered, where: Where): void {
    this.tags.add(collectionTag(collection))
    for (const tag of tagsOfWhere(collection, where)) this.tags.add(tag)
  }

  /** A document was found: it, and everything that it names, whether readers may see that or not. */
  found(collection: string, document: object): void {
    this.related(collection, document)
  }

  /** It was asked where a picture stands. */
  used(picture: string): void {
    this.tags.add(useTag(picture))
  }

  /** It was made from a part of what there is: a fuller answer can be made soon. */
  provisional(): void {
    this.expiresAt = Math.min(this.expiresAt, this.now.valueOf() + partial)
  }

  /** The set of municipalities decided what was found. */
  listed(): void {
    this.tags.add(directoryTag)
  }

  private related(collection: string, value: unknown): void {
    const id = idOf(value)
    if (id === undefined || !isDelivered(collection)) return
    this.tags.add(documentTag(collection, id))
    if (typeof value !== 'object' || value === null || this.read.has(value)) return
    this.read.add(value)
    this.ends(collection, value as Record<string, unknown>)
    this.walk(this.fieldsOf(collection), value)
  }

  /** What readers may see for a time only. */
  private ends(collection: string, document: Record<string, unknown>): void {
    const end = endOf(collection, document)
    if (end > this.now.valueOf()) this.expiresAt = Math.min(this.expiresAt, end)
  }

  private walk(fields: readonly FlattenedField[], data: unknown): void {
    if (typeof data !== 'object' || data === null) return
    for (const field of fields) this.field(field, (data as Record<string, unknown>)[field.name])
  }

  private field(field: FlattenedField, value: unknown): void {
    if (value === undefined || value === null) return
    if ('localized' in field && field.localized && typeof value === 'object') {
      for (const each of Object.values(value)) this.value(field, each)
    } else this.value(field, value)
  }

  private value(field: FlattenedField, value: unknown): void {
    if (field.type === 'relationship' || field.type === 'upload') {
      for (const each of listOf(value)) this.relation(field.relationTo, each)
    } else if (field.type === 'richText') this.words(value)
    else if (field.type === 'array' || field.type === 'group' || field.type === 'tab') {
      for (const each of listOf(value)) this.walk(field.flattenedFields, each)
    }
  }

  private relation(relationTo: string | string[], value: unknown): void {
    if (typeof relationTo === 'string') this.related(relationTo, value)
    else this.pointer(value)
  }

  /** A link or an image in a rich text, or a relation to one of several collections: `{ relationTo, value }`. */
  private pointer(value: unknown): void {
    if (typeof value !== 'object' || value === null || !('relationTo' in value)) return
    this.related(String(value.relationTo), 'value' in value ? value.value : undefined)
  }

  private words(node: unknown): void {
    if (typeof node !== 'object' || node === null) return
    this.pointer(node)
    for (const each of Object.values(node)) if (typeof each === 'object') this.words(each)
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** The door, with everything noted that goes through it. */
export function trackedContent(content: Content, noted: Dependencies): Content {
  return {
    ...content,
    find: async (kind, options) => {
      noted.asked(kind, options.where)
      const found = await content.find(kind, options)
      for (const document of found.documents) noted.found(kind, document)
      return found
    },
    ids: (kind, where) => {
      noted.asked(kind, where)
      return content.ids(kind, where)
    },
    filterIds: (kind, ids, where) => {
      noted.asked(kind, { and: [{ id: { in: [...ids] } }, where] })
      return content.filterIds(kind, ids, where)
    },
    count: (kind, where) => {
      noted.asked(kind, where)
      return content.count(kind, where)
    },
    publicFile: (filename) => {
      noted.asked('documents', { filename: { equals: filename } })
      return content.publicFile(filename)
    },
    picture: (filename) => {
      noted.asked('media', { filename: { equals: filename } })
      return content.picture(filename)
    },
    usesOf: (picture) => {
      noted.used(picture)
      return content.usesOf(picture)
    },
    adoptionDecisions: (municipality, kind) => {
      noted.asked('adoptions', { municipality: { equals: municipality } })
      return content.adoptionDecisions(municipality, kind)
    },
  }
}

/** The directory, with everything noted that is looked up in it. */
export function trackedDirectory(directory: Directory, noted: Dependencies): Directory {
  return {
    ownerIds: () => {
      noted.listed()
      return directory.ownerIds()
    },
    owner: (id) => {
      const owner = directory.owner(id)
      noted.found('municipalities', owner?.document ?? { id })
      return owner
    },
    ownerBySlug: (slug) => {
      noted.asked('municipalities', { slug: { equals: slug } })
      const owner = directory.ownerBySlug(slug)
      if (owner) noted.found('municipalities', owner.document)
      return owner
    },
    programme: (id) => {
      const programme = directory.programme(id)
      noted.found('programmes', programme ?? { id })
      return programme
    },
  }
}
