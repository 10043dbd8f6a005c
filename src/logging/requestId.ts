import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { processWide } from '../database/transactions/processWide.ts'

/** The id of the request that the running asynchronous chain answers; also inside Next's copy of this module. */
const answering = processWide('requestId', () => new AsyncLocalStorage<string>())

/** The allowed form of an id from a proxy: nothing that could be an e-mail address or end a line. */
const wellFormed = /^[\w.-]{8,64}$/

/**
 * The id of a request: the one that a trusted proxy has given it, or a new one.
 * @param given the header `X-Request-Id`
 * @param isTrusted whether it comes from a proxy that TRUST_PROXY names
 */
export function requestIdOf(given: string | string[] | undefined, isTrusted: boolean): string {
  return isTrusted && typeof given === 'string' && wellFormed.test(given) ? given : randomUUID()
}

/** Answers a request: every line that is logged meanwhile carries its id. */
export function answerAs(id: string, answer: () => void): void {
  answering.run(id, answer)
}

/** The id of the request that is being answered. */
export function currentRequestId(): string | undefined {
  return answering.getStore()
}
