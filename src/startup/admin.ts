import type { RequestHandler } from 'express'
import next from 'next'
import type { Env } from '../settings/env.ts'

/** Next, which serves the administration and nothing else. */
export interface Admin {
  handle: RequestHandler
  close: () => Promise<void>
}

/** Prepares Next. Payload must exist already, so that both sides share one instance. */
export async function adminHandler(env: Env): Promise<Admin> {
  const app = next({
    dev: env.NODE_ENV === 'development',
    dir: process.cwd(),
    hostname: env.HOST,
    port: env.PORT,
    customServer: true,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  return { handle: (req, res) => handle(req, res), close: () => app.close() }
}
