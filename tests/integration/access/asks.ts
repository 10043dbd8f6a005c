import fc from 'fast-check'
import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import type { Planted } from './internal.ts'

/** One way to ask for a document: its path and query, as it goes to `/api`. */
export interface Ask {
  collection: CollectionSlug
  path: string
  query: string
  /** Kind of the ask, for counting. */
  kind: string
}

type Tree = { [name: string]: boolean | string | Tree }

/** A select of some of a collection's fields, some deep, with values as people and attackers write them. */
function selects(payload: Payload, slug: string): fc.Arbitrary<Tree> {
  const { flattenedFields } = payload.collections[slug as CollectionSlug].config
  const paths = [...pathsOf(flattenedFields), 'nothing', 'emails.canary', 'id']
  const leaf = fc.constantFrom('true', 'false', 'true', 'false', '1', '')
  return fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...paths), leaf), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('true', 'false', 'mixed'),
    )
    .map(([entries, mode]) => treeOf(entries.map(([path, value]) => [path, mode === 'mixed' ? value : mode])))
}

/** The fields that may be selected. What decides stands in it more often, and so does what is internal. */
function pathsOf(fields: readonly FlattenedField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    const inner = 'flattenedFields' in field ? pathsOf(field.flattenedFields, `${path}.`) : []
    const isDeciding = ['municipality', 'createdBy'].includes(path)
    const isInternal = field.custom?.internal !== undefined
    const often = isInternal || isDeciding ? 8 : 1
    return Array.from({ length: often }, () => [path, ...inner]).flat()
  })
}

function treeOf(entries: [string, string][]): Tree {
  const tree: Tree = {}
  for (const [path, value] of entries) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    let at = tree
    for (const name of names) {
      const next = at[name]
      at = (typeof next === 'object' ? next : (at[name] = {})) as Tree
    }
    at[last] = value
  }
  return tree
}

/** `{ a: { b: 'true' } }` under `select` → `select[a][b]=true`. */
export function queryOf(name: string, tree: Tree | string | boolean): string[] {
  if (typeof tree !== 'object') return [`${name}=${String(tree)}`]
  return Object.entries(tree).flatMap(([key, value]) => queryOf(`${name}[${key}]`, value))
}

const joined = (...parts: string[][]): string => parts.flat().join('&')

/** Ways to ask for what was planted: straight, by its versions, and through what shows it. */
export function asks(payload: Payload, planted: Planted): fc.Arbitrary<Ask> {
  const slugs = Object.keys(planted) as (keyof Planted & CollectionSlug)[]
  const more = fc
    .record(
      {
        depth: fc.constantFrom('0', '1', '2', '5'),
        locale: fc.constantFrom('en', 'el', 'all', '*'),
        draft: fc.constantFrom('true', 'false'),
        trash: fc.constantFrom('true', 'false'),
        limit: fc.constantFrom('1', '50'),
        'fallback-locale': fc.constantFrom('none', 'en'),
        showHiddenFields: fc.constant('true'),
        overrideAccess: fc.constant('true'),
      },
      { requiredKeys: [] },
    )
    .map((options) => Object.entries(options).map(([name, value]) => `${name}=${value}`))
  return fc.constantFrom(...slugs).chain((collection) =>
    fc.oneof(
      fc
        .tuple(fc.constantFrom('list', 'one'), selects(payload, collection), more)
        .map(([kind, select, options]): Ask => ({
          collection,
          path: kind === 'one' ? `/${collection}/${planted[collection]}` : `/${collection}`,
          query: joined(queryOf('select', select), options),
          kind: `${kind} with a select`,
        })),
      fc.tuple(selects(payload, collection), more).map(([select, options]): Ask => ({
        collection,
        path: `/${collection}/versions`,
        query: joined(queryOf('select[version]', select), options),
        kind: 'versions with a select',
      })),
      fc
        .tuple(
          fc.constantFrom('contacts', 'meetings'),
          fc.constantFrom('contacts', 'meetings'),
          fc.boolean(),
          more,
        )
        .chain(([one, other, isList, options]) =>
          fc.tuple(selects(payload, one), selects(payload, other)).map(([first, second]): Ask => ({
            collection,
            path: isList ? `/${collection}` : `/${collection}/${planted[collection]}`,
            query: joined(
              queryOf(`populate[${one}]`, first),
              queryOf(`populate[${other}]`, second),
              [`depth=${1 + (first.id ? 1 : 0)}`],
              options.filter((option) => !option.startsWith('depth')),
            ),
            kind: 'read with a populate',
          })),
        ),
      fc
        .tuple(
          fc.constantFrom('sort=-createdAt', 'page=1', 'limit=0', 'count=true'),
          selects(payload, 'contacts'),
          more,
        )
        .map(([join, select, options]): Ask => ({
          collection: 'contacts',
          path: `/contacts/${planted.contacts}`,
          query: joined(
            [`joins[projects][${join.replace('=', ']=')}`],
            queryOf('populate[contacts]', select),
            ['select[projects]=true', 'depth=2'],
            options,
          ),
          kind: 'read with a join',
        })),
    ),
  )
}
