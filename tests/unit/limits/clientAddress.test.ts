import { expect, it } from '@jest/globals'
import express from 'express'
import { warnOfProxy } from '../../../src/limits/clientAddress.ts'
import { serveHere } from '../../integration/hub.ts'

it('says once that a proxy is in front which no setting names', async () => {
  const said: string[] = []
  const app = express()
  app.use(warnOfProxy({ warn: (line: string) => said.push(line) }))
  app.use((_req, res) => res.end())
  const { url, close } = await serveHere(app)
  await fetch(url)
  expect(said).toEqual([])
  for (let i = 0; i < 3; i += 1) await fetch(url, { headers: { 'X-Forwarded-For': '192.0.2.1' } })
  expect(said).toEqual([expect.stringContaining('TRUST_PROXY')])
  expect(said.join()).not.toContain('192.0.2.1')
  await close()
})
