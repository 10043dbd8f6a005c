import { afterEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Where } from 'payload'
import type { Stored } from '../../../../src/delivery/content/content.ts'
import type { Kind } from '../../../../src/model/kinds/index.ts'
import type { Change } from '../../../../src/model/change.ts'
import { SearchIndex } from '../../../../src/delivery/search/index.ts'

const published = { publishedLocales: ['en'], sourceLocale: 'en' }

/** A topic of a shelf: a document without an owner. */
const topic = (id: string, name: string): Stored => ({ id, slug: id, name: { en: name }, ...published })

/** A door to documents in memory. What it reads, it reads at once; what it read, it hands over when it is let. */
class Shelf {
  readonly documents = new Map<string, Stored>()
  private held: (() => void)[] | undefined
  private heldKind: Kind = 'topics'
  private onHeld: () => void = () => undefined

  /** From now on what is read of a kind is held. Resolves when a read is. */
  hold(kind: Kind = 'topics'): Promise<void> {
    this.held = []
    this.heldKind = kind
    return new Promise((resolve) => (this.onHeld = resolve))
  }

  release(): void {
    const held = this.held ?? []
    this.held = undefined
    for (const go of held) go()
  }

  some = async (kind: Kind, where: Where, limit: number): Promise<Stored[]> => {
    const { greater_than: after = '', in: among } = (where.id ?? {}) as {
      greater_than?: string
      in?: string[]
    }
    const read = [...this.documents.values()]
      .filter(({ id }) => kind === 'topics' && id > after && (!among || among.includes(id)))
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .slice(0, limit)
    if (this.held && kind === this.heldKind) {
      const released = new Promise<void>((go) => this.held?.push(go))
      this.onHeld()
      await released
    }
    return read
  }
}

let index: SearchIndex | undefined
afterEach(async () => index?.close())

function opened(shelf: Shelf, patience?: number): SearchIndex {
  index = new SearchIndex(shelf, ['en'], patience)
  return index
}

const ask = (open: SearchIndex, q: string) =>
  open.find({ q, lang: 'en', where: new Map([['topics', {}]] as const), localesOf: () => [] })

async function found(open: SearchIndex, q: string): Promise<string[]> {
  const { rows } = await ask(open, q)
  return rows.map(({ id }) => id).sort()
}

const changed: Omit<Change, 'about'> = { deed: 'changed', gone: false, tags: [] }
const withdrawn: Omit<Change, 'about'> = { deed: 'withdrawn', gone: true, tags: [] }

describe('the index', () => {
  it('does not put back what was withdrawn while it was read', async () => {
    const shelf = new Shelf()
    shelf.documents.set('a', topic('a', 'Canary'))
    shelf.documents.set('b', topic('b', 'Canary too'))
    const open = opened(shelf)
    const reading = shelf.hold()
    const building = open.build()
    await reading
    shelf.documents.delete('a')
    open.apply([{ about: 'topics/a', ...withdrawn }])
    shelf.release()
    await building
    expect(await found(open, 'canary')).toEqual(['b'])
  })

  it('does not put back an older state that a slower read brings', async () => {
    const shelf = new Shelf()
    shelf.documents.set('a', topic('a', 'Old'))
    const open = opened(shelf)
    await open.build()
    const reading = shelf.hold()
    open.apply([{ about: 'topics/a', ...changed }])
    await reading
    shelf.documents.set('a', topic('a', 'New'))
    open.apply([{ about: 'topics/a', ...changed }])
    const answer = found(open, 'new')
    shelf.release()
    expect([await answer, await found(open, 'old')]).toEqual([['a'], []])
  })

  it('reads again what could not be read', async () => {
    const shelf = new Shelf()
    shelf.documents.set('a', topic('a', 'Old'))
    const open = opened(shelf)
    await open.build()
    const { some } = shelf
    shelf.some = () => Promise.reject(new Error('The database is gone'))
    shelf.documents.set('a', topic('a', 'New'))
    open.apply([{ about: 'topics/a', ...changed }])
    await expect(found(open, 'new')).rejects.toThrow('The database is gone')
    shelf.some = some
    expect(await found(open, 'new')).toEqual(['a'])
  })

  it('does not wait for what has changed of other kinds', async () => {
    const shelf = new Shelf()
    shelf.documents.set('a', topic('a', 'Canary'))
    const open = opened(shelf)
    await open.build()
    const reading = shelf.hold('news')
    open.apply([{ about: 'news/x', ...changed }])
    await reading
    expect((await ask(open, 'canary')).isPartial).toBe(false)
    shelf.release()
  })

  it('does not wait for ever for what has changed, and says what it lacks', async () => {
    const shelf = new Shelf()
    shelf.documents.set('a', topic('a', 'Canary'))
    const open = opened(shelf, 10)
    await open.build()
    const reading = shelf.hold()
    open.apply([{ about: 'topics/a', ...changed }])
    await reading
    const early = await ask(open, 'canary')
    expect([early.rows.map(({ id }) => id), early.isPartial]).toEqual([['a'], true])
    shelf.release()
    expect((await ask(open, 'canary')).isPartial).toBe(false)
  })

  it('finds what stands on the shelf, whatever was put there, changed and taken away', async () => {
    const name = fc.constantFrom('red', 'green', 'red green', 'greenish', 'blue')
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.option(name) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.constantFrom('red', 'gre', 'red green'),
        async (steps, q) => {
          const shelf = new Shelf()
          const open = opened(shelf)
          await open.build()
          for (const { id, name: given } of steps) {
            if (given === null) shelf.documents.delete(id)
            else shelf.documents.set(id, topic(id, given))
            open.apply([{ about: `topics/${id}`, ...(given === null ? withdrawn : changed) }])
            expect(await found(open, q)).toEqual(expected(shelf, q))
          }
          await open.close()
        },
      ),
      { numRuns: 100 },
    )
    index = undefined
  })
})

function expected(shelf: Shelf, q: string): string[] {
  const begins = (name: string, word: string) => name.split(' ').some((each) => each.startsWith(word))
  return [...shelf.documents.values()]
    .filter(({ name }) => q.split(' ').every((word) => begins((name as { en: string }).en, word)))
    .map(({ id }) => id)
    .sort()
}
