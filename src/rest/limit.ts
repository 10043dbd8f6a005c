import { PassThrough, type Readable } from 'node:stream'

/** A request body that has more bytes than allowed. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

/**
 * Passes a body on while counting it.
 * @returns the stream, and a promise that rejects with {@link TooLarge} once `limit` bytes are exceeded and never resolves
 */
export function limited(source: Readable, limit: number): { stream: Readable; exceeded: Promise<never> } {
  const stream = new PassThrough()
  let received = 0
  const exceeded = new Promise<never>((_, reject) => {
    source.on('data', (chunk: Buffer) => {
      received += chunk.length
      if (received <= limit) return
      const error = new TooLarge(
        `The request has more than ${limit} bytes. Send a smaller file or fewer documents at once.`,
      )
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
