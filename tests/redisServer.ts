import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { freePort } from './freePort.ts'

/** Whether there is Debian's redis-server. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** A Redis of the tests on a free port of the loopback, which keeps nothing. */
export class RedisServer {
  #process: ChildProcess | undefined

  private constructor(readonly port: number) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort())
    await server.start()
    return server
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    const settings = { port: String(this.port), bind: '127.0.0.1', save: '', appendonly: 'no' }
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
    this.#process = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] })
    if (!this.#process.stdout) return
    for await (const line of createInterface({ input: this.#process.stdout }))
      if (line.includes('Ready to accept connections')) break
  }

  async stop(): Promise<void> {
    const running = this.#process
    this.#process = undefined
    if (!running) return
    const exit = once(running, 'exit')
    running.kill('SIGKILL')
    await exit
  }
}
