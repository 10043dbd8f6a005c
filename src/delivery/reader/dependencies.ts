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
import type { Of } from './related.ts'
import type { RelationsOf } from './relations.ts'

/** So long, in milliseconds, an answer may stand that was made from a part of the index. */
const partial = 1_000

/** Notes what an answer is made from. */
export class Dependencies implements Noted {
  readonly tags = new Set<string>()
  expiresAt = Infinity

  constructor(
    private readonly relationsOf: RelationsOf,
    private readonly now: Date,
  ) {}

  /** Something was looked for, whatever was found. */
  asked(collection: Delivered, where: Where): void {
    this.tags.add(collectionTag(collection))
    for (const tag of tagsOfWhere(collection, where)) this.tags.add(tag)
  }

  /** Documents were found: they, and everything that they name, and that names, whether readers may see that or not. */
  found(documents: readonly Of[], related: Related): void {
    const seen = new Set<object>()
    const note = (collection: string, document: Stored): void => {
      this.named(collection, document.id)
      if (seen.has(document)) return
      seen.add(document)
      this.ends(collection, document)
      for (const { collection: other, id } of this.relationsOf(collection, document)) {
        const named = related.get(other, id)
        if (named) note(other, named)
        else this.named(other, id)
      }
    }
    for (const [kind, document] of documents) note(kind, document)
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
