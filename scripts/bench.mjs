// `npm run bench`: requests per second of /v1/news.json, uncached and cached, as shares of a bare node:http server that
// answers the same bytes in the same run. The load comes from wrk (Debian's package of that name).
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { ready } from './ready.mjs'

const seconds = Number(process.env.BENCH_SECONDS ?? 10)
const [hubPort, portalPort, barePort] = await Promise.all([freePort(), freePort(), freePort()])
const address = `http://127.0.0.1:${hubPort}/v1/news.json?municipality=durres&lang=sq`
const children = []

if (spawnSync('wrk', ['--version']).error) {
  console.error('wrk is missing. Install it (Debian: apt-get install wrk) and run this again.')
  process.exit(1)
}
await ready({ build: true })
const dataDir = mkdtempSync(path.join(tmpdir(), 'hansa-bench-'))
try {
  await bench()
} finally {
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(
    children.map((child) => child.exitCode ?? new Promise((resolve) => child.once('exit', resolve))),
  )
  rmSync(dataDir, { recursive: true, force: true })
}

async function bench() {
  console.log('Starting the hub with the demo content …')
  await started(['--conditions=production', 'dist/server.js'], 'Ready.', {
    NODE_ENV: 'production',
    PORT: hubPort,
    PORTAL_PORT: portalPort,
    SERVER_URL: `http://localhost:${hubPort}`,
    DATA_DIR: dataDir,
    MEDIA_DIR: path.join(dataDir, 'media'),
    DATABASE_URL: '',
  })
  const answer = await fetch(address, { headers: { 'Accept-Encoding': 'identity' } })
  if (answer.status !== 200) throw new Error(`The hub answered ${answer.status} to ${address}`)
  const bytes = (await answer.arrayBuffer()).byteLength
  const etag = answer.headers.get('etag')
  await started(['tests/bench/bare.mjs', String(barePort), address], 'Ready.')

  const bare = load(`http://127.0.0.1:${barePort}/`)
  const rows = [
    ['bare node:http, 200', bare],
    ['cached, 200', load(address)],
    ['cached, 304', load(address, ['-H', `If-None-Match: ${etag}`])],
    ['uncached, 200', load(address, ['-s', 'tests/bench/uncached.lua'])],
  ]
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${bytes} bytes an answer, 10 connections, ${seconds} s each\n`,
  )
  console.log('| case | requests/s | share of the bare server | p99 |\n|---|---|---|---|')
  for (const [name, { rate, p99 }] of rows) {
    console.log(`| ${name} | ${Math.round(rate)} | ${(rate / bare.rate).toFixed(3)} | ${p99} |`)
  }
}

/** A port of the loopback that nothing listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** Starts a Node program and waits for the line that says it is ready. */
function started(args, line, env = {}) {
  const settings = {
    ...process.env,
    ...Object.fromEntries(Object.entries(env).map(([k, v]) => [k, String(v)])),
  }
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: settings })
  children.push(child)
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes(line)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`${args.at(-1)} ended with ${code}:\n${said}`)))
  })
}

/** Runs wrk and reads its rate; answers outside 2xx and 3xx make the run void. */
function load(url, extra = []) {
  const { stdout, status } = spawnSync('wrk', ['-t1', '-c10', `-d${seconds}s`, '--latency', ...extra, url], {
    encoding: 'utf8',
  })
  if (status !== 0 || stdout.includes('Non-2xx')) throw new Error(`wrk failed for ${url}:\n${stdout}`)
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p99: /99%\s+(\S+)/.exec(stdout)?.[1] ?? '?',
  }
}
