import { isDeepStrictEqual } from 'node:util'
import { idOf } from '../access/caller.ts'
import type { Doc } from '../translation/document.ts'
import type { Change } from '../model/change.ts'
import { type Delivered, directoryTag, documentTag, tagsOf } from './tags.ts'

/**
 * Returns the change for readers between two states of the row that they get, both with all languages; `undefined` when
 * nothing changed. An absent state is a document that is not stored.
 */
export function diff(
  collection: Delivered,
  before: Doc | undefined,
  after: Doc | undefined,
): Change | undefined {
  const old = before && isOut(before) ? before : undefined
  const now = after && isOut(after) ? after : undefined
  const about = documentTag(collection, String((old ?? now)?.id))
  if (old && now) {
    if (isSame(old, now)) return undefined
    const deed = isAt(old, now) ? 'changed' : 'moved'
    return { about, deed, gone: isLess(collection, old, now), tags: both(collection, old, now) }
  }
  if (now) return { about, deed: 'published', gone: false, tags: both(collection, now) }
  if (old) return { about, deed: 'withdrawn', gone: true, tags: both(collection, old) }
  return undefined
}

/** Returns whether the row is what readers get: published where there are drafts, and not in the trash. */
const isOut = ({ _status, deletedAt }: Doc): boolean => _status !== 'draft' && !deletedAt

/** Fields that readers never see. */
const silent = new Set(['createdBy', 'editorialNote'])

function isSame(before: Doc, after: Doc): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].every((name) => silent.has(name) || isDeepStrictEqual(before[name], after[name]))
}

const isAt = (before: Doc, after: Doc): boolean =>
  before.slug === after.slug && idOf(before.municipality) === idOf(after.municipality)

/** Fields that decide, when they change, whether a reader may still see the state before. */
const deciding = ['sharing', 'visibility', 'filename', 'state', 'mode', 'status']

function isLess(collection: Delivered, before: Doc, after: Doc): boolean {
  if (collection === 'contacts') return true
  const languages = new Set(listOf(after.publishedLocales))
  return (
    listOf(before.publishedLocales).some((lang) => !languages.has(lang)) ||
    deciding.some((name) => before[name] !== after[name])
  )
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function both(collection: Delivered, ...states: Doc[]): string[] {
  const tags = states.flatMap((state) => tagsOf(collection, state))
  return [...new Set([...tags, ...(directs(collection, states) ? [directoryTag] : [])])]
}

/** Fields of a municipality that decide what is listed at all: archived municipalities own nothing that readers see. */
const directing = ['status', 'publishedLocales']

/** Returns whether the directory of municipalities changes: one comes or goes, or a `directing` field of one changes. */
function directs(collection: Delivered, [before, after]: Doc[]): boolean {
  if (collection !== 'municipalities') return false
  if (!before || !after) return true
  return directing.some((name) => !isDeepStrictEqual(before[name], after[name]))
}
