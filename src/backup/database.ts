import type { Migrations } from '../database/migrations/index.ts'
import type { Manifest } from './manifest.ts'
import type { Course } from './progress.ts'

/** Copy of a database: files in a folder, and what the manifest says of it. */
export interface Copied {
  /** Names of the files in the folder. */
  files: string[]
  about: Omit<Manifest['database'], 'kind'>
  named: Named
}

/** Names of the uploaded files that a database's pictures and documents name, with all sizes: `images/port-3f9a….webp`. */
export type Named = ReadonlySet<string>

/** Of each kind of files, which table or collection names them. */
export const namedBy = { images: 'media', documents: 'documents' } as const

/** A database as it is backed up and restored, beside Payload. */
export interface Copyable {
  kind: keyof Migrations
  /** Copies all of it while it is used. */
  copyTo: (folder: string, course: Course) => Promise<Copied>
  /** Returns whether somebody works with it: it has people, or cities besides the network. */
  hasContent: () => Promise<boolean>
  /** The files that it names; none where there is no database yet. */
  named: () => Promise<Named>
  /**
   * Makes ready what the folder holds, beside what is there, and counts it. Nothing is replaced before `commit`.
   * @throws when it is not what the manifest says, or the database is in use
   */
  prepare: (folder: string, about: Manifest['database'], course: Course) => Promise<Prepared>
  close: () => Promise<void>
}

/** A database that stands ready beside another and can take its place. */
export interface Prepared {
  /** Puts it in the place of what was there. @throws {SetupError} when that is in use by now */
  commit: () => Promise<void>
  /**
   * Puts back what was there, as far as this run has replaced it, and takes away what was made ready.
   * @throws {SetupError} when neither the one nor the other is whole; what is missing of the other stays
   */
  undo: (because: unknown) => Promise<void>
  /** Forgets what was there before. */
  forget: () => Promise<void>
}

/** @throws {Error} when a table has not as many rows as the manifest says */
export function assertCounts(found: Record<string, number>, expected: Record<string, number>): void {
  const names = new Set([...Object.keys(found), ...Object.keys(expected)])
  const wrong = [...names].filter((name) => found[name] !== expected[name])
  if (wrong.length === 0) return
  const list = wrong.map((name) => `${name}: ${found[name] ?? 'none'} of ${expected[name] ?? 'none'}`)
  throw new Error(`The restored database is not complete (${list.join(', ')}).`)
}

/** True where these counts are of a hub that somebody uses. */
export const isUsed = ({ users = 0, municipalities = 0 }: Record<string, number | undefined>): boolean =>
  users > 0 || municipalities > 1
