import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import { migrationState, ping } from '../../../src/database/migrate.ts'
import { reachable, recordLocales, SetupError, storedLocales } from '../../../src/database/preflight.ts'
import { describeSqlite } from './describeSqlite.ts'
import { freshUrl, kinds, startPayload } from './startPayload.ts'

const file = (url: string) => url.slice('file:'.length)

describe.each(kinds)('%s', (kind) => {
  it('remembers every language it has stored, and refuses to start without one of them', async () => {
    const url = freshUrl(kind)
    await reachable(url)
    expect(await storedLocales(url)).toEqual([])
    const first = await startPayload(url, { locales: ['en', 'sq'] })
    await recordLocales(first.payload as unknown as Payload, ['en'])
    await recordLocales(first.payload as unknown as Payload, ['sq', 'en'])
    await first.close()
    expect(await storedLocales(url)).toEqual(['en', 'sq'])
    const second = await startPayload(url, { locales: ['en', 'it'] })
    const recorded = recordLocales(second.payload as unknown as Payload, ['en', 'it'])
    await expect(recorded).rejects.toThrow(/holds texts in sq, .* \(it has en, it\)/)
    expect(await storedLocales(url)).toEqual(['en', 'sq'])
    await second.remove()
  })

  it('opens, answers, and says which migrations it has', async () => {
    const url = freshUrl(kind)
    const s = await startPayload(url)
    await expect(reachable(url)).resolves.toBeUndefined()
    await expect(ping(s.payload as unknown as Payload)).resolves.toBeUndefined()
    expect(await migrationState(s.payload as unknown as Payload)).toEqual({ executed: 1, pending: [] })
    await s.remove()
    await expect(ping(s.payload as unknown as Payload)).rejects.toThrow()
  })
})

describeSqlite('a SQLite database that cannot be opened', () => {
  it('is named when it is not a database', async () => {
    const url = freshUrl('sqlite')
    mkdirSync(path.dirname(file(url)), { recursive: true })
    writeFileSync(file(url), 'This is a letter and not a database.'.repeat(100))
    await expect(reachable(url)).rejects.toThrow(
      `Cannot open the database ${url}: the file exists but is not an SQLite database`,
    )
    await expect(storedLocales(url)).rejects.toBeInstanceOf(SetupError)
  })

  it('is named when its folder cannot be made', async () => {
    const parent = freshUrl('sqlite')
    mkdirSync(path.dirname(file(parent)), { recursive: true })
    writeFileSync(file(parent), '')
    await expect(reachable(`${parent}/inside/a.db`)).rejects.toBeInstanceOf(SetupError)
    await expect(reachable(`file:${path.dirname(file(parent))}`)).rejects.toThrow(/is not a file/)
  })

  it('takes names with characters that mean something in an address', async () => {
    const url = freshUrl('sqlite').replace('test.db', 'a 100%20 #1 ë?.db')
    const s = await startPayload(url)
    await recordLocales(s.payload as unknown as Payload, ['en'])
    await s.close()
    expect(await storedLocales(url)).toEqual(['en'])
    await s.remove()
  })
})

describe('a MongoDB server that cannot be reached', () => {
  it('is named without its password within seconds', async () => {
    const closed = await unusedPort()
    const url = `mongodb://editor:s3cr3t@127.0.0.1:${closed}/hansa?replicaSet=rs0`
    const error = await reachable(url).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(SetupError)
    expect(String(error)).toContain(`mongodb://editor:***@127.0.0.1:${closed}/hansa`)
    expect(String(error)).not.toContain('s3cr3t')
  })
})

async function unusedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
