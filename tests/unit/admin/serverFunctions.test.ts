import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { refuseUnknown } from '../../../src/admin/serverFunctions.ts'

describe('server functions', () => {
  const handler = readFileSync(
    'node_modules/@payloadcms/next/dist/utilities/handleServerFunctions.js',
    'utf8',
  )
  const table = /baseServerFunctions = \{([^}]*)\}/.exec(handler)?.[1] ?? ''
  const names = [...table.matchAll(/^\s*'?([a-z-]+)'?:/gm)].map(([, name = '']) => name)

  it('are those that Payload has, without folders', () => {
    expect(names.length).toBeGreaterThan(10)
    const refused = names.filter((name) => {
      try {
        refuseUnknown(name)
        return false
      } catch {
        return true
      }
    })
    expect(refused).toEqual(['get-folder-results-component-and-data'])
  })

  it('have no name that every object has, nor any other', () => {
    const inherited = Object.getOwnPropertyNames(Object.prototype)
    for (const name of [
      ...inherited,
      '',
      undefined,
      null,
      0,
      ['form-state'],
      { toString: () => 'form-state' },
    ])
      expect(() => refuseUnknown(name)).toThrow('There is no server function')
    fc.assert(
      fc.property(fc.anything(), (name) => {
        fc.pre(!names.includes(name as string))
        expect(() => refuseUnknown(name)).toThrow('There is no server function')
      }),
    )
  })

  it('are asked through the list', () => {
    const layout = readFileSync('src/app/(payload)/layout.tsx', 'utf8')
    expect(layout).toMatch(/'use server'\n {2}refuseUnknown\(args\.name\)\n/)
  })
})
