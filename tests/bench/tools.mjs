// Shared parts of the benchmarks: processes, the load generator, a hub to measure, an editor at work.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { flags } from '../../scripts/flags.mjs'

export const seconds = Number(process.env.BENCH_SECONDS ?? 5)
const children = new Set()
const folders = []

/** A port of the loopback that nothing listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** Starts a Node program and waits for the line that says it is ready; `heard` gets what it says until then. */
export function started(args, line, env = {}, heard = () => undefined) {
  const settings = {
    ...process.env,
    ...Object.fromEntries(Object.entries(env).map(([k, v]) => [k, String(v)])),
  }
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: settings })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      heard(String(chunk))
      if (said.includes(line)) resolve(child)
    })
    child.once('exit', (code) => reject(new Error(`${args.at(-1)} ended with ${code}:\n${said}`)))
  })
}

export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
}

/** Ends everything that was started, and removes what it left. */
export async function cleanUp() {
  await Promise.all([...children].map(stop))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

/** Starts the built hub with the demo content on a database of its own; `heard` gets what it says at that. */
export async function startHub(settings = {}, heard = undefined) {
  const dataDir = settings.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), 'hansa-bench-'))
  folders.push(dataDir)
  const port = settings.PORT ?? (await freePort())
  const env = {
    NODE_ENV: 'production',
    PORT: port,
    PORTAL_PORT: await freePort(),
    SERVER_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    MEDIA_DIR: path.join(dataDir, 'media'),
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
    ...settings,
  }
  const begun = performance.now()
  const child = await started([...flags, 'dist/server.js'], 'Ready.', env, heard)
  const took = performance.now() - begun
  return { child, url: `http://127.0.0.1:${port}`, origin: `http://localhost:${port}`, dataDir, port, took }
}

/** Runs wrk and reads its rate and its latencies in milliseconds; answers outside 2xx and 3xx make the run void. */
export function load(url, { extra = [], env = {}, duration = seconds } = {}) {
  const args = ['-t1', '-c10', `-d${duration}s`, '--latency', ...extra, url]
  const child = spawn('wrk', args, { env: { ...process.env, ...env } })
  children.add(child)
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      children.delete(child)
      if (code !== 0 || said.includes('Non-2xx')) return reject(new Error(`wrk failed for ${url}:\n${said}`))
      resolve({
        rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]),
        p99: inMilliseconds(/99%\s+(\S+)/.exec(said)?.[1]),
      })
    })
  })
}

function inMilliseconds(text = '') {
  const [, number, unit] = /^([\d.]+)(us|ms|s)$/.exec(text) ?? []
  return Number(number) * { us: 0.001, ms: 1, s: 1_000 }[unit]
}

export const hasWrk = () => !spawnSync('wrk', ['--version']).error

export const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]
export const percentile = (values, share) =>
  [...values].sort((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ]

export const megabytes = (bytes) => Math.round(bytes / 1024 / 1024)

/** Bytes of memory that a process holds. */
export const memoryOf = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024

/** Signs in as the network's administrator of the demo and gives what writes over REST. */
export async function editor({ origin, dataDir }) {
  const [{ email, password }] = JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8'))
  const login = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ email, password }),
  })
  const cookie = /payload-token=[^;]+/.exec(login.headers.get('set-cookie') ?? '')?.[0]
  if (!cookie) throw new Error(`The editor cannot sign in: ${login.status} ${await login.text()}`)
  const call = async (method, address, body) => {
    const isForm = body instanceof FormData
    const headers = {
      Cookie: cookie,
      Origin: origin,
      ...(isForm || !body ? {} : { 'Content-Type': 'application/json' }),
    }
    const response = await fetch(`${origin}/api${address}`, {
      method,
      headers,
      body: isForm || !body ? body : JSON.stringify(body),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }
  return { call }
}
