import type { PayloadRequest } from 'payload'
import type { User } from '../../model/payload-types.ts'
import { actorOf, audit, type AuditAction } from '../../publish/audit.ts'
import { homeOf } from '../../publish/memberships.ts'
import { type SecurityMatter, tellPerson } from './securityMail.ts'

interface Consequences {
  /** How the audit log calls it, where it is written from here. */
  log?: AuditAction
  /** The message of the mail that tells the person. */
  mail?: SecurityMatter
}

/** Events of an account other than changes of the person, each with its entry in the audit log and its mail to the person. */
export const accountEvents = {
  signOut: { log: 'signOut' },
  invite: { log: 'invite' },
  suspend: { log: 'suspend' },
  // The sign-in itself is logged as each is.
  newDevice: { mail: 'newDevice' },
  passwordChange: { log: 'passwordChange', mail: 'passwordChange' },
  // The log of changes has it.
  emailChange: { mail: 'emailChange' },
  twoFactorOn: { log: 'twoFactorOn', mail: 'twoFactorOn' },
  twoFactorOff: { log: 'twoFactorOff', mail: 'twoFactorOff' },
  recoveryCodesRenewed: { log: 'recoveryCodesRenewed', mail: 'recoveryCodesRenewed' },
  recoveryCodeUsed: { log: 'recoveryCodeUsed', mail: 'recoveryCodeUsed' },
  passkeyAdded: { log: 'passkeyAdded', mail: 'passkeyAdded' },
  passkeyRemoved: { log: 'passkeyRemoved', mail: 'passkeyRemoved' },
  identityLinked: { log: 'identityLinked', mail: 'identityLinked' },
  identityUnlinked: { log: 'identityUnlinked', mail: 'identityUnlinked' },
} as const satisfies Record<string, Consequences>

/** An event of an account other than a change of the person. */
export type AccountEvent = keyof typeof accountEvents

interface Happened {
  kind: AccountEvent
  user: Pick<User, 'id'> & { memberships?: unknown }
  /** True where the log of changes has it already. */
  isLogged?: boolean
  /** True where the person is told by mail, which is the default. */
  isTold?: boolean
  /** An address that counted until now, which is told too. */
  formerAddress?: string | undefined
}

/**
 * Writes what was done to an account to the audit log and tells the person by mail, both in the request's transaction.
 * Who did it is the signed-in person, or the person of the account, who has just proved it.
 */
export async function accountEvent(
  req: PayloadRequest,
  { kind, user, isLogged = false, isTold = true, formerAddress }: Happened,
): Promise<void> {
  const id = String(user.id)
  const by = actorOf(req) ?? id
  const { log, mail }: Consequences = accountEvents[kind]
  if (log !== undefined && !isLogged)
    await audit(req, {
      action: log,
      document: 'users',
      documentId: id,
      municipality: homeOf({ ...user }),
      user: by,
    })
  if (mail !== undefined && isTold)
    await tellPerson(req, { id, matter: mail, isOwnDeed: by === id, formerAddress })
}
