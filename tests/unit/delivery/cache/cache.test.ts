import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Answered, Cache, longest, stopgap } from '../../../../src/delivery/cache/cache.ts'
import type { MadeAnswer } from '../../../../src/delivery/outcome/madeAnswer.ts'
import { type ResponseBody, responseBodyOf } from '../../../../src/delivery/outcome/responseBody.ts'
import { Problem } from '../../../../src/delivery/outcome/problem.ts'
import { keyOf, type Recipe } from '../../../../src/delivery/query/recipe.ts'

function gate<T>() {
  let open: (value: T) => void = () => undefined
  const promise = new Promise<T>((resolve) => (open = resolve))
  return { promise, open }
}

const recipe = (slug: string): Recipe => ({ form: 'item', ending: 'json', address: { kind: 'topics', slug } })
const made = (text: string, tags: string[] = [], expiresAt = Infinity): MadeAnswer => ({
  outcome: responseBodyOf(text, 'text/plain'),
  tags,
  expiresAt,
})
const slugOf = (asked: Recipe) => ('address' in asked ? asked.address.slug : '')
const text = async (found: ResponseBody | undefined | Promise<Answered>) => {
  const given = await found
  return String(await (given && 'entry' in given ? given.entry : given)?.bytes('identity'))
}

/** A cache whose answers say how often each was made, tagged by their slug. */
function counting(options: ConstructorParameters<typeof Cache>[1] = {}) {
  const times = new Map<string, number>()
  const cache = new Cache(async (asked) => {
    const slug = slugOf(asked)
    times.set(slug, (times.get(slug) ?? 0) + 1)
    return made(`${slug} ${times.get(slug)}`, [slug])
  }, options)
  return { cache, ask: (slug: string) => text(cache.answer(recipe(slug))), times }
}

const hit = (cache: Cache, slug: string, times: number) => {
  for (let count = 0; count < times; count += 1) cache.get(keyOf(recipe(slug)))
}

