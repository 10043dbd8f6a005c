import { describe, expect, it } from '@jest/globals'
import type { Field } from 'payload'
import { fileStores } from '../../../src/media/stores.ts'
import { collections } from '../../../collections/index.ts'

/** Instants that belong to no place: forms show them on the clock of whoever looks. */
const placeless = ['news.publishedAt', 'news.expiresAt']
/** Dates that endpoints write, and no form. */
const unshown = [
  'portalKeys.expiresAt',
  'portalKeys.revokedAt',
  'portalKeys.lastUsedAt',
  'handovers.decidedAt',
  'pageChecks.at',
]

type Found = { path: string; field: Field }

function datesIn(fields: Field[], prefix: string): Found[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => datesIn(tab.fields, prefix))
    const path = 'name' in field && field.name ? `${prefix}.${field.name}` : prefix
    if ('fields' in field) return datesIn(field.fields, path)
    return field.type === 'date' ? [{ path, field }] : []
  })
}

describe('dates that people write', () => {
  it('are days, moments on a place’s clock, or known to have no place', () => {
    const files = fileStores({ MEDIA_DIR: 'media', S3: undefined })
    const model = collections({ locales: ['en'], files, secureCookies: false, versions: 50 })
    const unknown = model
      .flatMap(({ slug, fields }) => datesIn(fields, slug))
      .filter(({ path, field }) => {
        const { admin = {}, custom = {}, access } = field as Extract<Field, { type: 'date' }>
        const isWritten = !admin.hidden && !admin.readOnly && access?.update === undefined
        const isDay = admin.date?.pickerAppearance === 'dayOnly'
        return isWritten && !isDay && custom.clock !== true && ![...placeless, ...unshown].includes(path)
      })
    expect(unknown.map(({ path }) => path)).toEqual([])
    const clocks = datesIn(model.find(({ slug }) => slug === 'meetings')?.fields ?? [], '')
      .filter(({ field }) => field.custom?.clock === true)
      .map(({ path, field }) => [
        path,
        field.admin?.disableBulkEdit,
        Object.keys(field.admin?.components ?? {}),
      ])
    const drawn = ['Field', 'Cell', 'Diff']
    expect(clocks).toEqual([
      ['.start', true, drawn],
      ['.end', true, drawn],
      ['.registration.deadline', true, drawn],
      ['.programme.start', true, drawn],
      ['.programme.end', true, drawn],
    ])
  })
})
