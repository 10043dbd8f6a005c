import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Content, NotedContent } from '../../../../src/delivery/content/content.ts'
import { isPictureFile } from '../../../../src/delivery/files/pictures.ts'
import { PublicFiles } from '../../../../src/delivery/files/publicFiles.ts'
import { Watch } from '../../../../src/delivery/cache/watch.ts'
import { useTag } from '../../../../src/publish/tags.ts'

const base = `port-${'0a'.repeat(12)}`
const variant = `${base}-320x160.webp`
const picture = { id: 'p', filename: `${base}.webp`, sizes: { w320: { filename: variant } } }

let asked = 0
let isAway = false
let shown: string[] = []

/** A source that has one picture, which a topic shows. */
const open = (): NotedContent => {
  const tags = new Set<string>()
  const file = async (_collection: string, name: string) => {
    asked += 1
    if (isAway) throw new Error('away')
    if (name !== picture.filename) return undefined
    for (const tag of [useTag('p'), 'topics/t']) tags.add(tag)
    return shown.length > 0 ? picture : undefined
  }
  return { content: { file } as unknown as Content, noted: { tags, expiresAt: Infinity } }
}

/** Tags that were kept beyond a restart. */
const disk = new Map<string, readonly string[]>()
const memory = {
  keep: (key: string, { tags }: { tags: readonly string[] }) => void disk.set(key, tags),
  tagsOf: async (key: string) => disk.get(key),
}
const pictures = (publicOriginals = false) =>
  new PublicFiles({
    kind: 'media',
    open,
    watch: new Watch(),
    memory,
    find: (file, content) => isPictureFile(file, content, publicOriginals),
  })

beforeEach(() => {
  disk.clear()
  asked = 0
  isAway = false
  shown = ['t']
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

  it('is looked up once, and anew after a change that it depends on', async () => {
    const known = pictures()
    expect([await known.isPublic(variant), await known.isPublic(variant), asked]).toEqual([true, true, 1])
    shown = []
    known.purge({ tags: ['topics/other'], gone: false })
    expect(await known.isPublic(variant)).toBe(true)
    known.purge({ tags: ['topics/t'], gone: false })
    expect([await known.isPublic(variant), asked]).toEqual([false, 2])
    shown = ['t']
    known.purge({ tags: [useTag('p')], gone: false })
    expect([await known.isPublic(variant), asked]).toEqual([true, 3])
  })

  it('stays what it was while the database is away, unless something was withdrawn', async () => {
    const known = pictures()
    await known.isPublic(variant)
    isAway = true
    known.purge({ tags: ['topics/t'], gone: false })
    expect([await known.isPublic(variant), await known.isPublic(variant)]).toEqual([true, true])
    known.purge({ tags: ['topics/t'], gone: true })
    disk.clear()
    await expect(known.isPublic(variant)).rejects.toThrow('away')
  })

  it('is known after a restart while the database is away, and looked up when that is back', async () => {
    await pictures().isPublic(variant)
    shown = []
    await pictures().isPublic('port-1a.webp')
    expect([...disk.values()]).toEqual([expect.arrayContaining([useTag('p'), 'topics/t'])])
    isAway = true
    const restarted = pictures()
    expect([await restarted.isPublic(variant), await restarted.isPublic(variant)]).toEqual([true, true])
    await expect(restarted.isPublic(`${base}-640x320.webp`)).rejects.toThrow('away')
    isAway = false
    expect(await restarted.isPublic(variant)).toBe(false)
  })

  it('is not what it was when it was asked for before a change, for those who ask after it', async () => {
    const known = pictures()
    const early = known.isPublic(variant)
    shown = []
    known.purge({ tags: ['anything'], gone: false })
    expect([await known.isPublic(variant), asked]).toEqual([false, 2])
    await early
  })
})
