import type { PayloadRequest } from 'payload'
import { audit, type AuditAction } from '../publish/audit.ts'
import { homeOf } from '../publish/memberships.ts'

/** What is done to an account beside signing in and changing the person, as the audit log calls it. */
export type AccountEvent = Extract<
  AuditAction,
  | 'signOut'
  | 'invite'
  | 'suspend'
  | 'passwordChange'
  | 'twoFactorOn'
  | 'twoFactorOff'
  | 'identityLinked'
  | 'identityUnlinked'
>

/**
 * Writes what was done to an account to the audit log, in the request's transaction. Who did it is the signed-in
 * person, or the person of the account, who has just proved it.
 */
export async function accountEvent(
  req: PayloadRequest,
  { kind, user }: { kind: AccountEvent; user: { id: string; memberships?: unknown } },
): Promise<void> {
  const by = req.user?.collection === 'users' ? String(req.user.id) : String(user.id)
  await audit(req, {
    action: kind,
    document: 'users',
    documentId: String(user.id),
    municipality: homeOf({ ...user }),
    user: by,
  })
}
