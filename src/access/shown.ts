import type { SanitizedCollectionConfig } from 'payload'
import type { Doc } from '../translation/document.ts'
import { isPublished } from './out.ts'

/**
 * Whether readers see what is said of a document: by its main row, published and not in the trash. Without drafts, a document is
 * out while it is public, a picture while something shows it that is out (`shownUntil`), and everything else always.
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
