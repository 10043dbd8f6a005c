import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { freePort } from '../../freePort.ts'

/** Where programs are bundled to: they start in half the time that tsx takes to find its modules. */
const folder = '.cache/tests/programs'

/** Bundles programs of the hub or of the tests; what is imported late stays so. @returns their files */
export function bundle(...entries: string[]): string[] {
  execFileSync('node_modules/.bin/esbuild', [
    ...entries,
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--packages=external',
    '--jsx=automatic',
    '--alias:@hansa/portal-embed=./plugins/portal-embed',
    '--log-level=error',
    '--splitting',
    '--out-extension:.js=.mjs',
    '--outbase=.',
    `--outdir=${folder}`,
  ])
  return entries.map((entry) => `${folder}/${entry.replace(/\.ts$/, '.mjs')}`)
}

type Settings = Record<string, string>

const inherited = (settings: Settings) => ({
  ...process.env,
  NODE_OPTIONS: '--conditions=production',
  ...settings,
})

/** Output of a program, and how it ended. */
export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs a bundled program to its end. */
export async function runProgram(program: string, args: string[], settings: Settings): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { env: inherited(settings) })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += String(chunk)))
  child.stderr.on('data', (chunk: Buffer) => (said.err += String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

/** A hub in a process of its own. */
export interface Second {
  url: string
  close: () => Promise<void>
}

/** Starts one by these settings. @throws when it ends before it answers */
export async function startSecond(program: string, settings: Settings): Promise<Second> {
  const port = await freePort()
  const child = spawn(process.execPath, [program], {
    env: inherited({ ...settings, PORT: String(port) }),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const close = async () => {
    const gone = once(child, 'close')
    child.stdin.end()
    await gone
  }
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('port ')) return { url: `http://127.0.0.1:${port}`, close }
  throw new Error('The second hub ended before it answered.')
}
