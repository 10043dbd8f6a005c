import { partnershipRoles } from '../../model/values.ts'
import { idsIn } from './relations.ts'
import type { TrackedRows } from './tracked.ts'
import { named } from './where.ts'

type Row = Readonly<Record<string, unknown>>

/** The roles that partners have in projects, by the partners' ids: of several, the one that comes first among all. */
export async function rolesIn(slugs: readonly string[], rows: TrackedRows): Promise<Map<string, string>> {
  const ids = await named('project', 'projects', slugs, rows)
  const where = { id: { in: ids } }
  const { documents } = await rows.find('projects', { where, sort: 'id', limit: ids.length, page: 1 })
  const all = documents.flatMap(({ partnerships }) =>
    Array.isArray(partnerships) ? (partnerships as Row[]) : [],
  )
  const roles = new Map<string, string>()
  for (const role of partnershipRoles.toReversed())
    for (const row of all) if (row.role === role) for (const id of idsIn([row])) roles.set(id, role)
  return roles
}
