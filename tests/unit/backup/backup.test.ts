import { describe, expect, it } from '@jest/globals'
import { MongoServerError } from 'mongodb'
import { explained } from '../../../src/backup/mongodb.ts'
import { assertFits, type Manifest, parseManifest } from '../../../src/backup/manifest.ts'

const manifest = (version: string, migrations: string[] = []): Manifest => ({
  format: 1,
  version,
  createdAt: '2026-03-01T10:00:00.000Z',
  database: { kind: 'sqlite', counts: {}, migrations, ofOneMoment: true },
  parts: [],
})

const hub = { version: '1.2.0', kind: 'sqlite', migrations: ['first'] }

describe('the manifest of a backup', () => {
  it.each([
    ['1.2.0', []],
    ['1.1.9', ['first']],
    ['0.9.0', []],
  ])('of release %s fits a hub of 1.2.0', (version, migrations) => {
    expect(() => assertFits(manifest(version, migrations), hub)).not.toThrow()
  })

  it.each([
    ['1.2.1', []],
    ['1.10.0', []],
    ['2.0.0', []],
    ['1.2.0', ['first', 'second']],
  ])('of release %s with the migrations %j is of a newer one', (version, migrations) => {
    expect(() => assertFits(manifest(version, migrations), hub)).toThrow(/newer release/)
  })

  it('names no part outside of the archive', () => {
    const part = { size: 1, sha256: 'a'.repeat(64) }
    const text = (name: string) => JSON.stringify({ ...manifest('1.0.0'), parts: [{ ...part, name }] })
    expect(parseManifest(text('files/images/a..b.webp')).parts).toHaveLength(1)
    for (const name of ['/etc/passwd', '../data', 'files/../../data', 'files\\..', 'files/..'])
      expect(() => parseManifest(text(name))).toThrow(/manifest/)
  })

  it('of a later form is named as such', () => {
    expect(() => parseManifest(JSON.stringify({ ...manifest('3.0.0'), format: 2 }))).toThrow(/form 2/)
  })
})

describe('a snapshot that the server has given up', () => {
  it('is told with the setting that helps, and any other error as it is', () => {
    const tooOld = new MongoServerError({ message: 'Read timestamp is older than …', code: 239 })
    expect(String(explained(tooOld))).toMatch(/minSnapshotHistoryWindowInSeconds/)
    const other = new MongoServerError({ message: 'not primary', code: 10107 })
    expect(explained(other)).toBe(other)
  })
})
