import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type APIRequestContext, expect, request, test } from '@playwright/test'
import { freePort } from '../freePort.ts'
import { account, freshDatabaseUrl, hubUrl } from './settings.ts'

/** The running hub of the browser tests is the hub; these are processes of the built server beside it, on its database. */
interface Node {
  url: string
  dataDir: string
  child: ChildProcess
}

const nodes = new Set<Node>()
const dataDir = process.env.E2E_DATA_DIR ?? ''
let editor: APIRequestContext

test.beforeAll(async () => {
  editor = await request.newContext({ baseURL: hubUrl, extraHTTPHeaders: { Origin: hubUrl } })
  const login = await editor.post('/api/users/login', { data: account('admin@network.example') })
  expect(login.status()).toBe(200)
})
test.afterAll(async () => {
  for (const node of nodes) await end(node, 'SIGTERM')
  await editor?.dispose()
})

async function start(role: 'hub' | 'delivery', known?: Pick<Node, 'url' | 'dataDir'>): Promise<Node> {
  const port = known ? Number(new URL(known.url).port) : await freePort()
  const own = known?.dataDir ?? mkdtempSync(path.join(tmpdir(), 'hansa-node-'))
  const child = spawn(process.execPath, ['--conditions=production', 'dist/server.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HANSA_ROLE: role,
      PORT: String(port),
      SERVER_URL: hubUrl,
      DATA_DIR: own,
      MEDIA_DIR: path.join(dataDir, 'media'),
      DATABASE_URL: freshDatabaseUrl(dataDir),
      HANSA_SECRET: 'a secret of the browser tests, never used elsewhere',
      HANSA_DEMO: '0',
    },
  })
  const node = { url: `http://127.0.0.1:${port}`, dataDir: own, child }
  nodes.add(node)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      if (said.includes('Ready.')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The ${role} ended with ${code}:\n${said}`)))
  })
  return node
}

async function end(node: Node, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  nodes.delete(node)
  const exit = once(node.child, 'exit')
  node.child.kill(signal)
  await exit
  if (signal === 'SIGTERM') rmSync(node.dataDir, { recursive: true, force: true })
}

const statusOf = async (url: string) => (await fetch(url, { redirect: 'manual' })).status

test('delivery serves the public side alone, is fresh after a change elsewhere, and never brings back what went', async () => {
  const [first, second] = [await start('delivery'), await start('delivery')]
  const { docs } = await (await editor.get('/api/news?limit=1&depth=1&where[municipality.slug][equals]=durres&where[_status][equals]=published')).json() // prettier-ignore
  const [{ id, slug }] = docs
  const address = `/v1/news/durres/${slug}.json?lang=sq`
  for (const { url } of [first, second]) {
    expect([await statusOf(url + address), await statusOf(`${url}/health`), await statusOf(`${url}/sq/durres/news/${slug}`)]).toEqual([200, 200, 200]) // prettier-ignore
    for (const closed of ['/admin', '/api/users', '/api/users/login', '/account', '/setup', '/']) expect([closed, await statusOf(url + closed)]).toEqual([closed, 404]) // prettier-ignore
  }

  const title = `Titull ${Date.now()}`
  expect((await editor.patch(`/api/news/${id}?locale=sq`, { data: { title } })).status()).toBe(200)
  for (const { url } of [first, second])
    await expect
      .poll(async () => ((await (await fetch(url + address)).json()) as { title: string }).title)
      .toBe(title)

  await end(first, 'SIGKILL')
  expect((await editor.patch(`/api/news/${id}`, { data: { _status: 'draft' } })).status()).toBe(200)
  await expect.poll(() => statusOf(second.url + address)).toBe(404)
  const again = await start('delivery', first)
  expect(await statusOf(again.url + address)).toBe(404)
  expect((await editor.patch(`/api/news/${id}`, { data: { _status: 'published' } })).status()).toBe(200)
  await expect.poll(() => statusOf(again.url + address)).toBe(200)
})

test('a hub serves the admin and what editors need, and no public content', async () => {
  const { url } = await start('hub')
  expect([await statusOf(`${url}/admin/login`), await statusOf(`${url}/health`)]).toEqual([200, 200])
  for (const closed of ['/v1/news.json', '/en/news', '/media/x.webp', '/embed/v1/hansa.js'])
    expect([closed, await statusOf(url + closed)]).toEqual([closed, 404])
})
