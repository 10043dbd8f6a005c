import { once } from 'node:events'
import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { internet, type Network } from '../src/proof/fetchPage.ts'
import { certificateFor } from './certificate.ts'

/** A portal on a real `https` server of this machine. */
export interface SecurePortal {
  origin: string
  /** What it answers with; a test sets it. */
  answer: RequestListener
  /** The requests so far. */
  asked: IncomingMessage[]
  /** The internet, but that the portal's name leads here, and this machine counts as public. */
  network: Network
  close: () => Promise<void>
}

/** Starts a portal of that name. */
export async function securePortal(name: string): Promise<SecurePortal> {
  const { key, cert } = await certificateFor(name)
  const asked: IncomingMessage[] = []
  const server = createServer({ key, cert }, (req, res) => {
    asked.push(req)
    portal.answer(req, res)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const portal: SecurePortal = {
    origin: `https://${name}`,
    answer: (_req, res) => res.end(),
    asked,
    network: {
      ...internet,
      addresses: (wanted) =>
        wanted === name ? Promise.resolve(['127.0.0.1']) : Promise.reject(new Error('no such name')),
      isPublic: (address) => address === '127.0.0.1',
      port: (server.address() as AddressInfo).port,
      ca: cert,
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return portal
}
