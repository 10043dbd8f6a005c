import { once } from 'node:events'
import { createRequire } from 'node:module'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

/** The driver's connection, which it does not export. */
interface Connection {
  command: (ns: object, command: object) => Promise<object>
  destroy: () => void
}
type ConnectionClass = new (socket: Socket, options: object) => Connection
const load = createRequire(import.meta.url)
const { Connection } = load('mongodb/lib/cmap/connection.js') as { Connection: ConnectionClass }
const { ns } = load('mongodb/lib/utils.js') as { ns: (name: string) => object }

let server: Server
/** Connections of the clients, at the side of a server that reads nothing. */
const far = new Set<Socket>()

beforeAll(async () => {
  server = createServer((socket) => far.add(socket.pause().on('error', () => undefined))).listen(
    0,
    '127.0.0.1',
  )
  await once(server, 'listening')
})
afterAll(async () => {
  for (const socket of far) socket.destroy()
  server.close()
  await once(server, 'close')
})

async function connected(): Promise<{ socket: Socket; connection: Connection }> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  const options = { id: 1, generation: 0, monitorCommands: false, hostAddress: { toString: () => 'there' } }
  return { socket, connection: new Connection(socket, options) }
}

/** scripts/patches/mongodb: the monitor of a server waited for ever, and the hub with it, once its database was back. */
describe('a command to a server that goes away', () => {
  it('fails when the socket is destroyed before it is written', async () => {
    const { socket, connection } = await connected()
    socket.destroy()
    await expect(connection.command(ns('admin.$cmd'), { hello: 1 })).rejects.toThrow('connection 1 to')
  })

  it('fails when the connection is closed while it is written', async () => {
    const { socket, connection } = await connected()
    const command = connection.command(ns('admin.$cmd'), { hello: 1, comment: 'x'.repeat(14_000_000) })
    const failed = expect(command).rejects.toThrow('connection 1 to')
    while (!socket.writableNeedDrain) await new Promise((resolve) => setImmediate(resolve))
    connection.destroy()
    await failed
  })
})
