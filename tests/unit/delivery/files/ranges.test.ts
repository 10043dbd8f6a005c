import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import express, { type ErrorRequestHandler } from 'express'
import fc from 'fast-check'
import { askedPart } from '../../../../src/delivery/files/ranges.ts'
import type { Problem } from '../../../../src/delivery/outcome/problem.ts'

const size = 100
const folder = mkdtempSync(path.join(tmpdir(), 'hansa-part-'))
const ETag = '"file"'
let server: Server
let url: string

beforeAll(async () => {
  writeFileSync(path.join(folder, 'file'), 'x'.repeat(size))
  const modified = statSync(path.join(folder, 'file')).mtime
  const app = express()
  app.get('/express', (_req, res) => res.set({ ETag }).sendFile('file', { root: folder }))
  app.get('/ours', (req, res) => {
    res.set({ ETag, 'Last-Modified': modified.toUTCString() })
    const part = askedPart(req, res, { size, modified })
    if (part === 'unchanged') return res.status(304).end()
    if (part === 'whole') return res.send('x'.repeat(size))
    return res.status(206).set('Content-Range', `bytes ${part.start}-${part.end}/${size}`).end()
  })
  app.use(((error: Problem, _req, res, _next) => {
    res.status(error.status).set(error.headers).end()
  }) satisfies ErrorRequestHandler)
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

const tags = fc.constantFrom(ETag, `W/${ETag}`, '"other"', `"other", ${ETag}`, '*')
const dates = fc.constantFrom(-3_600_000, 0, 3_600_000).map((by) => new Date(Date.now() + by).toUTCString())
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const bound = fc.oneof(fc.constant(''), fc.integer({ min: 0, max: size + 20 }).map(String))
const ranges = fc.oneof(
  fc.tuple(bound, bound).map(([start, end]) => `bytes=${start}-${end}`),
  fc.constantFrom('bytes=0-1,5-9', 'bytes=0-4,5-9', 'bytes=x', 'lines=0-1', 'bytes=-0'),
)
const requests = fc.record({
  Range: maybe(ranges),
  'If-Range': maybe(fc.oneof(tags, dates)),
  'If-Match': maybe(tags),
  'If-None-Match': maybe(tags),
  'If-Modified-Since': maybe(dates),
  'If-Unmodified-Since': maybe(dates),
})

it('answers conditions and ranges as Express does for a file on disk', async () => {
  const seen = new Set<number>()
  const property = fc.asyncProperty(requests, async (asked) => {
    const given = Object.entries(asked).filter(([, value]) => value !== undefined)
    // Without max-age=0 fetch demands a fresh answer.
    const headers = { ...(Object.fromEntries(given) as Record<string, string>), 'Cache-Control': 'max-age=0' }
    const [ours, expected] = await Promise.all(
      ['/ours', '/express'].map(async (address) => {
        const answer = await fetch(url + address, { headers })
        await answer.arrayBuffer()
        return [answer.status, answer.headers.get('content-range')] as const
      }),
    )
    expect(ours).toEqual(expected)
    seen.add(ours?.[0] ?? 0)
  })
  await fc.assert(property, { numRuns: 500 })
  expect([...seen].sort()).toEqual([200, 206, 304, 412, 416])
})
