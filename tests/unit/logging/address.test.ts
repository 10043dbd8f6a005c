import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addressShape, routeOf, routes } from '../../../src/logging/address.ts'

const shape = addressShape(['news', 'users', 'en', 'sq'])

describe('addressShape', () => {
  it.each([
    ['/', '/'],
    ['/v1/news.json?q=jane+doe', '/v1/news.json'],
    ['/v1/news/annual-meeting', '/v1/news/*'],
    ['/sq/durres/news/annual-meeting', '/sq/*/news/*'],
    ['/api/users/6f9b1c3e', '/api/users/*'],
    ['/account/link/Zm9vYmFy', '/account/link/*'],
    ['/admin/collections/news/1/versions/2', '/admin/collections/news/*/versions/*'],
    ['/media/jane-doe.jpg', '/media/*.*'],
    ['/__proto__/constructor', '/*/*'],
    ['?jane', ''],
  ])('makes of %s %s', (target, expected) => {
    expect(shape(target)).toBe(expected)
  })

  it('is short, and made of known words and stars alone, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (rest) => {
        const made = shape(`/v1/${rest}`)
        expect(made.length).toBeLessThan(400)
        expect(shape(made)).toBe(made)
      }),
    )
  })
})

describe('routeOf', () => {
  it.each([
    ['/v1/news.json', 'public'],
    ['/en/durres/news/x', 'public'],
    ['/media/a.jpg', 'media'],
    ['/embed/v1/hansa.js', 'embed'],
    ['/api/users/me?depth=0', 'api'],
    ['/_next/static/x.js', 'admin'],
    ['//admin', 'admin'],
    ['/metrics', 'system'],
    ['/constructor', 'public'],
    ['*', 'public'],
  ])('puts %s into %s', (target, route) => {
    expect(routes).toContain(route)
    expect(routeOf(target)).toBe(route)
  })
})
