import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '../../freePort.ts'

/** A MongoDB engine that belongs to one test, on a port and with data of its own. */
export interface Engine {
  /** Its connection string, the same after each start. */
  url: string
  /** Ends all its processes by SIGKILL; resolves when they are gone. */
  kill: () => Promise<void>
  /** Starts it again on its data, unless it runs. */
  start: () => Promise<void>
  /** Kills it and deletes its data. */
  remove: () => Promise<void>
}

/** Starts one with the program that TEST_MONGODB_ENGINE names. @throws when that ends before it is ready */
export async function startEngine(): Promise<Engine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hansa-engine-'))
  const port = await freePort()
  let { child, url } = await run(folder, port)
  const isGone = () => child.exitCode !== null || child.signalCode !== null
  const kill = async () => {
    if (isGone()) return
    const gone = once(child, 'close')
    child.kill('SIGKILL')
    await gone
  }
  return {
    url,
    kill,
    start: async () => {
      if (isGone()) ({ child, url } = await run(folder, port))
    },
    remove: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function run(folder: string, port: number): Promise<{ child: ChildProcess; url: string }> {
  const program = process.env.TEST_MONGODB_ENGINE ?? ''
  const child = spawn(program, [folder, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child, 'spawn')
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('mongodb://')) return { child, url: line }
  throw new Error(`${program} (TEST_MONGODB_ENGINE) ended before it printed a connection string.`)
}
