import { instantOf } from '../../time/instants.ts'

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A finite number. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A positive whole number: pixels, bytes. */
export function sizeOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}

/** A calendar day, from how Payload stores it: an instant of that day in UTC. */
export function dayOf(value: unknown): string | undefined {
  return instantOf(value)?.slice(0, 10)
}

/** An absolute http or https address. */
export function addressOf(value: unknown): string | undefined {
  const text = textOf(value)
  if (text === undefined || !URL.canParse(text)) return undefined
  return /^https?:$/.test(new URL(text).protocol) ? text : undefined
}

/** An object without its empty members; `undefined` when nothing is left. */
export function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.values(value).some((member) => member !== undefined) ? value : undefined
}

/** A list that is not empty. */
export function unlessNone<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined
}
