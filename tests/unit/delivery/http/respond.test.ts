import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type ResponseBody, responseBodyOf } from '../../../../src/delivery/outcome/responseBody.ts'
import { Problem, toProblem } from '../../../../src/delivery/outcome/problem.ts'
import { sendEntry, sendProblem, sendReady } from '../../../../src/delivery/http/respond.ts'

const text = JSON.stringify({ words: 'Durrës '.repeat(300) })
const entry = responseBodyOf(text, 'application/json; charset=utf-8')
const small = responseBodyOf('{}', 'application/json; charset=utf-8')
const atOnce = responseBodyOf(text, 'application/json; charset=utf-8')
let server: Server

beforeAll(async () => {
  const entries: Record<string, ResponseBody> = { '/': entry, '/small': small }
  server = createServer((req, res) => {
    if (req.url === '/at-once') {
      if (!sendReady(req, res, atOnce)) res.writeHead(204).end()
      return
    }
    const found = entries[req.url ?? '']
    if (found) void sendEntry(req, res, found)
    else sendProblem(req, res, new Problem('unknown-address'), 'https://hub.example.org')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

interface Reply {
  status: number
  headers: Record<string, unknown>
  body: Buffer
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method, headers }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject).end()
  })
}

describe('an answer at once', () => {
  it('is given once the bytes are there in the coding that the reader prefers, and a 304 always', async () => {
    const accepting = { 'Accept-Encoding': 'br' }
    const held = { ...accepting, 'If-None-Match': atOnce.etag('br') }
    expect([(await ask('/at-once')).status, (await ask('/at-once', accepting)).status]).toEqual([200, 204])
    expect((await ask('/at-once', held)).status).toBe(304)
    await atOnce.bytes('br')
    const answer = await ask('/at-once', accepting)
    expect([answer.status, answer.headers.etag, answer.headers['content-encoding']]).toEqual([
      200,
      atOnce.etag('br'),
      'br',
    ])
    expect(String(brotliDecompressSync(answer.body))).toBe(text)
  })
})

describe('a finished answer', () => {
  it.each([
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.1, gzip', 'gzip'],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    ['*', 'br'],
  ])('to Accept-Encoding: %s comes as %s', async (accepted, coding) => {
    const { headers, body } = await ask('/', { 'Accept-Encoding': accepted })
    expect(headers['content-encoding']).toBe(coding)
    const plain = coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body
    expect(String(plain)).toBe(text)
    expect(headers['content-length']).toBe(String(body.length))
  })

  it('is not compressed without being asked, nor when it is small', async () => {
    expect((await ask('/')).headers['content-encoding']).toBeUndefined()
    expect((await ask('/small', { 'Accept-Encoding': 'br' })).headers['content-encoding']).toBeUndefined()
  })

  it('is 304 to whoever has it, in any coding', async () => {
    const { headers } = await ask('/', { 'Accept-Encoding': 'br' })
    const tag = String(headers.etag)
    for (const held of [tag, `W/${tag}`, `"other", ${tag}`, '*', entry.etag('identity')]) {
      const reply = await ask('/', { 'If-None-Match': held, 'Accept-Encoding': 'br' })
      expect([held, reply.status, reply.body.length, reply.headers.etag]).toEqual([held, 304, 0, tag])
    }
    expect((await ask('/', { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('may be read from any origin and is asked for again each time', async () => {
    expect((await ask('/')).headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Hansa-Stale-Since',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    })
  })

  it('to HEAD has the same headers and no bytes', async () => {
    const [get, head] = [await ask('/'), await ask('/', {}, 'HEAD')]
    expect(head.body.length).toBe(0)
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
    expect(head.headers.etag).toBe(get.headers.etag)
  })
})

describe('a problem document', () => {
  it('has the form of RFC 9457 and is kept by nobody', async () => {
    const { status, headers, body } = await ask('/nothing')
    expect(status).toBe(404)
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    })
    expect(JSON.parse(String(body))).toEqual({
      type: 'https://hub.example.org/v1/#unknown-address',
      title: 'Not Found',
      status: 404,
      detail: 'There is nothing at this address. /v1/ describes what there is.',
    })
  })

  it('says nothing of an unforeseen error', () => {
    const problem = toProblem(new Error('secret at /home/x.ts'))
    expect(problem.status).toBe(500)
    expect(JSON.stringify(problem.document('https://hub.example.org'))).not.toContain('secret')
  })

  it('is a 503 when the database is gone', () => {
    const gone = new Error('connect ECONNREFUSED 127.0.0.1:27017')
    expect(toProblem(gone).status).toBe(503)
    expect(toProblem(new Error('Failed', { cause: gone })).status).toBe(503)
  })
})
