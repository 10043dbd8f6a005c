import type { Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { type Route, routeOf } from './address.ts'
import { answerAs, requestIdOf } from './requestId.ts'

interface Options {
  log: Logger
  /** Returns a request target in the form that may be logged. */
  shape: (target: string) => string
  /** Hears of each request that has ended. */
  counted: (route: Route, status: number, seconds: number) => void
}

/**
 * Gives each request an id, which is answered as `X-Request-Id`, and logs it when it has ended: no address of the client,
 * no person, nothing of the query. Finished answers do not come here: they are counted and not logged.
 */
export function requestLog({ log, shape, counted }: Options): RequestHandler {
  return (req, res, next) => {
    const started = performance.now()
    const id = requestIdOf(req.headers['x-request-id'], isFromProxy(req))
    const { socket } = req
    const before = socket.bytesWritten
    res.setHeader('X-Request-Id', id)
    res.once('close', () => {
      const milliseconds = performance.now() - started
      const route = routeOf(req.originalUrl)
      counted(route, res.statusCode, milliseconds / 1000)
      const line = {
        requestId: id,
        method: req.method,
        route,
        path: shape(req.originalUrl),
        status: res.statusCode,
        ms: Math.round(milliseconds * 10) / 10,
        bytes: socket.bytesWritten - before,
        ...(res.writableFinished ? {} : { aborted: true }),
      }
      log[levelOf(route, res)](line, 'request')
    })
    answerAs(id, next)
  }
}

/** Load balancers and Prometheus ask every few seconds. */
function levelOf(route: Route, { statusCode }: Response): 'debug' | 'info' | 'warn' {
  if (statusCode >= 500) return 'warn'
  return route === 'system' ? 'debug' : 'info'
}

function isFromProxy(req: Request): boolean {
  const trusts = req.app.get('trust proxy fn') as (address: string, hop: number) => boolean
  return trusts(req.socket.remoteAddress ?? '', 0)
}
