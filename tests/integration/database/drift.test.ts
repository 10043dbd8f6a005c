import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { BasePayload } from 'payload'

interface Snapshot {
  tables: Record<string, unknown>
}

const migrations = 'src/database/migrations/sqlite'
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'hansa-drift-'))
let tables: Snapshot['tables']

beforeAll(async () => {
  Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: `file:${path.join(dataDir, 'hansa.db')}` })
  const config = await (await import('../../../src/config/payload.config.ts')).default
  const payload = await new BasePayload().init({ config, disableDBConnect: true, disableOnInit: true })
  const { requireDrizzleKit, schema } = payload.db as unknown as SQLiteAdapter
  ;({ tables } = (await requireDrizzleKit().generateDrizzleJson(schema)) as unknown as Snapshot)
})

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('the last SQLite migration makes the tables of the content model: run `npm run migration -- <name>` otherwise', () => {
  const last =
    readdirSync(migrations)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .at(-1) ?? ''
  const migrated = (JSON.parse(readFileSync(path.join(migrations, last), 'utf8')) as Snapshot).tables
  const names = [...new Set([...Object.keys(migrated), ...Object.keys(tables)])]
  const different = names.filter((name) => JSON.stringify(migrated[name]) !== JSON.stringify(tables[name]))
  expect(different).toEqual([])
})

it('every migration has its place in the index, in order', () => {
  const files = readdirSync(migrations)
    .filter((file) => /^\d.*\.ts$/.test(file))
    .sort()
  const index = readFileSync(path.join(migrations, 'index.ts'), 'utf8')
  expect([...index.matchAll(/name: '([^']+)'/g)].map(([, name]) => `${name}.ts`)).toEqual(files)
})
