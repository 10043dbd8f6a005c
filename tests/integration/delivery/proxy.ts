import { connect, createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A TCP proxy that can refuse, stall and let pass again. */
export interface Proxy {
  port: number
  /** Ends all connections and refuses new ones. */
  cut: () => void
  /** Lets nothing through, and says nothing about it. */
  stall: () => void
  restore: () => void
  close: () => Promise<void>
}

/** Starts a proxy on the loopback in front of a server. */
export async function startProxy(host: string, port: number): Promise<Proxy> {
  let mode: 'open' | 'cut' | 'stalled' = 'open'
  const sockets = new Set<Socket>()
  const server: Server = createServer((near) => {
    if (mode === 'cut') return void near.destroy()
    const far = connect(port, host)
    const both = [near, far]
    for (const [one, other] of [both, [far, near]] as [Socket, Socket][]) {
      sockets.add(one)
      one.on('data', (chunk) => other.write(chunk))
      one.on('error', () => undefined)
      one.once('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      if (mode === 'stalled') one.pause()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const end = () => sockets.forEach((socket) => socket.destroy())
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      mode = 'cut'
      end()
    },
    stall: () => {
      mode = 'stalled'
      sockets.forEach((socket) => socket.pause())
    },
    restore: () => {
      mode = 'open'
      sockets.forEach((socket) => socket.resume())
    },
    close: () => {
      end()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
