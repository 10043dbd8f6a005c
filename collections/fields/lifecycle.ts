import type { FieldHook, SelectField } from 'payload'
import { isDoc } from '../../src/translation/document.ts'

/** Where a project stands. */
export type Lifecycle = 'planned' | 'ongoing' | 'completed' | 'frozen'

/** A project's days (ISO 8601, only the first ten characters count) and what is stored as its lifecycle. */
export type Span = { start?: unknown; end?: unknown; lifecycle?: unknown }

const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' || value instanceof Date ? new Date(value).toISOString().slice(0, 10) : undefined

/**
 * The lifecycle on the day of `now` (UTC): frozen stays frozen; the dates decide; without dates the editor does. The last
 * day still belongs to the project, and one with a start alone goes on once it has begun.
 */
export function lifecycleAt({ start, end, lifecycle }: Span, now = new Date()): Lifecycle | undefined {
  const chosen = (lifecycle ?? undefined) as Lifecycle | undefined
  const [first, last, today] = [dayOf(start), dayOf(end), now.toISOString().slice(0, 10)]
  if (chosen === 'frozen' || (first === undefined && last === undefined)) return chosen
  if (last !== undefined && last < today) return 'completed'
  if (first === undefined) return chosen
  return first > today ? 'planned' : 'ongoing'
}

const derived: FieldHook = ({ siblingData, value }) => {
  const span: Span = isDoc(siblingData) ? siblingData : {}
  return lifecycleAt({ ...span, lifecycle: value }) ?? null
}

/** The lifecycle as a field. Time changes it without a save, so it is derived again when it is read. */
export const lifecycle = (): SelectField => ({
  name: 'lifecycle',
  type: 'select',
  index: true,
  options: ['planned', 'ongoing', 'completed', 'frozen'],
  admin: { position: 'sidebar' },
  custom: { settled: (project: Span) => lifecycleAt(project) },
  hooks: { beforeChange: [derived], afterRead: [derived] },
})
