import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Field, FlattenedField, PayloadRequest } from 'payload'
import { widened } from '../../../src/access/queries/asking.ts'
import { hasInternal, publicRows, readsInternal, withFieldAccess } from '../../../src/access/fields.ts'

const editor = {
  user: {
    collection: 'users',
    id: 'somebody',
    memberships: [{ municipality: 'here', roles: ['editor'] }],
  },
} as unknown as PayloadRequest

describe('internal values', () => {
  it('are all that nobody has decided to be public', () => {
    const rows = [{ visibility: 'public' }, { visibility: 'internal' }, { visibility: null }, {}, 'no row']
    expect(publicRows(rows)).toEqual([{ visibility: 'public' }])
    expect([publicRows(undefined), publicRows('x'), publicRows({})]).toEqual([[], [], []])
  })

  it('are not read where it is not known whose they are', () => {
    const reads = (doc: object) => readsInternal(editor, 'contacts', doc as Record<string, unknown>)
    expect([reads({ municipality: 'here' }), reads({ municipality: { id: 'here' } })]).toEqual([true, true])
    expect([reads({}), reads({ id: 'one' }), reads({ municipality: null })]).toEqual([false, false, false])
    expect(reads({ municipality: 'there', createdBy: 'somebody' })).toBe(false)
  })

  const visibility: Field = { name: 'visibility', type: 'select', options: ['public', 'internal'] }
  const list = (custom: object, fields: Field[] = [visibility]): Field => ({
    name: 'ways',
    type: 'array',
    custom,
    fields,
  })
  const guarded = (...fields: Field[]) => withFieldAccess({ slug: 'partners', fields } as CollectionConfig)

  it('are declared, or the hub does not start', () => {
    expect(() => guarded(list({}))).toThrow('partners.ways')
    expect(() => guarded(list({ internal: 'rows' }, [{ name: 'value', type: 'text' }]))).toThrow(
      'partners.ways',
    )
    expect(() => guarded(list({ internal: true }))).toThrow('partners.ways')
    expect(() => guarded({ type: 'row', custom: { internal: true }, fields: [] })).toThrow('partners.row')
    expect(() => guarded({ name: 'x', type: 'text', custom: { internal: 'yes' } })).toThrow('partners.x')
  })

  it('are guarded wherever they stand, in every collection', () => {
    const secret: Field = { name: 'secret', type: 'text', custom: { internal: true } }
    const nests: ((field: Field) => Field)[] = [
      (field) => field,
      (field) => ({ type: 'tabs', tabs: [{ label: 'x', fields: [field] }] }),
      (field) => ({ type: 'row', fields: [field] }),
      (field) => ({ name: 'group', type: 'group', fields: [field] }),
      (field) => ({ name: 'list', type: 'array', fields: [field] }),
      (field) => ({ name: 'blocks', type: 'blocks', blocks: [{ slug: 'block', fields: [field] }] }),
    ]
    for (const outer of nests) {
      for (const inner of nests) {
        const found = JSON.stringify(guarded(outer(inner(secret))), (key, value: unknown) =>
          key === 'read' && typeof value === 'function' ? 'guard' : value,
        )
        expect(found).toContain('"read":"guard"')
        const rows = JSON.stringify(
          guarded(outer(inner(list({ internal: 'rows' })))),
          (key, value: unknown) => (key === 'afterRead' ? 'guard' : value),
        )
        expect(rows).toContain('"afterRead":"guard"')
      }
    }
  })
})

describe('a select', () => {
  const fields = [
    { name: 'title', type: 'text' },
    { name: 'municipality', type: 'relationship' },
    {
      name: 'reach',
      type: 'group',
      flattenedFields: [
        { name: 'emails', type: 'array', custom: { internal: 'rows' }, flattenedFields: [] },
        { name: 'address', type: 'text' },
      ],
    },
  ] as unknown as FlattenedField[]
  const wide = (select: object) => widened(fields, select as never, ['municipality'])

  it('takes a list with internal rows whole', () => {
    expect(wide({ reach: { emails: { value: true } } })).toEqual({ reach: { emails: true } })
    expect(wide({ reach: { emails: true, address: true } })).toEqual({
      reach: { emails: true, address: true },
    })
    expect(wide({ reach: { emails: { value: '1' } } })).toEqual({ reach: { emails: true } })
  })

  it('leaves out nothing that decides', () => {
    expect(wide({ reach: { emails: { visibility: false } } })).toBeUndefined()
    expect(wide({ municipality: false })).toBeUndefined()
    expect(wide({ municipality: false, title: false })).toEqual({ title: false })
    expect(wide({ reach: { emails: { visibility: false }, address: false } })).toEqual({
      reach: { address: false },
    })
    expect(wide({ reach: { emails: false } })).toEqual({ reach: { emails: false } })
  })

  it('stays what it is otherwise', () => {
    expect([wide({}), wide({ title: true }), wide({ title: false })]).toEqual([
      {},
      { title: true },
      { title: false },
    ])
    expect(hasInternal(fields)).toBe(true)
  })
})
