import { problems, problemType } from '../../errors/catalogue.ts'
import { StoreAway } from '../../errors/storeAway.ts'
import { type ProblemCode, problemText } from '../../messages/errors/problems.ts'
import type { Values } from '../../messages/text.ts'

/** One parameter that was refused: its name, what came in (shortened), what would have been accepted. */
export interface ParameterFault {
  parameter: string
  received: string
  allowed: string
}

const titles: Record<number, string> = {
  301: 'Moved Permanently',
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  412: 'Precondition Failed',
  416: 'Range Not Satisfiable',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
}

/** The parts of a problem besides its words. */
interface More {
  errors?: readonly ParameterFault[]
  headers?: Readonly<Record<string, string>>
}

/** An answer that is not the wished one; sent as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: number
  readonly errors: readonly ParameterFault[]
  readonly headers: Readonly<Record<string, string>>

  /** @param values for the placeholders of the code's words */
  constructor(
    readonly code: ProblemCode,
    values: Values = {},
    { errors = [], headers = {} }: More = {},
  ) {
    super(problemText('en', code, values))
    this.status = problems[code]
    this.errors = errors
    this.headers = headers
  }

  /**
   * The document of RFC 9457 3.1; `errors` is an extension member and stands only where parameters were refused.
   * @param serverUrl the hub's origin, where each `type` is described
   */
  document(serverUrl: string) {
    return {
      type: problemType(serverUrl, this.code),
      title: titles[this.status] ?? 'Error',
      status: this.status,
      detail: this.message,
      ...(this.errors.length > 0 ? { errors: this.errors } : {}),
    }
  }
}

/** A 301 (RFC 9110 15.4.2) to where something is now. Nobody keeps it: another item may get the address. */
export function movedTo(location: string): Problem {
  return new Problem('moved', { location }, { headers: { Location: location } })
}

/** A 400 that names every refused parameter. */
export function badParameters(errors: readonly ParameterFault[]): Problem {
  const faults = errors.map(({ parameter, allowed }) => `"${parameter}": ${allowed}`).join('; ')
  return new Problem('invalid-parameters', { faults }, { errors })
}

/** Shortens a text that a caller sent, so that an answer can repeat it. */
export function shorten(received: string): string {
  return received.length > 120 ? `${received.slice(0, 119)}…` : received
}

/**
 * Turns anything thrown into a problem: nothing of an unforeseen error reaches the caller.
 * @param ping asks the database, since an error's name alone does not always say that it is gone
 */
export async function judge(error: unknown, ping: () => Promise<unknown>): Promise<Problem> {
  const problem = toProblem(error)
  if (problem.status !== 500) return problem
  return ping().then(
    () => problem,
    () => databaseGone(),
  )
}

/** As `judge`, by the error alone. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof StoreAway) return new Problem('files-unavailable', {}, { headers: soon })
  if (isDatabaseFailure(error)) return databaseGone()
  const status = statusOf(error)
  return new Problem(status === 400 ? 'undecodable-address' : 'internal-error')
}

/** When to ask again for what is away, in seconds. */
const soon = { 'Retry-After': '5' }

/** The refusal while the database is away. */
export function databaseGone(): Problem {
  return new Problem('database-unavailable', {}, { headers: soon })
}

function statusOf(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  return typeof status === 'number' ? status : undefined
}

/** Names and messages by which the MongoDB driver, mongoose and libsql say that the database is gone. */
const databaseNames = /^(Mongo|LibsqlError|SqliteError|DrizzleQueryError|DisconnectedError)/
const databaseMessages =
  /ECONNREFUSED|ECONNRESET|SQLITE_|buffering timed out|topology|connection .*closed|Failed query/i

function isDatabaseFailure(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if (databaseNames.test(cause.name) || databaseMessages.test(cause.message)) return true
  }
  return false
}
