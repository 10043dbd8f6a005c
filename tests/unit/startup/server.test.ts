import { afterEach, describe, expect, it } from '@jest/globals'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SetupError } from '../../../src/errors/setup.ts'
import { ended, httpServer, listen } from '../../../src/startup/server.ts'

const running: Server[] = []
afterEach(() => Promise.all(running.splice(0).map(ended)))

const start = async (port = 0) => {
  const server = await listen(
    httpServer((_req, res) => void res.end('here')),
    port,
    '127.0.0.1',
  )
  running.push(server)
  return (server.address() as AddressInfo).port
}

describe('the server', () => {
  it('keeps connections longer than a proxy does, so that no request meets a closing one', async () => {
    const answer = await fetch(`http://127.0.0.1:${await start()}`)
    expect(answer.headers.get('keep-alive')).toBe('timeout=65')
  })

  it('says what to do where the port is taken', async () => {
    const port = await start()
    await expect(start(port)).rejects.toThrow(SetupError)
    await expect(start(port)).rejects.toThrow(
      `127.0.0.1:${port}: another program listens there already. Set PORT`,
    )
  })
})
