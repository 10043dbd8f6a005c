import path from 'node:path'
import express from 'express'
import type { DeliveryOptions, PublicSide } from '../../../src/delivery/http/app.ts'
import { fileStores } from '../../../src/media/stores.ts'
import { type Served, serveHere, type TestHub } from '../hub.ts'

/** A public side of its own beside the hub's, on a port of its own. */
export interface Node extends Served {
  side: PublicSide
}

/** Starts one on the database of `hub`; it answers in the languages that the tests' cities publish. */
export async function startNode(hub: TestHub, options: Partial<DeliveryOptions> = {}): Promise<Node> {
  const { deliveryApp } = await import('../../../src/delivery/http/app.ts')
  const side = deliveryApp({
    payload: hub.payload,
    serverUrl: hub.url,
    locales: ['en', 'sq', 'es'],
    version: 'test',
    files: fileStores({ MEDIA_DIR: path.join(hub.dataDir, 'media'), S3: undefined }),
    ...options,
  })
  const app = express().use(side.router)
  const { url, close } = await serveHere((req, res) => void (side.finished(req, res) || app(req, res)))
  return {
    side,
    url,
    close: async () => {
      await close()
      await side.close()
    },
  }
}

/** Answer that a reader gets. */
export interface Read {
  status: number
  staleSince: string | null
  headers: Headers
  body: string
}

/** Asks a node as a reader does. */
export async function read(url: string, headers: Record<string, string> = {}): Promise<Read> {
  const response = await fetch(url, { headers })
  const staleSince = response.headers.get('hansa-stale-since')
  return { status: response.status, staleSince, headers: response.headers, body: await response.text() }
}
