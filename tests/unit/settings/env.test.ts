import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readEnv } from '../../../src/settings/env.ts'

const here = () => ({ DATA_DIR: mkdtempSync(path.join(tmpdir(), 'hansa-env-')) })

describe('readEnv', () => {
  it('needs nothing on one machine', () => {
    const dir = here()
    const env = readEnv(dir)
    expect(env).toMatchObject({
      PORT: 3000,
      PORTAL_PORT: 3001,
      HOST: '127.0.0.1',
      SERVER_URL: 'http://localhost:3000',
      DATABASE_URL: `file:${path.join(dir.DATA_DIR, 'hansa.db')}`,
      HANSA_DEMO: true,
    })
    expect(env.HANSA_LOCALES).toHaveLength(15)
  })

  it('makes a secret once, readable by its owner only', () => {
    const dir = here()
    const first = readEnv(dir).HANSA_SECRET
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(readEnv(dir).HANSA_SECRET).toBe(first)
    const file = path.join(dir.DATA_DIR, 'secret')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8').trim()).toBe(first)
  })

  it('reports every problem at once, with what was received', () => {
    const wrong = {
      ...here(),
      PORT: 'many',
      SERVER_URL: 'hub',
      HANSA_LOCALES: 'en,xx_yy',
      HANSA_DEMO: 'maybe',
    }
    expect(() => readEnv(wrong)).toThrow(
      /4 problem\(s\)[^]*PORT[^]*"many"[^]*SERVER_URL[^]*"hub"[^]*HANSA_DEMO[^]*"maybe"[^]*HANSA_LOCALES/,
    )
  })

  it('shows no secret and no database password in a problem', () => {
    const wrong = { ...here(), HANSA_SECRET: 'tooshort', DATABASE_URL: 'postgres://me:hidden@db/x' }
    expect(() => readEnv(wrong)).toThrow(/^(?![^]*tooshort)(?![^]*hidden)[^]*DATABASE_URL/)
  })

  it('takes a token for the metrics that nobody guesses, and shows none in a problem', () => {
    expect(readEnv({ ...here(), METRICS_TOKEN: 'abcdefgh-01234567' }).METRICS_TOKEN).toBe('abcdefgh-01234567')
    for (const token of ['guessable', 'two words, but long'])
      expect(() => readEnv({ ...here(), METRICS_TOKEN: token })).toThrow(
        /^(?![^]*guessable)(?![^]*words)[^]*METRICS_TOKEN: 16 or more/,
      )
  })

  it('requires the secret with MongoDB, where several processes share a database', () => {
    const mongodb = { ...here(), DATABASE_URL: 'mongodb://127.0.0.1/hansa?replicaSet=rs0' }
    expect(() => readEnv(mongodb)).toThrow(/HANSA_SECRET is missing/)
    expect(readEnv({ ...mongodb, HANSA_SECRET: 'x'.repeat(32) }).HANSA_SECRET).toHaveLength(32)
  })

  it('takes the first administrator whole or not at all', () => {
    expect(() => readEnv({ ...here(), HANSA_ADMIN_EMAIL: 'a@b.example' })).toThrow(/belong together/)
  })

  it('takes a bucket whole or not at all, and shows no key in a problem', () => {
    const bucket = {
      S3_BUCKET: 'media',
      S3_REGION: 'eu-central-1',
      S3_ACCESS_KEY_ID: 'an id',
      S3_SECRET_ACCESS_KEY: 'hidden',
    }
    const { S3 } = readEnv({ ...here(), ...bucket, S3_ENDPOINT: 'https://s3.example.org' })
    expect(S3).toMatchObject({
      bucket: 'media',
      endpoint: 'https://s3.example.org',
      secretAccessKey: 'hidden',
    })
    expect(readEnv({ ...here(), ...bucket }).S3?.endpoint).toBeUndefined()
    expect(readEnv({ ...here(), S3_BUCKET: '' }).S3).toBeUndefined()
    const { S3_REGION: _region, S3_ACCESS_KEY_ID: _id, ...incomplete } = bucket
    expect(() => readEnv({ ...here(), ...incomplete })).toThrow(
      /^(?![^]*hidden)[^]*S3_REGION, S3_ACCESS_KEY_ID: missing\./,
    )
    expect(() => readEnv({ ...here(), S3_ENDPOINT: 's3.example.org' })).toThrow(
      /S3_ENDPOINT: an address like[^]*S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: missing\./,
    )
  })

  it('trusts so many proxies, or those named, and never everybody', () => {
    const trusted = (TRUST_PROXY: string) => readEnv({ ...here(), TRUST_PROXY }).TRUST_PROXY
    expect([trusted(''), trusted('1'), trusted('loopback, 10.0.0.0/8')]).toEqual([
      0,
      1,
      ['loopback', '10.0.0.0/8'],
    ])
    for (const wrong of ['true', '0.0.0.0/0', 'proxy.example', '1.5'])
      expect(() => trusted(wrong)).toThrow(/TRUST_PROXY: the number of proxies/)
  })

  it('treats an empty setting as absent and keeps a server address to its origin', () => {
    const env = readEnv({ ...here(), PORT: '', SERVER_URL: 'https://hub.example.org/' })
    expect([env.PORT, env.SERVER_URL]).toEqual([3000, 'https://hub.example.org'])
  })
})
