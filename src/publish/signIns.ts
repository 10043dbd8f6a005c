import type { CollectionAfterLoginHook, CollectionAfterLogoutHook, PayloadRequest } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { clientAddress, shortened } from '../limits/clientAddress.ts'
import type { Doc } from '../translation/document.ts'
import { audit } from './audit.ts'
import { homeOf } from './memberships.ts'

/** The most refused sign-ins from one network that are recorded in a minute: the log is no means to fill the disk. */
export const mostRefusals = 20

const document = 'users'

/** Records that somebody signed in, in the transaction of the session. */
export const recordSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  const id = String(user.id)
  await audit(req, { action: 'signIn', document, documentId: id, municipality: homeOf(user), user: id })
  return user
}

/** Records that somebody signed out. */
export const recordSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  const { user } = req
  if (user)
    await audit(req, {
      action: 'signOut',
      document,
      documentId: String(user.id),
      municipality: homeOf({ ...user }),
    })
}

/**
 * Writes a refused sign-in: from where and, where it is known, for which account. Nobody is named as the one who acted.
 * @param account the stored account, if there is one
 */
export async function refused(req: PayloadRequest, account: Doc | undefined): Promise<void> {
  if (await isTooMany(shortened(clientAddress()) ?? '')) return
  const documentId = account === undefined ? undefined : String(account.id)
  const municipality = account === undefined ? undefined : homeOf(account)
  await audit(req, { action: 'signInRefused', document, documentId, municipality, user: null })
}

const refusals = new RateLimiterMemory({ points: mostRefusals, duration: 60 })

const isTooMany = (network: string): Promise<boolean> =>
  refusals.consume(network).then(
    () => false,
    () => true,
  )
