import type { Where } from 'payload'
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
import type { Noted, Related, Stored } from '../content/content.ts'
import { eachRelation, type FieldsOf } from './relations.ts'

/** So long, in milliseconds, an answer may stand that was made from a part of the index. */
const partial = 1_000

/** Notes what an answer is made from. */
export class Dependencies implements Noted {
  readonly tags = new Set<string>()
  expiresAt = Infinity
  private readonly seen = new Set<object>()

  constructor(
    private readonly fieldsOf: FieldsOf,
    private readonly now: Date,
  ) {}

  /** Something was looked for, whatever was found. */
  asked(collection: Delivered, where: Where): void {
    this.tags.add(collectionTag(collection))
    for (const tag of tagsOfWhere(collection, where)) this.tags.add(tag)
  }

  /** A document was found: it, and everything that it names, and that names, whether readers may see that or not. */
  found(collection: string, document: Stored, related: Related): void {
    this.named(collection, document.id)
    if (this.seen.has(document)) return
    this.seen.add(document)
    this.ends(collection, document)
    eachRelation(this.fieldsOf(collection), document, (other, id) => {
      const named = related.get(other, id)
      if (named) this.found(other, named, related)
      else this.named(other, id)
    })
  }

  /** A document decided something, whether it was found or not. */
  named(collection: string, id: string): void {
    if (isDelivered(collection)) this.tags.add(documentTag(collection, id))
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

  /** Lets the answer expire at the end of a document that readers may see for a limited time only. */
  private ends(collection: string, document: Stored): void {
    const end = endOf(collection, document)
    if (end > this.now.valueOf()) this.expiresAt = Math.min(this.expiresAt, end)
  }
}
