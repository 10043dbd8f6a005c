import { createServer, type RequestListener, type Server } from 'node:http'
import { SetupError } from '../errors/setup.ts'

/**
 * How long an unused connection stays open: longer than the 60 s of common proxies, so that it is the proxy that closes it.
 * A server that closes first does so now and then while the next request is on its way, which the reader then loses.
 */
const keepAliveTimeout = 65_000

/** An HTTP server that does not close connections under a proxy. */
export const httpServer = (handle?: RequestListener): Server => createServer({ keepAliveTimeout }, handle)

/** @throws {SetupError} when the port is taken or may not be used */
export async function listen(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? 'another program listens there already. Set PORT to a free one.'
          : error.message
      reject(new SetupError(`Cannot listen on ${host}:${port}: ${reason}`))
    })
    server.listen(port, host, () => resolve(server))
  })
}

/** Resolves when the requests under way are answered and the port is free. */
export function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}
