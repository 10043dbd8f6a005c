import type { SanitizedCollectionConfig } from 'payload'
import type { Doc } from '../translation/document.ts'
import { isPublished } from './out.ts'

/**
 * Returns whether readers see a document, by its main row: where there are drafts, while it is published and not in the trash. Of the
 * collections without drafts, `documents` are seen while public, pictures while something that is out shows them (`shownUntil`), and
 * all others always.
 */
export function isShown(
  { slug, versions }: Pick<SanitizedCollectionConfig, 'slug' | 'versions'>,
  live: Doc | undefined,
): boolean {
  if (live === undefined) return false
  if (versions?.drafts) return isPublished(live)
  if (slug === 'documents') return live.visibility === 'public'
  return slug !== 'media' || new Date(String(live.shownUntil ?? 0)).valueOf() > Date.now()
}
