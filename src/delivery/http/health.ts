import { type RequestHandler, Router } from 'express'
import type { Payload } from 'payload'
import type { z } from 'zod'
import { migrationState, ping } from '../../database/migrate.ts'
import { withTimeout } from '../../database/transactions/withTimeout.ts'
import type { Delivery } from './delivery.ts'
import { openHeaders } from './respond.ts'
import type { health } from '../schema/health.ts'
import { patience } from '../cache/watch.ts'

/** `/health/live` and `/health`: for load balancers, containers and people. */
export function healthRoutes(delivery: Pick<Delivery, 'version'>, payload: Payload): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.use('/health/live', liveRoute(delivery))
  router.use('/health', healthRoute(delivery, payload))
  return router
}

/** 200 while the hub can answer, 503 when the database fails. */
function healthRoute({ version }: Pick<Delivery, 'version'>, payload: Payload): RequestHandler {
  return async (req, res) => {
    const state = await stateOf(payload)
    const body = JSON.stringify({ version, ...state } satisfies z.infer<typeof health>)
    res.writeHead(state.status === 'ok' ? 200 : 503, {
      ...openHeaders,
      'Cache-Control': 'no-store',
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
    })
    res.end(req.method === 'HEAD' ? undefined : body)
  }
}

/** 200 as long as the process answers at all: whether it should get requests, since the public side goes on without the database. */
function liveRoute({ version }: Pick<Delivery, 'version'>): RequestHandler {
  return (req, res) => {
    const body = JSON.stringify({ version, status: 'ok' })
    res.writeHead(200, {
      ...openHeaders,
      'Cache-Control': 'no-store',
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
    })
    res.end(req.method === 'HEAD' ? undefined : body)
  }
}

async function stateOf(payload: Payload): Promise<Omit<z.infer<typeof health>, 'version'>> {
  try {
    const migrations = await withTimeout(
      patience,
      ping(payload).then(() => migrationState(payload)),
    )
    return { status: 'ok', database: 'ok', migrations }
  } catch (error) {
    payload.logger.error({ err: error }, 'The database does not answer')
    return { status: 'failed', database: 'failed' }
  }
}

/** Asks the database for a sign of life. @throws when none comes in time */
export function answering(payload: Payload): Promise<void> {
  return withTimeout(patience, ping(payload))
}
