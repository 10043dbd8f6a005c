import type { CollectionBeforeOperationHook, FlattenedField, SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'
import { isDoc } from '../../translation/document.ts'
import { decidingFields } from '../fields.ts'

/**
 * Lets no answer depend on what was asked for: where a select leaves out what decides about internal values, that is read
 * besides. Without it such values would not come, not even to the owner's people: what is undecided is internal (`fields.ts`).
 */
export const askWhole: CollectionBeforeOperationHook = ({ args, collection }) => {
  const select = 'select' in args ? args.select : undefined
  if (!isSelect(select) || ('overrideAccess' in args && args.overrideAccess === true)) return args
  const wider = widened(askedOf(collection), select, decidingFields(collection.slug))
  // Reading one version, Payload takes its arguments apart before this runs: the select changes where it stands, too.
  if (wider !== undefined) replace(select, wider)
  return { ...args, select: wider as SelectType | undefined }
}

type Asked = Pick<FlattenedField, 'name' | 'type' | 'custom'> & { flattenedFields?: Asked[] }

/** Returns the fields that a select may name; where there are versions, also the whole document of a version, as a group. */
function askedOf({
  flattenedFields,
  versions,
}: {
  flattenedFields: FlattenedField[]
  versions?: unknown
}): Asked[] {
  return versions
    ? [...flattenedFields, { name: 'version', type: 'group', flattenedFields }]
    : flattenedFields
}

/** A select as it comes: what is to be read, or left out, by name. */
interface Select {
  [name: string]: boolean | Select
}

const isSelect = (value: unknown): value is Select => isDoc(value)

/**
 * A select that takes each list with internal rows whole or not at all, and leaves out nothing that decides.
 * @returns `undefined` for everything
 */
export function widened(
  fields: readonly Asked[],
  select: Select,
  deciding: readonly string[],
): Select | undefined {
  const isExcluding = getSelectMode(select as SelectType) === 'exclude'
  const wider = isExcluding ? excluding(fields, select, deciding) : including(fields, select)
  return isExcluding && getSelectMode(wider as SelectType) === 'include' ? undefined : wider
}

/** Returns a select of fields to read, widened to whole lists. `forceSelect` adds the fields that decide. */
function including(fields: readonly Asked[], select: Select): Select {
  const entries = Object.entries(select).flatMap(([name, value]): [string, Select | true][] => {
    const field = fields.find((each) => each.name === name)
    if (!value) return []
    return [[name, !isSelect(value) || isWhole(field) ? true : including(within(field), value)]]
  })
  return Object.fromEntries(entries)
}

/** Returns a select of fields to leave out, without parts of lists and without fields that decide. */
function excluding(fields: readonly Asked[], select: Select, deciding: readonly string[]): Select {
  const entries = Object.entries(select).flatMap(([name, value]): [string, Select | boolean][] => {
    const field = fields.find((each) => each.name === name)
    if (deciding.includes(name) || (isWhole(field) && isSelect(value))) return []
    if (!isSelect(value)) return [[name, value]]
    const inner = excluding(within(field), value, name === 'version' ? deciding : [])
    return Object.keys(inner).length === 0 ? [] : [[name, inner]]
  })
  return Object.fromEntries(entries)
}

const within = (field: Asked | undefined): readonly Asked[] => field?.flattenedFields ?? []

/** True for fields that are read whole or not at all: lists with internal rows, and blocks, which may hold such a list. */
const isWhole = (field: Asked | undefined): boolean =>
  field?.custom?.internal === 'rows' || field?.type === 'blocks'

function replace(select: Select, wider: Select): void {
  for (const name of Object.keys(select)) delete select[name]
  Object.assign(select, wider)
}
