import { describe, expect, it } from '@jest/globals'
import { cleanCall, cleanFields, cleanText, describeError } from '../../../src/logging/clean.ts'
import { withoutValues } from '../../../src/database/adapters/values.ts'

describe('cleanText', () => {
  it.each([
    ['550 <jane.doe@example.org>: no such user', '550 <[e-mail]>: no such user'],
    ['looked for jane%40example.org', 'looked for [e-mail]'],
    ['cannot reach smtp://me:secret@mail.example:587', 'cannot reach smtp://***@mail.example:587'],
    ['GET /account/link/abc-DEF_123 failed', 'GET /account/link/*** failed'],
    ['the key hansa_0123456789abcdef', 'the key hansa_***'],
    ['E11000 duplicate key error dup key: { email: "j" }', 'E11000 duplicate key error dup key: (not shown)'],
    [
      'Cast to date failed for value "Jane" (type string) at path "start"',
      'Cast to date failed for value (not shown) (type string) at path "start"',
    ],
    [
      'Failed query: insert into "users" ("id", "email") values (?, ?)\nparams: 1,jane\ntwo',
      'Failed query: insert into "users" …',
    ],
    ['connect ECONNREFUSED 10.0.0.5:27017', 'connect ECONNREFUSED 10.0.0.5:27017'],
  ])('makes of %j %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
    expect(cleanText(clean)).toBe(clean)
  })

  it('ends in time whatever the text is', () => {
    const texts = ['@', 'a@', '://', 'failed for value ', 'dup key: {'].map((part) => part.repeat(100_000))
    expect(texts.map((text) => cleanText(text).length <= 20_000)).toEqual(texts.map(() => true))
  })
})

describe('describeError', () => {
  it('takes only what is listed, causes too', () => {
    const cause = Object.assign(new Error('jane@example.org is taken'), {
      code: 11000,
      keyValue: { email: 'jane' },
    })
    const error = Object.assign(new Error('not stored', { cause }), { data: { name: 'Jane' }, status: 500 })
    const described = describeError(error)
    expect(described).toMatchObject({ type: 'Error', message: 'not stored', status: 500 })
    expect(described.cause).toMatchObject({ message: '[e-mail] is taken', code: 11000 })
    expect(JSON.stringify(described)).not.toMatch(/jane|Jane/)
  })

  it('ends where causes go round in a circle', () => {
    const error = new Error('round')
    error.cause = error
    expect(JSON.stringify(describeError(error)).match(/"message":"round"/g)).toHaveLength(6)
  })
})

describe('what is given to the logger', () => {
  it('loses everything but plain values and errors', () => {
    const fields = {
      task: 'mail',
      tries: 2,
      isLast: true,
      job: { input: { to: 'jane' } },
      list: ['jane'],
      none: null,
    }
    expect(cleanFields(fields)).toEqual({ task: 'mail', tries: 2, isLast: true })
  })

  it('has a clean text in all of pino’s forms', () => {
    const error = new Error('for jane@example.org')
    expect(cleanCall([error])).toEqual([{ err: error }, 'for [e-mail]'])
    expect(cleanCall([{ err: error }])).toEqual([{ err: error }, 'for [e-mail]'])
    expect(cleanCall([{ err: error, msg: 'to jane@example.org' }])).toEqual([{ err: error }, 'to [e-mail]'])
    expect(cleanCall([{ id: 1 }, 'to jane@example.org'])).toEqual([{ id: 1 }, 'to [e-mail]'])
    expect(cleanCall(['to', 'jane@example.org', { name: 'Jane' }])).toEqual(['to [e-mail]'])
  })
})

describe('withoutValues', () => {
  it('keeps the error, its name, code and place, and none of what drivers hang on it', () => {
    const error = Object.assign(new Error('E11000 dup key: { email: "jane" }'), {
      name: 'MongoServerError',
      code: 11000,
      keyValue: { email: 'jane' },
      errorResponse: { errmsg: 'jane' },
    })
    const place = error.stack?.split('\n').at(1)
    expect(withoutValues(error)).toBe(error)
    expect(error).toMatchObject({
      name: 'MongoServerError',
      code: 11000,
      message: 'E11000 dup key: (not shown)',
    })
    expect([error.stack?.includes('jane'), error.stack?.includes(place ?? '?')]).toEqual([false, true])
    expect([error.keyValue, error.errorResponse]).toEqual([undefined, undefined])
  })

  it('leaves answers of Payload as they are', () => {
    const answer = Object.assign(new Error('The following field is invalid: email'), {
      name: 'ValidationError',
      isOperational: true,
      data: { errors: [{ path: 'email' }] },
      errors: [{ path: 'email' }],
    })
    withoutValues(answer)
    expect([answer.data, answer.errors]).toEqual([{ errors: [{ path: 'email' }] }, [{ path: 'email' }]])
  })
})
