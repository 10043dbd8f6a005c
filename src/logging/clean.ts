import { framesOf, valueless } from '../database/adapters/values.ts'

/** The longest text that a line holds. */
const longest = 4_000
/** How far causes of an error are followed. */
const depth = 5

/** Patterns that must not stand in a log, and their replacements. Addresses with credentials come before e-mail addresses. */
const hidden: readonly [RegExp, string][] = [
  [/:\/\/[^\s/@"'<>]+@/g, '://***@'],
  [/[^\s<>()[\]"'=,;:\\/@*]+(@|%40)[^\s<>()[\]"'=,;:\\/@]+/gi, '[e-mail]'],
  [/(\/account\/(?:link|oidc)\/)[^\s"'*]+/g, '$1***'],
  [/\b(hansa_)[\w-]{8,}/g, '$1***'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
]

/** A text as it may stand in the log: no e-mail address, no credentials, no one-time link, no values of a statement. */
export function cleanText(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text
  return hidden.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), valueless(short))
}

/** An error as it stands in the log: only what is listed here, since drivers hang what they were given on their errors. */
export interface LoggedError {
  type: string
  message: string
  code?: string | number
  status?: number
  stack?: string
  cause?: LoggedError
}

/** Describes an error. @param level how deep it stands below the one that was logged */
export function describeError(error: Error, level = 0): LoggedError {
  const { code, status } = error as { code?: unknown; status?: unknown }
  const [type, message] = [cleanText(error.name), cleanText(error.message)]
  const frames = framesOf(error.stack ?? '')
  return {
    type,
    message,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    ...(frames === '' ? {} : { stack: `${type}: ${message}\n${frames}` }),
    ...(error.cause instanceof Error && level < depth
      ? { cause: describeError(error.cause, level + 1) }
      : {}),
  }
}

/**
 * The fields of a log line as they may stand there: plain values, and errors described. Anything else is left out, since
 * it may hold a whole document: Payload logs failed jobs with everything that the job was given.
 */
export function cleanFields(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => field(name, value)))
}

function field(name: string, value: unknown): [string, unknown][] {
  if (value instanceof Error) return [[name, describeError(value)]]
  if (typeof value === 'string') return [[name, cleanText(value)]]
  return typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : []
}

/**
 * The arguments of a call to the logger, cleaned: pino would take the text of an error over as it is, and put further
 * arguments into the text.
 */
export function cleanCall([first, second, ...rest]: unknown[]): [object, string] | [string] {
  if (typeof first !== 'object' || first === null) return [sentence(first, [second, ...rest])]
  const fields = first instanceof Error ? { err: first } : (first as { err?: unknown; msg?: unknown })
  if (typeof second === 'string') return [fields, sentence(second, rest)]
  const { msg, err, ...others } = fields as { err?: unknown; msg?: unknown }
  const text = typeof msg === 'string' ? msg : err instanceof Error ? err.message : ''
  return [{ ...others, ...(err === undefined ? {} : { err }) }, cleanText(text)]
}

function sentence(text: unknown, values: unknown[]): string {
  const plain = values.filter((value) => value !== undefined && typeof value !== 'object')
  return cleanText([text, ...plain].map(String).join(' '))
}
