import { PassThrough, type Readable } from 'node:stream'
import { type RefusalCode, refusalText } from '../messages/errors/index.ts'
import type { Values } from '../messages/text.ts'
import { maxNesting } from './nesting.ts'

/** A request body that is not read to its end. */
export class Refused extends Error {
  override name = 'Refused'

  constructor(
    readonly code: RefusalCode,
    readonly values: Values,
  ) {
    super(refusalText('en', code, values))
  }
}

/** How much of a body is let through: so many bytes, and nothing behind a chunk that is too deep. */
interface Limits {
  bytes: number
  isTooDeep?: (chunk: Buffer) => boolean
}

/**
 * Passes a body on while counting it.
 * @returns the stream, and a promise that rejects with {@link Refused} once a limit is exceeded and never resolves
 */
export function limited(source: Readable, limits: Limits): { stream: Readable; exceeded: Promise<never> } {
  const stream = new PassThrough()
  let received = 0
  const exceeded = new Promise<never>((_, reject) => {
    source.on('data', (chunk: Buffer) => {
      received += chunk.length
      const error = problemOf(chunk, received, limits)
      if (error === undefined) return
      source.unpipe(stream)
      source.pause()
      stream.destroy(error)
      reject(error)
    })
  })
  exceeded.catch(() => undefined)
  stream.on('error', () => undefined)
  source.on('error', (error) => stream.destroy(error))
  source.pipe(stream)
  return { stream, exceeded }
}

function problemOf(chunk: Buffer, received: number, { bytes, isTooDeep }: Limits): Refused | undefined {
  if (received > bytes) {
    return new Refused('body-too-large', { most: bytes })
  }
  return isTooDeep?.(chunk) ? new Refused('nested-too-deep', { most: maxNesting }) : undefined
}
