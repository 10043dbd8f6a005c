import type { AuthStrategy, AuthStrategyFunctionArgs, AuthStrategyResult, Payload } from 'payload'
import { demandsTwoFactor } from './demand.ts'
import { type Note, noteOf, noteSeen } from './seen.ts'
import { backgroundHeader } from '../../model/backgroundHeader.ts'
import { isLasting } from './sessionAge.ts'
import type { SignedIn } from './sessions.ts'
import { isActive } from '../../access/standing.ts'

/** A strategy that demands more than Payload's own, whose place it took. */
interface Demanding extends AuthStrategy {
  bare: AuthStrategy
}

const isDemanding = (strategy: AuthStrategy): strategy is Demanding => 'bare' in strategy

/**
 * Makes what is demanded of a session part of authentication itself: whatever way a request came and however its cookie
 * is spelled, Payload's REST, its admin and the hub's own pages ask these strategies who it is. A person who may not act
 * (any more), who lacks a second factor that is demanded, or whose session has ended, is nobody.
 */
export function demandOfSessions(payload: Payload): void {
  payload.authStrategies = payload.authStrategies.map((strategy) => {
    if (isDemanding(strategy)) return strategy
    const authenticate = (args: AuthStrategyFunctionArgs) => admitted(strategy, args)
    const demanding: Demanding = { ...strategy, authenticate, bare: strategy }
    return demanding
  })
}

async function admitted(strategy: AuthStrategy, args: AuthStrategyFunctionArgs): Promise<AuthStrategyResult> {
  const result = await strategy.authenticate(args)
  if (!result.user) return result
  const { payload, headers } = args
  const person = result.user as unknown as SignedIn
  const note = await noteOf(payload, person._sid ?? '')
  if (!holds(payload, person, note) || (await lacksFactor(payload, person))) return { ...result, user: null }
  if (note && !headers.has(backgroundHeader)) await noteSeen(payload, note)
  return result
}

/** Returns whether the person may act, and the session has neither been idle for too long nor lasted too long. */
function holds(payload: Payload, person: SignedIn, note: Note | undefined): boolean {
  if (person.collection !== 'users' || !isActive(person)) return false
  const session = person.sessions?.find(({ id }) => id === person._sid)
  return session !== undefined && isLasting(payload, person, session, note)
}

async function lacksFactor(payload: Payload, person: SignedIn): Promise<boolean> {
  return person.twoFactor !== true && demandsTwoFactor({ payload }, person)
}

/**
 * Who would be signed in but for the second factor that is demanded: for the page that sets it up, and for saying so.
 * `undefined` for everybody else.
 */
export async function personLackingFactor(payload: Payload, headers: Headers): Promise<SignedIn | undefined> {
  const person = await bearerOf(payload, headers)
  if (!person || !(await lacksFactor(payload, person))) return undefined
  return holds(payload, person, await noteOf(payload, person._sid ?? '')) ? person : undefined
}

/** Whose session a request carries, whatever is demanded: for signing out. */
export async function bearerOf(payload: Payload, headers: Headers): Promise<SignedIn | undefined> {
  for (const strategy of payload.authStrategies) {
    const { name, authenticate } = isDemanding(strategy) ? strategy.bare : strategy
    const { user } = await authenticate({ headers, payload, strategyName: name })
    if (user?.collection === 'users') return user as unknown as SignedIn
  }
  return undefined
}
