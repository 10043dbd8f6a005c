import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Where } from 'payload'
import { documentTag, tagsOf, tagsOfWhere } from '../../../src/publish/tags.ts'
import type { Doc } from '../../../src/translation/document.ts'

const ids = ['a', 'b', 'c', 'd']
const anId = fc.constantFrom(...ids)

const project: fc.Arbitrary<Doc> = fc.record({
  id: anId,
  slug: anId,
  municipality: fc.oneof(
    anId,
    anId.map((id) => ({ id })),
  ),
  topics: fc.array(anId, { maxLength: 2 }),
  coFunders: fc.option(fc.array(anId, { maxLength: 2 })),
  partnerships: fc.array(fc.record({ partner: anId }), { maxLength: 2 }),
  start: fc.nat(3),
})

const leaf: fc.Arbitrary<Where> = fc
  .tuple(
    fc.constantFrom('id', 'slug', 'municipality', 'topics', 'coFunders', 'partnerships.partner', 'start'),
    fc.oneof(
      anId.map((equals) => ({ equals })),
      fc.array(anId, { maxLength: 4 }).map((among) => ({ in: among })),
      fc.array(anId, { maxLength: 2 }).map((among) => ({ not_in: among })),
      fc.boolean().map((exists) => ({ exists })),
    ),
  )
  .map(([field, asked]) => ({ [field]: asked }))

const { condition } = fc.letrec<{ condition: Where }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('condition'), { maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    fc.tuple(leaf, leaf).map(([one, other]) => ({ ...one, ...other })),
  ),
}))

/** Returns whether a document meets a condition, as a database decides it. */
function meets(document: Doc, where: Where): boolean {
  return Object.entries(where).every(([key, asked]) => {
    if (key === 'and') return (asked as Where[]).every((each) => meets(document, each))
    if (key === 'or') return (asked as Where[]).some((each) => meets(document, each))
    return answers(valuesOf(document, key), asked as Record<string, unknown>)
  })
}

function answers(values: string[], asked: Record<string, unknown>): boolean {
  const among = (name: string) => values.some((value) => (asked[name] as unknown[]).includes(value))
  if ('equals' in asked) return values.includes(String(asked.equals))
  if ('in' in asked) return among('in')
  if ('not_in' in asked) return !among('not_in')
  return asked.exists === values.length > 0
}

function valuesOf(document: Doc, path: string): string[] {
  const [head = '', tail] = path.split('.')
  const value = document[head]
  return [value ?? []].flat().map((each) => {
    const inner = typeof each === 'object' && each !== null ? (each as Doc)[tail ?? 'id'] : each
    return String(inner)
  })
}

describe('the tags of a condition', () => {
  it('do not say what a document is called', () => {
    const named = { id: '1', slug: 'ana-kola', filename: 'ana-kola.png', municipality: 'm' }
    const tags = [...tagsOf('contacts', named), ...tagsOf('media', named)]
    expect(tags.join()).not.toMatch(/ana|kola/)
    for (const tag of tagsOfWhere('contacts', { slug: { equals: 'ana-kola' } })) expect(tags).toContain(tag)
  })

  it('hold one of every document that meets it', () => {
    let met = 0
    fc.assert(
      fc.property(project, condition, (document, where) => {
        if (!meets(document, where)) return
        met += 1
        const tags = new Set(tagsOf('projects', document))
        expect(tagsOfWhere('projects', where).some((tag) => tags.has(tag))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
    expect(met).toBeGreaterThan(200)
  })

  it('are those of the narrowest part, so that other cities’ changes purge nothing', () => {
    const where: Where = {
      and: [
        { and: [{ municipality: { in: ids } }, { expiresAt: { exists: false } }] },
        { municipality: { equals: 'a' } },
        { teaser: { contains: 'x' } },
      ],
    }
    const asked = tagsOfWhere('news', where)
    expect(asked).toHaveLength(1)
    const tagsIn = (municipality: string) => tagsOf('news', { id: '1', slug: 's', municipality })
    expect(tagsIn('a')).toContain(asked[0])
    expect(tagsIn('b')).not.toContain(asked[0])
  })

  it('are the one of all lists where nothing narrower is asked for, or too much', () => {
    const all = tagsOfWhere('news', {})
    const many = Array.from({ length: 30 }, (_, index) => String(index))
    expect(all).toHaveLength(1)
    expect(tagsOfWhere('news', { id: { in: many } })).toEqual(all)
    expect(tagsOfWhere('news', { or: [{ slug: { equals: 'a' } }, { start: { exists: true } }] })).toEqual(all)
    expect(tagsOf('news', { id: '1' })).toEqual([documentTag('news', '1'), ...all])
  })

  it('are none where nothing can be found', () => {
    expect(tagsOfWhere('news', { id: { in: [] } })).toEqual([])
  })
})
