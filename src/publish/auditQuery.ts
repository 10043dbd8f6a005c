import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { HubError } from '../errors/hubError.ts'
import { faultText } from '../messages/errors/faults.ts'
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

const allowed = {
  from: 'auditFrom',
  to: 'auditTo',
  municipality: 'municipalityId',
  action: undefined,
  user: 'personId',
  search: 'auditSearch',
  where: 'auditWhere',
} as const satisfies Record<keyof z.infer<typeof parameters>, Parameters<typeof faultText>[1] | undefined>

/** The entries that an export asks for. */
export interface AuditQuery {
  where: Where
  municipality: string | undefined
}

/**
 * Reads the parameters of an export: `from`, `to`, `municipality`, `action`, `user`, and the filters of the admin's list
 * as they stand in its address (`where`, `search`).
 * @throws {HubError} 400 naming each parameter that is unknown or malformed
 */
export function auditQuery(
  req: Pick<PayloadRequest, 'query' | 'searchParams'> & Partial<Pick<PayloadRequest, 'i18n'>>,
): AuditQuery {
  const { query, searchParams } = req
  const received = [...new Set([...searchParams.keys()].map((name) => name.split('[')[0] ?? ''))]
  const parsed = parameters.safeParse(Object.fromEntries(received.map((name) => [name, query[name]])))
  if (!parsed.success) throw refusal(req, received, parsed.error)
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

function refusal(
  req: Partial<Pick<PayloadRequest, 'i18n'>>,
  received: string[],
  error: z.ZodError,
): HubError {
  const say = (key: Parameters<typeof faultText>[1], values?: Record<string, string>) =>
    faultText(req.i18n?.language, key, values)
  const wanted = (name: keyof typeof allowed) => {
    const key = allowed[name]
    return key === undefined ? auditActions.join(', ') : say(key)
  }
  const known = Object.keys(allowed) as (keyof typeof allowed)[]
  const unknown = received.filter((name) => !(name in allowed))
  const wrong = new Set(error.issues.map(({ path }) => String(path[0] ?? '')))
  const faults = [
    ...unknown.map((name) => say('unknown', { name: name.slice(0, 40), known: known.join(', ') })),
    ...known.filter((name) => wrong.has(name)).map((name) => say('takes', { name, wanted: wanted(name) })),
  ]
  return new HubError(req, 'audit-query-invalid', { faults: faults.join('; ') })
}
