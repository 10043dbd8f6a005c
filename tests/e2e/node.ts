import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { flags } from '../../scripts/flags.mjs'
import { freePort } from '../freePort.ts'
import { freshDatabaseUrl, hubUrl } from './settings.ts'

/** The running hub of the browser tests is the hub; these are processes of the built server beside it, on its database. */
export interface Node {
  url: string
  dataDir: string
  child: ChildProcess
}

const nodes = new Set<Node>()
const folders: string[] = []
export const dataDir = process.env.E2E_DATA_DIR ?? ''

/** Ends what a test has started and left. */
export async function endAll(): Promise<void> {
  for (const node of nodes) await end(node, 'SIGTERM')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hansa-node-'))
  folders.push(folder)
  return folder
}

interface Starting {
  known?: Pick<Node, 'url' | 'dataDir'> | undefined
  database?: string
  /** Text of its output once it can be asked. */
  says?: string
}

export async function start(
  role: 'all' | 'hub' | 'delivery',
  { known, database = freshDatabaseUrl(dataDir), says = 'Ready.' }: Starting = {},
): Promise<Node> {
  const port = known ? Number(new URL(known.url).port) : await freePort()
  const own = known?.dataDir ?? newFolder()
  const child = spawn(process.execPath, [...flags, 'dist/server.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HANSA_ROLE: role,
      PORT: String(port),
      SERVER_URL: hubUrl,
      DATA_DIR: own,
      MEDIA_DIR: path.join(dataDir, 'media'),
      DATABASE_URL: database,
      HANSA_SECRET: 'a secret of the browser tests, never used elsewhere',
      HANSA_DEMO: '0',
    },
  })
  const node = { url: `http://127.0.0.1:${port}`, dataDir: own, child }
  nodes.add(node)
  child.once('exit', () => nodes.delete(node))
  await saying(node, says)
  return node
}

/** Resolves when a node says a word that it has not said before. */
export function saying({ child }: Node, word: string): Promise<void> {
  let said = ''
  return new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said += String(chunk)
      if (said.includes(word)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${said}`)))
  })
}

export async function end(node: Node, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const exit = once(node.child, 'exit')
  node.child.kill(signal)
  await exit
}
