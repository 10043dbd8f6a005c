import fc from 'fast-check'
import type { Where } from 'payload'
import { type Filtered, partnerSlugs, type Piece, topics } from '../integration/delivery/piece.ts'
import { testDatabase } from '../integration/hub.ts'

/** A condition as Payload takes it, with slugs in the place of ids. */
export type Tree =
  { field: string; asked: Record<string, unknown> } | { and: Tree[] } | { or: Tree[] } | { beside: Tree[] }

interface Field {
  /** Returns what it holds in a document, as slugs; days as they are. */
  of: (piece: Piece) => string[]
  values: readonly string[]
  operators: readonly string[]
}

// MongoDB and SQLite answer differently when asked whether an emptied list exists.
const list = ['equals', 'not_equals', 'in', 'not_in', ...(testDatabase === 'sqlite' ? ['exists'] : [])]
const relations = (of: Field['of'], values: readonly string[]): Field => ({
  of,
  values,
  operators: [...list, 'all'],
})
const topic = relations(({ topics: held }) => held, topics)
const slugs = (kind: string) => Array.from({ length: 5 }, (_, index) => `${kind}-${index}`)
const slug = (kind: string): Field => ({
  of: (piece) => [piece.slug],
  values: slugs(kind),
  operators: ['equals', 'not_equals', 'in', 'not_in'],
})

/** Behind a relation, a denial asks for a related document that does not meet it. */
const behind = (of: Field['of'], values: readonly string[]): Field => ({
  of,
  values,
  operators: ['equals', 'in', 'not_equals', 'not_in'],
})

const fields: Record<'projects' | 'news' | 'meetings', Record<string, Field>> = {
  projects: {
    'partnerships.partner': relations(({ partners }) => partners[0], partnerSlugs),
    'partnerships.partner.slug': behind(({ partners }) => partners[0], partnerSlugs),
    coFunders: relations(({ partners }) => partners[1], partnerSlugs),
    'coFunders.slug': behind(({ partners }) => partners[1], partnerSlugs),
    topics: topic,
    'topics.slug': behind(topic.of, topics),
    slug: slug('project'),
  },
  news: {
    topics: topic,
    partners: relations(({ partners }) => partners[0], partnerSlugs),
    'partners.slug': behind(({ partners }) => partners[0], partnerSlugs),
    slug: slug('news'),
  },
  meetings: {
    topics: topic,
    organisers: relations(({ partners }) => partners[0], partnerSlugs),
    invitedPartners: relations(({ partners }) => partners[1], partnerSlugs),
    slug: slug('meetings'),
  },
}

/** Any condition on documents of a kind. */
export function condition(kind: keyof typeof fields): fc.Arbitrary<Tree> {
  const known = fields[kind]
  const leaf = fc.constantFrom(...Object.entries(known)).chain(([field, { values, operators }]) => {
    const value = fc.constantFrom(...values)
    const some = fc.uniqueArray(value, { minLength: 1, maxLength: 3 })
    const askedBy = (operator: string): fc.Arbitrary<unknown> =>
      operator === 'exists' ? fc.boolean() : ['in', 'not_in', 'all'].includes(operator) ? some : value
    const asked = fc.record(Object.fromEntries(operators.map((operator) => [operator, askedBy(operator)])), {
      requiredKeys: [],
    })
    const few = asked.filter((all) => [1, 2].includes(Object.keys(all).length))
    return few.map((all): Tree => ({ field, asked: all }))
  })
  return fc.letrec<{ tree: Tree }>((tie) => {
    const several = fc.array(tie('tree'), { minLength: 1, maxLength: 3 })
    return {
      tree: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        several.map((and): Tree => ({ and })),
        several.map((or): Tree => ({ or })),
        // Of one object: a field, an "and" and an "or" beside each other.
        fc.tuple(leaf, several, several).map(([one, and, or]): Tree => ({ beside: [one, { and }, { or }] })),
      ),
    }
  }).tree
}

/** The condition as the database is asked it. */
export function whereOfTree(tree: Tree, ids: ReadonlyMap<string, string>): Where {
  if ('and' in tree) return { and: tree.and.map((each) => whereOfTree(each, ids)) }
  if ('or' in tree) return { or: tree.or.map((each) => whereOfTree(each, ids)) }
  if ('beside' in tree)
    return Object.assign({}, ...tree.beside.map((each) => whereOfTree(each, ids))) as Where
  const named = (value: unknown) =>
    tree.field.endsWith('slug') || typeof value !== 'string' ? value : ids.get(value)
  const put = Object.entries(tree.asked).map(([operator, value]) => [
    operator,
    Array.isArray(value) ? value.map(named) : named(value),
  ])
  return { [tree.field]: Object.fromEntries(put) as object }
}

/** True where a document meets a condition. */
export function holds(tree: Tree, piece: Piece): boolean {
  if ('and' in tree) return tree.and.every((each) => holds(each, piece))
  if ('or' in tree) return tree.or.some((each) => holds(each, piece))
  if ('beside' in tree) return tree.beside.every((each) => holds(each, piece))
  const values =
    (Object.values(fields).find((known) => known[tree.field] && isOf(known, piece)) ?? {})[tree.field]?.of(
      piece,
    ) ?? []
  const isBehind = tree.field.includes('.slug')
  return Object.entries(tree.asked).every(([operator, value]) =>
    (isBehind ? behindOne : one)(operator, value, values),
  )
}

const isOf = (known: Record<string, Field>, { kind }: Piece): boolean =>
  (fields as Partial<Record<Filtered, unknown>>)[kind] === known

function one(operator: string, value: unknown, values: readonly string[]): boolean {
  const wanted = [value].flat().map(String)
  const some = wanted.some((each) => values.includes(each))
  if (operator === 'exists') return values.length > 0 === value
  if (operator === 'all') return wanted.every((each) => values.includes(each))
  return operator.startsWith('not_') ? !some : some
}

const behindOne = (operator: string, value: unknown, values: readonly string[]): boolean =>
  values.some((each) => one(operator, value, [each]))
