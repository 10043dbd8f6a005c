import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A trap for outgoing requests: a server that counts its connections, and a look at each request that this process begins. */
export interface Trap {
  /** Addresses that lead into the trap: of this machine by number and by name, and one outside by a name that cannot exist. */
  addresses: (path: string) => string[]
  /** Returns what was asked so far, besides the hub itself. */
  seen: () => string[]
  close: () => Promise<void>
}

interface Begun {
  connectParams?: { host?: string }
  request?: { host?: string; origin?: string; path?: string }
}

/**
 * Sets a trap. undici (also Node's own `fetch`) and `node:http` say what they begin before a name is looked up, so that what
 * something else blocks counts too.
 * @param hub whose own address does not count
 */
export async function trap(hub: string): Promise<Trap> {
  const seen: string[] = []
  const own = new URL(hub).host
  const server = createServer((socket) => {
    seen.push('a connection')
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const note = (message: unknown) => {
    const { connectParams, request } = message as Begun
    const host = connectParams?.host ?? request?.host ?? request?.origin ?? 'somewhere'
    if (host !== own) seen.push(host)
  }
  const channels = ['undici:client:beforeConnect', 'http.client.request.start']
  for (const channel of channels) subscribe(channel, note)
  return {
    addresses: (path) =>
      [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, 'outside.invalid', `0x7f.1:${port}`].map(
        (host) => `http://${host}${path}`,
      ),
    seen: () => seen,
    close: async () => {
      for (const channel of channels) unsubscribe(channel, note)
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
