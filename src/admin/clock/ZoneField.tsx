import type { FlattenedField, SelectFieldServerProps } from 'payload'
import { offeredZone } from '../../time/zones.ts'
import { ZoneSelect } from './ZoneSelect.tsx'

/** The paths of all moments of a meeting, rows unnamed (`programme.start`): those fields that say `custom.clock`. */
function momentsIn(fields: readonly FlattenedField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    if ('flattenedFields' in field) return momentsIn(field.flattenedFields, `${path}.`)
    return field.custom?.clock === true ? [path] : []
  })
}

/** The timezone of a meeting in its form, with what it must know: the cities' own timezones, and which fields are on this clock. */
export async function ZoneField({
  req,
  payload,
  collectionSlug,
  clientField,
  path,
  readOnly,
}: SelectFieldServerProps) {
  const { docs } = await payload.find({
    collection: 'municipalities',
    depth: 0,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    select: { timezone: true },
    user: req.user,
  })
  const own = docs.map(({ id, timezone }) => [id, timezone ? offeredZone(timezone) : 'UTC'] as const)
  const { flattenedFields } = payload.collections[collectionSlug as 'meetings'].config
  return (
    <ZoneSelect
      description={clientField.admin?.description}
      label={clientField.label}
      moments={momentsIn(flattenedFields)}
      own={Object.fromEntries(own)}
      path={path}
      readOnly={readOnly === true}
    />
  )
}
