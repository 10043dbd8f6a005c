import type {
  AfterErrorHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  CollectionAfterOperationHook,
  PayloadRequest,
} from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { readOne } from '../../collections/fields/reads.ts'
import { clientAddress, shortened } from '../rest/clientAddress.ts'
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

/** Records a password set by a link from *Forgot password?*; one set in the form is seen as a change of the account. */
export const recordReset: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (operation !== 'resetPassword') return result
  const { user } = result as { user?: Doc }
  if (user === undefined) return result
  const id = String(user.id)
  const municipality = homeOf(user)
  await audit(req, {
    action: 'passwordChange',
    document,
    documentId: id,
    municipality,
    user: id,
    detail: 'reset',
  })
  return result
}

/** Records a refused sign-in. The answer of the sign-in stays as it is, for known and unknown accounts alike. */
export const recordRefusal: AfterErrorHook = async ({ error, req }) => {
  const status = (error as { status?: number }).status
  const isSignIn = req.method === 'POST' && req.pathname.endsWith('/users/login')
  if (!isSignIn || (status !== 401 && status !== 403)) return
  const email: unknown = req.data?.email
  const account = typeof email === 'string' ? await accountOf(req, email) : undefined
  await refused(req, account)
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

/** Asked for known and unknown addresses alike, so that the time to answer tells nothing. */
function accountOf(req: PayloadRequest, email: string): Promise<Doc | undefined> {
  return readOne(req, document, { email: { equals: email.toLowerCase().trim() } }, { memberships: true })
}

const refusals = new RateLimiterMemory({ points: mostRefusals, duration: 60 })

const isTooMany = (network: string): Promise<boolean> =>
  refusals.consume(network).then(
    () => false,
    () => true,
  )
