import type { Payload } from 'payload'
import type { Kind } from '../../model/kinds/index.ts'
import { Dependencies } from './dependencies.ts'
import { type Directory, readDirectory, trackedDirectory } from './directory.ts'
import { Documents } from './documents.ts'
import { Memo, Memos } from './memo.ts'
import { type Of, type RelatedCollection, relatedReader } from './related.ts'
import { fieldsIn, relationsBy } from './relations.ts'
import { type AdoptionDecision, decidedBy, type Rows } from './rows.ts'
import { type TrackedRows, trackedRows } from './tracked.ts'

/** The sources of one answer: everything that is asked of them is noted. */
export interface Reading {
  rows: TrackedRows
  directory: Directory
  /** Times are compared with this one instant. */
  now: Date
  /** Notes documents that decide or name something beside those that are shown. */
  note: (documents: readonly Of[]) => void
}

/** Readings of what is stored, which share what was read before. */
export interface Readings {
  /** The directory is read when it is first asked for. */
  open(now: Date): { reading: () => Promise<Reading>; noted: Dependencies }
  /** Something changed. */
  purge(tags: readonly string[]): void
}

/** The most documents kept, and the most of those that they name. */
const mostDocuments = 500
const mostRelated = 2_000

/** Opens readings of the rows. @param offered languages that are delivered here */
export function openReadings(
  { collections }: Pick<Payload, 'collections'>,
  stored: Rows,
  offered: readonly string[],
): Readings {
  const relationsOf = relationsBy(fieldsIn({ collections }))
  const documents = new Documents<Kind>(stored.whole, mostDocuments)
  const related = new Documents<RelatedCollection>(stored.named, mostRelated)
  const decisions = new Memos<AdoptionDecision[]>()
  const notes = (now: Date) => new Dependencies(relationsOf, now)

  const rows: Rows = {
    ...stored,
    decisions: (municipality, kind) =>
      decisions.get(`${municipality} ${kind}`, async () => {
        const noted = notes(new Date())
        noted.asked('adoptions', decidedBy(municipality))
        return { value: await stored.decisions(municipality, kind), tags: noted.tags }
      }),
  }
  const tracked = (noted: Dependencies, known?: Directory) =>
    trackedRows(rows, documents, relatedReader(relationsOf, related, known?.related), noted)

  const directory = new Memo(async () => {
    const noted = notes(new Date())
    return { value: await readDirectory(tracked(noted), offered), tags: noted.tags }
  })

  return {
    open: (now) => {
      const noted = notes(now)
      const reading = async () => {
        const known = await directory.get()
        return {
          rows: tracked(noted, known),
          directory: trackedDirectory(known, noted),
          now,
          note: (documents: readonly Of[]) => noted.found(documents, known.related),
        }
      }
      return { reading, noted }
    },
    purge: (tags) => {
      for (const kept of [documents, related, decisions, directory]) kept.purge(tags)
    },
  }
}
