import express, { type Express } from 'express'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { chooser, document } from './layout.ts'
import { headers } from './policy.ts'
import { pages } from './texts/index.ts'

export interface PortalOptions {
  /** The hub's origin, as a browser reaches it. */
  readonly hub: string
  /** 0 takes a free one. */
  readonly port: number
  readonly host: string
  /** The folder of style sheet and drawings. */
  readonly assets?: string
}

/** The demo city portal: a site that knows nothing of the hub but its address. */
export function portalApp({
  hub,
  assets = path.resolve('src/demo/portal/assets'),
}: Omit<PortalOptions, 'port' | 'host'>): Express {
  const origin = new URL(hub).origin
  const app = express()
  app.disable('x-powered-by')
  app.use((_req, res, next) => {
    res.set(headers(origin))
    next()
  })
  app.use('/assets', express.static(assets, { cacheControl: false }))
  app.get('/', (_req, res) => void res.type('html').send(chooser().text))
  for (const page of pages)
    app.get(page.path, (_req, res) => void res.type('html').send(document(page, origin).text))
  app.use((_req, res) => void res.status(404).type('html').send(chooser(true).text))
  return app
}

/** Starts it on an origin of its own. Rejects when the port is taken. */
export async function portalServer(
  options: PortalOptions,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(portalApp(options))
  server.listen(options.port, options.host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const name = options.host.includes(':') ? `[${options.host}]` : options.host
  const close = async (): Promise<void> => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return { url: `http://${name}:${port}`, close }
}
