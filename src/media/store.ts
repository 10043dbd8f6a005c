import path from 'node:path'
import type { Readable } from 'node:stream'
import { StoreAway } from '../errors/storeAway.ts'

/** A file and its bytes. */
export interface File {
  filename: string
  data: Buffer
}

/** Facts about a stored file: its size in bytes, and since when it is there. */
export interface Stored {
  size: number
  modified: Date
}

/** A part of a file, in bytes from its beginning; both ends belong to it. */
export interface Part {
  start: number
  end: number
}

/**
 * Where the files of one kind are: a folder (`folder.ts`) or an S3-compatible bucket (`s3.ts`). A name is that of one file for
 * ever. A bucket that does not answer in time, or refuses the hub, is a {@link StoreAway}.
 */
export interface FileStore {
  /** How messages name it. */
  readonly place: string
  /** Stores files; each is there whole or not at all. When it throws, none is written any more. */
  write: (files: readonly File[]) => Promise<void>
  find: (name: string) => Promise<Stored | undefined>
  /** The bytes, or of them a part that the file has; nothing where there is no such file. */
  open: (name: string, part?: Part) => Promise<Readable | undefined>
  /** Removes files. What cannot be removed now stays, with a warning. @returns the names of what stayed */
  remove: (names: readonly string[]) => Promise<string[]>
  /** The names of all files, in no order. */
  names: () => AsyncIterable<string>
}

/** The name alone, whatever folders it says. */
export const plainName = (name: string): string => path.basename(name)

/** @throws when there is no such file */
export async function readAll(store: FileStore, name: string): Promise<Buffer> {
  const stream = await store.open(name)
  if (!stream) throw new Error(`The file ${name} is missing in ${store.place}.`)
  const chunks: Buffer[] = []
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer)
  } catch (error) {
    throw new StoreAway(error)
  }
  return Buffer.concat(chunks)
}

/** For {@link FileStore.remove}: a file stayed. */
export function warnOfRest(name: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  process.emitWarning(`The file ${name} could not be removed: ${reason}`)
}