describe('the cache of finished answers', () => {
  it('gives a kept answer until something that it was made from changes', async () => {
    const { cache, ask } = counting()
    expect(await ask('a')).toBe('a 1')
    cache.purge({ tags: ['b'], gone: false })
    expect(await text(cache.get(keyOf(recipe('a'))))).toBe('a 1')
    cache.purge({ tags: ['a'], gone: false })
    expect(cache.get(keyOf(recipe('a')))).toBeUndefined()
    expect(await ask('a')).toBe('a 2')
  })

  it('makes anew by itself what is asked for again and again, and leaves the rest until somebody asks', async () => {
    let now = 0
    const { cache, ask, times } = counting({ now: () => now })
    for (const slug of ['past', 'once', 'often', 'rarely', 'often']) await ask(slug)
    await ask('past')
    now = 30_000
    await ask('rarely')
    await ask('often')
    await ask('often')
    now = 65_000
    cache.purge({ tags: ['past', 'once', 'often', 'rarely'], gone: false })
    await cache.settled()
    expect([...times]).toEqual(Object.entries({ past: 1, once: 1, often: 2, rarely: 1 }))
    expect(await text(cache.get(keyOf(recipe('often'))))).toBe('often 2')
    expect(await ask('past')).toBe('past 2')
    await ask('past')
    cache.purge({ tags: ['past'], gone: false })
    await cache.settled()
    expect(times.get('past')).toBe(3)
  })

  it('makes anew by itself what showed a withdrawn document, so that an outage finds an answer', async () => {
    let now = 0
    const { cache, ask, times } = counting({ now: () => now })
    await ask('old')
    now = 10 * 60_000
    await ask('asked')
    for (const about of ['old', 'asked']) cache.purge({ tags: [about], gone: true, about })
    await cache.settled()
    expect([times.get('old'), times.get('asked')]).toEqual([1, 2])
  })

  it('gives the last answer of what many ask for while a newer one is made, for a moment', async () => {
    let now = 0
    const later = gate<MadeAnswer>()
    let fills = 0
    const cache = new Cache(() => (fills++ === 0 ? Promise.resolve(made('old', ['a'])) : later.promise), {
      now: () => now,
    })
    await cache.answer(recipe('a'))
    hit(cache, 'a', 30)
    cache.purge({ tags: ['a'], gone: false })
    now = stopgap - 1
    expect(await text(cache.get(keyOf(recipe('a'))))).toBe('old')
    now = stopgap
    expect(cache.get(keyOf(recipe('a')))).toBeUndefined()
    later.open(made('new', ['a']))
    await cache.settled()
    expect(await text(cache.get(keyOf(recipe('a'))))).toBe('new')
    expect(fills).toBe(2)
  })

  it('never gives what showed a withdrawn document, however many ask', async () => {
    const shown = ['news/1', 'news?']
    const cache = new Cache(async (asked) => made('shown', slugOf(asked) === 'list' ? shown : ['news?']))
    for (const slug of ['list', 'other']) {
      await cache.answer(recipe(slug))
      hit(cache, slug, 30)
    }
    cache.purge({ tags: shown, gone: true, about: 'news/1' })
    expect(cache.get(keyOf(recipe('list')))).toBeUndefined()
    expect(await text(cache.get(keyOf(recipe('other'))))).toBe('shown')
  })

  it('never gives what may not be shown any more', async () => {
    let now = 0
    const cache = new Cache(async () => made('for a time', [], 500), { now: () => now })
    await cache.answer(recipe('a'))
    now = 499
    expect(await text(cache.get(keyOf(recipe('a'))))).toBe('for a time')
    now = 500
    expect(cache.get(keyOf(recipe('a')))).toBeUndefined()
    expect(cache.held).toBe(0)
  })

  it('does not give what ended while it was being made', async () => {
    let now = 0
    const first = gate<MadeAnswer>()
    let fills = 0
    const cache = new Cache(() => (fills++ === 0 ? first.promise : Promise.resolve(made('after', [], 900))), {
      now: () => now,
    })
    const answer = cache.answer(recipe('a'))
    now = 500
    first.open(made('before', [], 500))
    expect(await text(answer)).toBe('after')
  })

  it('makes everything anew after a while, whatever happened, without letting anybody wait', async () => {
    let now = 0
    const { cache, ask } = counting({ now: () => now })
    await ask('a')
    now = longest + 1
    expect(await text(cache.get(keyOf(recipe('a'))))).toBe('a 1')
    await cache.settled()
    expect(await text(cache.get(keyOf(recipe('a'))))).toBe('a 2')
  })

  it('compresses anew what readers wanted compressed, before anybody asks again', async () => {
    const { cache, ask } = counting()
    await ask('a')
    await ask('a')
    await cache.get(keyOf(recipe('a')))?.bytes('br')
    cache.purge({ tags: ['a'], gone: false })
    await cache.settled()
    const entry = cache.get(keyOf(recipe('a')))
    expect([entry?.ready('br') === undefined, entry?.ready('gzip') === undefined]).toEqual([false, true])
  })

  it('makes a missing answer once for all who wait', async () => {
    const { promise, open } = gate<MadeAnswer>()
    let fills = 0
    const cache = new Cache(() => {
      fills += 1
      return promise
    })
    const answers = [1, 2, 3].map(() => cache.answer(recipe('a')))
    open(made('one'))
    expect(await Promise.all(answers.map(text))).toEqual(['one', 'one', 'one'])
    expect(fills).toBe(1)
  })

  it('keeps that there is nothing, until that may have changed', async () => {
    let fills = 0
    const nothing = new Problem('unknown-address')
    const cache = new Cache(async () => {
      fills += 1
      return fills === 1 ? { outcome: nothing, tags: ['a'], expiresAt: Infinity } : made('here')
    })
    await expect(cache.answer(recipe('a'))).rejects.toBe(nothing)
    await expect(cache.answer(recipe('a'))).rejects.toBe(nothing)
    expect([fills, cache.get(keyOf(recipe('a')))]).toEqual([1, undefined])
    cache.purge({ tags: ['a'], gone: false })
    expect(await text(cache.answer(recipe('a')))).toBe('here')
  })

  it('asks again after a while whether there is still nothing', async () => {
    let fills = 0
    let now = 0
    const nothing = new Problem('unknown-address')
    const make = async () => {
      fills += 1
      return fills === 1 ? { outcome: nothing, tags: ['a'], expiresAt: Infinity } : made('here')
    }
    const cache = new Cache(make, { now: () => now })
    await expect(cache.answer(recipe('a'))).rejects.toBe(nothing)
    now = longest
    await expect(cache.answer(recipe('a'))).rejects.toBe(nothing)
    now = longest + 1
    expect(await text(cache.answer(recipe('a')))).toBe('here')
  })

  it('counts the age of an answer from when it was made, and not from when it was read from the disk', async () => {
    let now = longest
    let fills = 0
    const make = async () => {
      fills += 1
      return { ...made(`a ${fills}`, ['a']), ...(fills === 1 ? { madeAt: 0 } : {}) }
    }
    const cache = new Cache(make, { now: () => now })
    await cache.answer(recipe('a'))
    now = longest + 1
    expect(await text(cache.get(keyOf(recipe('a'))))).toBe('a 1')
    await cache.settled()
    expect(await text(cache.get(keyOf(recipe('a'))))).toBe('a 2')
  })

  it('does not keep a failure', async () => {
    let fills = 0
    const cache = new Cache(() =>
      fills++ === 0 ? Promise.reject(new Error('gone')) : Promise.resolve(made('back')),
    )
    await expect(cache.answer(recipe('a'))).rejects.toThrow('gone')
    expect(await text(cache.answer(recipe('a')))).toBe('back')
  })

  it('gives the last answer, and since when it may be outdated, where the database does not answer', async () => {
    const gone = new Problem('database-unavailable')
    let isGone = false
    let now = 0
    const cache = new Cache(
      async (asked) => {
        if (isGone) throw gone
        return made('kept', [slugOf(asked)], slugOf(asked) === 'ends' ? 500 : Infinity)
      },
      {
        now: () => now,
        last: async (key) =>
          key === keyOf(recipe('disk'))
            ? { entry: responseBodyOf('stored', 'text/plain'), isKnown: true, staleSince: 3 }
            : undefined,
      },
    )
    for (const slug of ['a', 'ends']) await cache.answer(recipe(slug))
    isGone = true
    now = 100
    cache.purge({ tags: ['a', 'ends'], gone: false })
    await cache.settled()
    now = 200
    expect(await cache.answer(recipe('a'))).toMatchObject({ staleSince: 100 })
    expect(await cache.answer(recipe('disk'))).toMatchObject({ staleSince: 3 })
    await expect(cache.answer(recipe('cold'))).rejects.toBe(gone)
    now = 500
    await expect(cache.answer(recipe('ends'))).rejects.toBe(gone)
    isGone = false
    cache.revive()
    await cache.settled()
    expect(await text(cache.get(keyOf(recipe('a'))))).toBe('kept')
  })

  it('stays within its bound and lets the least recently used go', async () => {
    const { cache, ask } = counting({ maxBytes: 1_000 })
    for (const slug of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) await ask(slug)
    hit(cache, 'a', 1)
    await ask('i')
    await ask('j')
    expect(cache.held).toBeLessThanOrEqual(1_000)
    expect(await text(cache.get(keyOf(recipe('a'))))).toBe('a 1')
    expect(cache.get(keyOf(recipe('b')))).toBeUndefined()
  })

  it('does not keep what alone would fill it', async () => {
    const cache = new Cache(async () => made('x'.repeat(600)), { maxBytes: 1_000 })
    await cache.answer(recipe('a'))
    expect(cache.held).toBe(0)
  })
})

