import type { FieldHook, TextField } from 'payload'
import { isSlug } from '../../../src/publish/slug.ts'
import { matches } from './checked.ts'

/**
 * An item's part of its public address. Left empty, it is made from the title in the source language on save. A copy
 * gets one of its own.
 */
export const slug = ({ unique, derive }: { unique: boolean; derive: FieldHook }): TextField => ({
  name: 'slug',
  type: 'text',
  index: true,
  unique,
  admin: { position: 'sidebar' },
  hooks: {
    beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)],
    beforeChange: [derive],
    beforeDuplicate: [() => null],
  },
  validate: matches(isSlug, 'slug'),
})
