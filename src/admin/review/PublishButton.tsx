import { createLocalReq, type PublishButtonServerProps } from 'payload'
import type { EditorialKind } from '../../model/kinds/index.ts'
import { overview } from '../../workflow/overview.ts'
import { publishesFor } from '../../workflow/rights.ts'
import { PublishInZone } from './PublishInZone.tsx'

/** `id` is absent while the document is new. */
type Props = PublishButtonServerProps & { id?: string | number; collection: EditorialKind }

/**
 * Payload's publish button with its schedule, for those who may publish the document; nothing for the others, and for what is
 * archived. The schedule is entered on the clock of the municipality that owns the document.
 */
export async function PublishButton({ id, collection, payload, user }: Props) {
  if (!user) return null
  const req = await createLocalReq({ user }, payload)
  if (id === undefined) return publishesFor(req, collection).length > 0 ? <PublishInZone /> : null
  const stands = await overview(req, collection, String(id)).catch(() => undefined)
  return stands?.mayPublish && stands.workflow !== 'archived' ? (
    <PublishInZone timezone={stands.timezone} />
  ) : null
}
