import type { CollectionSlug, PayloadRequest } from 'payload'
import { clientAddress, shortened } from '../limits/clientAddress.ts'

/** The deeds that the audit log knows. Each has its word in the message catalogues. */
export const auditActions = [
  'create',
  'update',
  'publish',
  'unpublish',
  'trash',
  'restore',
  'delete',
  'roleChange',
  'signIn',
  'signInRefused',
  'signOut',
  'invite',
  'suspend',
  'passwordChange',
  'twoFactorOn',
  'twoFactorOff',
  'recoveryCodesRenewed',
  'recoveryCodeUsed',
  'passkeyAdded',
  'passkeyRemoved',
  'identityLinked',
  'identityUnlinked',
  'export',
  'erase',
  'keyCreate',
  'keyRotate',
  'keyRevoke',
  'handover',
  'adopt',
  'pageCheck',
] as const

export type AuditAction = (typeof auditActions)[number]

/** One deed, as it is handed in. Who and when and from where are taken from the request. */
export interface Deed {
  action: AuditAction
  document: CollectionSlug
  /** Left out where a deed concerns no single document (an export). */
  documentId?: string | undefined
  /** The municipality whose administrators may see it; without one only network administrators do. */
  municipality?: string | undefined
  /** The person who acts, where that is not the request's; `null` when nobody is known. */
  user?: string | null | undefined
  /** Neither the person who acts nor the network stays: of somebody who is gone by it. */
  isAnonymous?: boolean | undefined
  /** Paths of what changed, without values. */
  fields?: readonly string[] | undefined
  /** A few words of code, never a value or a name: `draft`, `version`, `+editor`. At most 200 characters. */
  detail?: string | undefined
}

/** The most paths that an entry names. */
const mostFields = 40

/** The latest instant given to an entry by this process, in milliseconds. */
let latest = 0

/**
 * Appends to the audit log, in the request's transaction where it has one: the entry stands there exactly when the deed
 * does. Nothing else writes there, since every operation of Payload on the log is refused. Without a transaction the
 * entry is stored at once.
 */
export async function audit(req: PayloadRequest, deed: Deed): Promise<void> {
  const { action, document, documentId, municipality, fields = [], detail, isAnonymous = false } = deed
  const actor = deed.user === undefined ? (actorOf(req) ?? null) : deed.user
  const at = instant()
  await req.payload.db.create({
    collection: 'auditLog',
    data: {
      action,
      document,
      documentId: documentId ?? '',
      municipality: municipality ?? null,
      user: isAnonymous ? null : actor,
      fields: named(fields),
      detail: detail?.slice(0, 200) ?? null,
      address: isAnonymous ? null : (shortened(clientAddress()) ?? null),
      createdAt: at,
      updatedAt: at,
    },
    req,
    returning: false,
  })
}

/** The person who makes the request, if it is one. */
export function actorOf(req: PayloadRequest): string | undefined {
  return req.user?.collection === 'users' ? String(req.user.id) : undefined
}

/** The paths in one line, `title (sq), partnerships`; what is too much becomes `…`. */
function named(fields: readonly string[]): string | null {
  if (fields.length === 0) return null
  return [...fields.slice(0, mostFields), ...(fields.length > mostFields ? ['…'] : [])].join(', ')
}

/** Now, but later than any entry before, so that what one request does stays in its order. */
function instant(): string {
  latest = Math.max(Date.now(), latest + 1)
  return new Date(latest).toISOString()
}
