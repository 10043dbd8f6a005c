import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { masked, parseAddress, reason } from '../../../src/database/adapters/address.ts'
import { SetupError } from '../../../src/errors/setup.ts'

describe('parseAddress', () => {
  it.each([
    ['file:data/hansa.db', path.resolve('data/hansa.db')],
    ['file:./hansa.db', path.resolve('hansa.db')],
    ['file:/var/hansa.db', '/var/hansa.db'],
    ['file:///var/with%20space.db', '/var/with space.db'],
    ['file:/var/100%.db', '/var/100%.db'],
  ])('reads %s', (address, file) => expect(parseAddress(address)).toMatchObject({ kind: 'sqlite', file }))

  it.each(['mongodb://a,b/hansa?replicaSet=rs0', 'mongodb+srv://u:p@cluster.example.org/hansa'])(
    'reads %s',
    (url) => expect(parseAddress(url)).toEqual({ kind: 'mongodb', url }),
  )

  it.each([
    '',
    'hansa.db',
    'file:',
    'file:data/',
    'file::memory:',
    'file://host/a.db',
    'mongodb:',
    'mongodb://',
    'postgres://u:p@h/d',
  ])('refuses %j and names what is allowed', (address) => {
    expect(() => parseAddress(address)).toThrow(SetupError)
    expect(() => parseAddress(address)).toThrow(/DATABASE_URL is ".*"\. Allowed are file:<path> .* mongodb/)
  })

  it('shows no password when it refuses', () => {
    expect(() => parseAddress('postgres://u:hunter2@h/d')).toThrow(/postgres:\/\/u:\*\*\*@h/)
  })
})

describe('masked', () => {
  it.each([
    ['mongodb://u:p@h/d', 'mongodb://u:***@h/d'],
    ['mongodb://u:p@ss:w/rd@h/d', 'mongodb://u:***@h/d'],
    [
      'mongodb://h/d?tlsCertificateKeyFilePassword=abc&w=1',
      'mongodb://h/d?tlsCertificateKeyFilePassword=***&w=1',
    ],
    [
      'mongodb://h/d?authMechanismProperties=AWS_SESSION_TOKEN:abc',
      'mongodb://h/d?authMechanismProperties=AWS_SESSION_TOKEN:***',
    ],
    ['file:data/hansa.db', 'file:data/hansa.db'],
  ])('%s', (address, shown) => expect(masked(address)).toBe(shown))

  it('takes the password out of what a driver says, as written and decoded', () => {
    const url = 'mongodb://u:p%40ss@h/d'
    expect(reason(new Error('bad p%40ss or p@ss\n    at x'), url)).toBe('bad *** or ***')
  })
})
