import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { idOf, may } from '../access/caller.ts'
import { atomically } from '../database/transactions/atomically.ts'
import { HubError } from '../errors/hubError.ts'
import { faultText } from '../messages/errors/faults.ts'
import type { PortalKey } from '../model/payload-types.ts'
import { actorOf, audit } from '../publish/audit.ts'
import { newKey } from './key.ts'

const day = 24 * 60 * 60 * 1000

/** How long a key lasts, and how long a rotated one goes on, in days. */
export const keyLimits = { usual: 365, longest: 730, overlap: 7, longestOverlap: 30 } as const

type Handler = (req: PayloadRequest, id: string) => Promise<{ status: number; body: object }>

/** `POST /api/portals/:id/keys`: makes a key. The answer is the only place where it ever stands. */
const create: Handler = async (req, id) => {
  const portal = await req.payload.findByID({
    collection: 'portals',
    id,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const municipality = idOf(portal.municipality)
  permit(req, municipality)
  const { label, expiresAt } = parsed(
    req,
    z.strictObject({ label: labelOf, expiresAt: expiryOf.optional() }),
    req.data,
  )
  const made = await store(req, {
    portal: id,
    municipality,
    label,
    expiresAt: expiresAt ?? after(keyLimits.usual),
  })
  await audit(req, { action: 'keyCreate', document: 'portalKeys', documentId: made.doc.id, municipality })
  return { status: 201, body: made }
}

/** `POST /api/portalKeys/:id/rotate`: makes a new key of the same label; the old one ends after the overlap. */
const rotate: Handler = async (req, id) => {
  const old = await stored(req, id)
  const { overlapDays, expiresAt } = parsed(
    req,
    z.strictObject({ overlapDays: overlapOf.default(keyLimits.overlap), expiresAt: expiryOf.optional() }),
    req.data ?? {},
  )
  if (old.revokedAt || old.expiresAt <= after(0)) throw new HubError(req, 'key-ended')
  const { label, municipality, portal } = old
  const made = await store(req, {
    portal: idOf(portal),
    municipality: idOf(municipality),
    label,
    expiresAt: expiresAt ?? after(keyLimits.usual),
  })
  const ends = [old.expiresAt, after(overlapDays)].sort()[0]
  await change(req, id, { expiresAt: ends })
  const deed = { document: 'portalKeys', municipality: idOf(municipality) } as const
  await audit(req, { ...deed, action: 'keyRotate', documentId: id, detail: `${overlapDays} days` })
  await audit(req, { ...deed, action: 'keyCreate', documentId: made.doc.id })
  return { status: 201, body: { ...made, previous: { id, expiresAt: ends } } }
}

/** `POST /api/portalKeys/:id/revoke`: ends a key at once. Revoking it again changes nothing. */
const revoke: Handler = async (req, id) => {
  const key = await stored(req, id)
  parsed(req, z.strictObject({}), req.data ?? {})
  if (key.revokedAt) return { status: 200, body: { doc: { id, revokedAt: key.revokedAt } } }
  const revokedAt = after(0)
  await change(req, id, { revokedAt })
  const municipality = idOf(key.municipality)
  await audit(req, { action: 'keyRevoke', document: 'portalKeys', documentId: id, municipality })
  return { status: 200, body: { doc: { id, revokedAt } } }
}

const post = (path: string, handler: Handler): Omit<Endpoint, 'root'> => ({
  path,
  method: 'post',
  handler: async (req) => {
    const { status, body } = await atomically(req, () => handler(req, String(req.routeParams?.id)))
    return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
  },
})

/** Endpoints that are added to those of portals. */
export const portalEndpoints = [post('/:id/keys', create)]

/** Endpoints that are added to those of keys. */
export const keyEndpoints = [post('/:id/rotate', rotate), post('/:id/revoke', revoke)]

const labelOf = z.string().trim().min(1).max(80)
const overlapOf = z.number().int().min(0).max(keyLimits.longestOverlap)
const expiryOf = z
  .union([z.iso.date().transform((value) => `${value}T23:59:59.999Z`), z.iso.datetime({ offset: true })])
  .transform((value) => new Date(value).toISOString())
  .refine((value) => value > after(0) && value <= after(keyLimits.longest))

const wanted = {
  label: 'keyLabel',
  expiresAt: 'keyExpiry',
  overlapDays: 'keyOverlap',
} as const

/** Says in words what a member of the body may be. */
function wantedBy(language: string, name: string): string {
  const key = Object.hasOwn(wanted, name) ? wanted[name as keyof typeof wanted] : 'nothing'
  const most = key === 'keyOverlap' ? keyLimits.longestOverlap : keyLimits.longest
  return faultText(language, key, { most })
}

function parsed<T>(req: PayloadRequest, schema: z.ZodType<T>, data: unknown): T {
  const outcome = schema.safeParse(data ?? {})
  if (outcome.success) return outcome.data
  const names = outcome.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? 'body')],
  )
  const { language } = req.i18n
  const told = [...new Set(names)].map((name) =>
    faultText(language, 'takes', { name: name.slice(0, 40), wanted: wantedBy(language, name) }),
  )
  throw new HubError(req, 'key-request-invalid', { faults: told.join('; ') })
}

/** Keys are for those who may change the portal itself. */
function permit(req: PayloadRequest, municipality: string | undefined): void {
  if (may(req, 'update', 'portals', municipality)) return
  throw new HubError(req, 'keys-not-managed')
}

async function stored(req: PayloadRequest, id: string): Promise<PortalKey> {
  const key = await req.payload.findByID({
    collection: 'portalKeys',
    id,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  permit(req, idOf(key.municipality))
  return key
}

interface Terms {
  portal: string | undefined
  municipality: string | undefined
  label: string
  expiresAt: string
}

/** Stores a new key below Payload's operations, which nobody may use on keys. */
async function store(req: PayloadRequest, terms: Terms) {
  const { key, prefix, hash } = newKey()
  const { id } = (await req.payload.db.create({
    collection: 'portalKeys',
    data: { ...terms, prefix, hash, createdBy: actorOf(req) ?? null },
    req,
  })) as { id: string }
  return { key, doc: { id: String(id), prefix, label: terms.label, expiresAt: terms.expiresAt } }
}

async function change(req: PayloadRequest, id: string, data: Record<string, unknown>): Promise<void> {
  await req.payload.db.updateOne({ collection: 'portalKeys', id, data, req, returning: false })
}

/** So many days from now. */
const after = (days: number): string => new Date(Date.now() + days * day).toISOString()
