import { APIError, type PayloadRequest, type Where } from 'payload'
import { z } from 'zod'
import { auditActions } from './audit.ts'

/** The fields that the search box of the list, and `search` here, look into. */
export const searchedFields = ['document', 'documentId', 'fields', 'detail'] as const

const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })
const id = z.string().min(1).max(64)

const parameters = z.strictObject({
  from: z
    .union([day, instant])
    .transform((value) => new Date(value).toISOString())
    .optional(),
  to: z
    .union([day.transform((value) => `${value}T23:59:59.999Z`), instant])
    .transform((value) => new Date(value).toISOString())
    .optional(),
  municipality: id.optional(),
  action: z.enum(auditActions).optional(),
  user: id.optional(),
  search: z.string().max(200).optional(),
  where: z.record(z.string(), z.unknown()).optional(),
})

const allowed: Record<keyof z.infer<typeof parameters>, string> = {
  from: 'a day (2026-07-28, in UTC) or an instant (2026-07-28T10:00:00Z)',
  to: 'a day (2026-07-28, included, in UTC) or an instant (2026-07-28T10:00:00Z)',
  municipality: 'the id of a municipality',
  action: auditActions.join(', '),
  user: 'the id of a person',
  search: 'up to 200 characters',
  where: 'filters as in the list of entries',
}

/** What an export asks for. */
export interface AuditQuery {
  where: Where
  municipality: string | undefined
}

/**
 * Reads the parameters of an export: `from`, `to`, `municipality`, `action`, `user`, and the filters of the admin's list
 * as they stand in its address (`where`, `search`).
 * @throws {APIError} 400 naming each parameter that is unknown or malformed
 */
export function auditQuery({
  query,
  searchParams,
}: Pick<PayloadRequest, 'query' | 'searchParams'>): AuditQuery {
  const received = [...new Set([...searchParams.keys()].map((name) => name.split('[')[0] ?? ''))]
  const parsed = parameters.safeParse(Object.fromEntries(received.map((name) => [name, query[name]])))
  if (!parsed.success) throw refusal(received, parsed.error)
  const { from, to, municipality, action, user, search, where } = parsed.data
  const conditions: (Where | undefined)[] = [
    from === undefined ? undefined : { createdAt: { greater_than_equal: from } },
    to === undefined ? undefined : { createdAt: { less_than_equal: to } },
    municipality === undefined ? undefined : { municipality: { equals: municipality } },
    action === undefined ? undefined : { action: { equals: action } },
    user === undefined ? undefined : { user: { equals: user } },
    search === undefined ? undefined : { or: searchedFields.map((field) => ({ [field]: { like: search } })) },
    where as Where | undefined,
  ]
  return { where: { and: conditions.filter((condition) => condition !== undefined) }, municipality }
}

function refusal(received: string[], error: z.ZodError): Error {
  const known = Object.keys(allowed) as (keyof typeof allowed)[]
  const unknown = received.filter((name) => !(name in allowed))
  const wrong = new Set(error.issues.map(({ path }) => String(path[0] ?? '')))
  const faults = [
    ...unknown.map((name) => `"${name.slice(0, 40)}" is none of ${known.join(', ')}`),
    ...known.filter((name) => wrong.has(name)).map((name) => `"${name}" takes ${allowed[name]}`),
  ]
  return new APIError(`Mend these parameters and ask again. ${faults.join('; ')}.`, 400, undefined, true)
}
