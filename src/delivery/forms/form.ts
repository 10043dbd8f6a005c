import type { Kind } from '../../model/kinds/index.ts'
import type { Speech } from '../pages/speech.ts'
import type { Envelope } from '../present/envelope.ts'
import type { Item } from '../schema/index.ts'

/** A list, with everything that its forms are written from. */
export interface List {
  kind: Kind
  /** The answer that is the list in JSON, and the city whose list it is. */
  envelope: Envelope
  /** The reader's language, with its words. */
  speech: Speech
  /** The list's title in that language: its kind, and its city. */
  title: string
  addresses: Addresses
  uid: Uid
}

/** Makes the id of a document unique in the world and the same for ever, whatever the hub's address and the language are. */
export type Uid = (id: string) => string

/** An item, with everything that its forms are written from. */
export interface One {
  item: Item
  /** The reader's language, with its words. */
  speech: Speech
  uid: Uid
}

/** Where a list stands, absolute. */
export interface Addresses {
  /** This form of it. */
  self: string
  /** Its page for people. */
  page: string
}