/**
 * A world of three documents, of which an answer shows two. Changes are purged when they are made, and answers are made
 * slowly: the documents are read one after the other, and each step is taken when the test says so.
 */
class World {
  readonly documents = [0, 0, 0]
  private readonly steps: (() => void)[] = []
  readonly cache = new Cache(async (asked) => {
    const seen: string[] = []
    for (const document of shownIn(slugOf(asked))) {
      await new Promise<void>((resolve) => this.steps.push(resolve))
      seen.push(`${document}:${this.documents[document]}`)
    }
    return made(
      seen.join(),
      shownIn(slugOf(asked)).map((document) => `topics/${document}`),
    )
  })

  change(document: number): void {
    this.documents[document] = (this.documents[document] ?? 0) + 1
    this.cache.purge({ tags: [`topics/${document}`], gone: false })
  }

  async step(which: number): Promise<void> {
    const [step] = this.steps.splice(which % Math.max(1, this.steps.length), 1)
    step?.()
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }

  async finish(): Promise<void> {
    while (this.steps.length > 0) await this.step(0)
  }
}

const pairs: Record<string, number[]> = { a: [0, 1], b: [1, 2], c: [2, 0] }
const shownIn = (slug: string): number[] => pairs[slug] ?? []

type Move = { ask: string } | { change: number } | { step: number }
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map((ask) => ({ ask })),
  fc.nat(2).map((change) => ({ change })),
  fc.nat(5).map((step) => ({ step })),
)

describe('whatever comes in between', () => {
  it('nobody gets what was no longer true when they asked, and nothing of the kind is kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 60 }), async (moves) => {
        const world = new World()
        const asked: Promise<void>[] = []
        for (const next of moves) {
          if ('change' in next) world.change(next.change)
          else if ('step' in next) await world.step(next.step)
          else asked.push(fresh(world, next.ask))
        }
        let done = false
        const all = Promise.all(asked).then(() => (done = true))
        while (!done) {
          await world.finish()
          await Promise.race([all, Promise.resolve()])
        }
        await world.finish()
        for (const slug of Object.keys(pairs)) {
          const kept = world.cache.get(keyOf(recipe(slug)))
          if (kept) expect(await text(kept)).toBe(truth(world, slug))
        }
      }),
    )
  })
})

const truth = ({ documents }: World, slug: string) =>
  shownIn(slug)
    .map((document) => `${document}:${documents[document]}`)
    .join()

/** Asks, and checks that what comes is no older than the question. */
async function fresh(world: World, slug: string): Promise<void> {
  const then = [...world.documents]
  const answer = await text(world.cache.answer(recipe(slug)))
  for (const part of answer.split(',')) {
    const [document = 0, version = 0] = part.split(':').map(Number)
    expect(version).toBeGreaterThanOrEqual(then[document] ?? 0)
  }
}
