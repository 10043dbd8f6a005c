import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Content } from '../../../src/delivery/content.ts'
import { directoryOf } from '../../../src/delivery/directory.ts'
import { Pictures } from '../../../src/delivery/pictures.ts'

const base = `port-${'0a'.repeat(12)}`
const variant = `${base}-320x160.webp`
const picture = { id: 'p', filename: `${base}.webp`, sizes: { w320: { filename: variant } } }

let asked = 0
let isAway = false
let shown: string[] = []
let clock = 0

const away = () => Promise.reject(new Error('away'))
const content = {
  picture: async (name: string) => {
    asked += 1
    return isAway ? away() : name === picture.filename ? picture : undefined
  },
  usesOf: async () => [{ kind: 'topics', document: 't', language: undefined }],
  among: async () => shown,
} as unknown as Content

const pictures = (publicOriginals = false) =>
  new Pictures({
    content,
    directory: async () => directoryOf([], [], ['en']),
    offered: ['en'],
    publicOriginals,
    now: () => new Date(clock),
  })

beforeEach(() => {
  asked = 0
  isAway = false
  shown = ['t']
  clock = 0
})

describe('the file of a picture', () => {
  it.each([
    [variant, true],
    [`${base}.webp`, false],
    [`${base}-320x161.webp`, false],
    [`${base}-320x160.avif`, false],
    ['port.webp', false],
  ])('%s is public: %s', async (file, isPublic) => {
    expect(await pictures().isPublic(file)).toBe(isPublic)
  })

  it('is what is kept of an upload too, where that is wanted', async () => {
    expect(await pictures(true).isPublic(`${base}.webp`)).toBe(true)
  })

  it('is looked up once in half a second, and anew after a change', async () => {
    const known = pictures()
    expect([await known.isPublic(variant), await known.isPublic(variant), asked]).toEqual([true, true, 1])
    shown = []
    clock = 499
    expect(await known.isPublic(variant)).toBe(true)
    clock = 500
    expect(await known.isPublic(variant)).toBe(false)
    shown = ['t']
    known.forget()
    expect([await known.isPublic(variant), asked]).toEqual([true, 3])
  })

  it('stays what it was for an hour while the database is away, unless something changed before', async () => {
    const known = pictures()
    await known.isPublic(variant)
    isAway = true
    clock = 3_600_000
    expect([await known.isPublic(variant), await known.isPublic(variant)]).toEqual([true, true])
    clock = 3_600_001
    await expect(known.isPublic(variant)).rejects.toThrow('away')
    isAway = false
    await known.isPublic(variant)
    known.forget()
    isAway = true
    await expect(known.isPublic(variant)).rejects.toThrow('away')
  })
})
