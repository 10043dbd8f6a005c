import type { Kind } from '../../model/kinds/index.ts'
import type { Counts, SearchListing } from '../content/content.ts'
import { kindName, type Speech } from '../pages/speech.ts'
import type { PresentContext } from '../present/context.ts'
import { presentRef } from '../present/ref.ts'
import type { Facet, Facets } from '../schema/facets.ts'

/** The most values of a facet: those that most of what was found has. */
const mostValues = 100

/**
 * How much of what was found belongs to what: counted over all of it, and named in the reader's language. Each value is what
 * the parameter of the same name takes; the one of `city` is `municipality`.
 * @param kind the one kind whose list it is: its types are counted then
 */
export function facetsOf(
  counts: SearchListing['counts'],
  kind: Kind | undefined,
  context: PresentContext,
  speech: Speech,
): Facets {
  const { lang, dir } = speech
  const typeName = (value: string) => (kind ? nameOfType(speech, kind, value) : kindName(speech, value))
  const types = kind ? counts.type : counts.kind
  return {
    kind: sorted([...types].map(([value, count]) => ({ value, label: typeName(value), lang, dir, count }))),
    topic: pointed('topics', counts.topic, context),
    project: pointed('projects', counts.project, context),
    city: pointed('municipalities', counts.city, context),
    year: [...counts.year]
      .map(([value, count]) => ({ value, label: value, count }))
      .sort(byValue)
      .reverse(),
  }
}

/** Named by what they point to; what readers may not see is left out. Equal slugs of different owners are one value. */
function pointed(kind: Kind, counts: Counts, context: PresentContext): Facet[] {
  const facets = new Map<string, Facet>()
  for (const [id, count] of counts) {
    const ref = presentRef(kind, id, context)
    if (!ref) continue
    const { slug: value, title: label, lang, dir } = ref
    facets.set(value, { value, label, lang, dir, count: count + (facets.get(value)?.count ?? 0) })
  }
  return sorted([...facets.values()])
}

function sorted(facets: Facet[]): Facet[] {
  return facets.sort((one, other) => other.count - one.count || byValue(one, other)).slice(0, mostValues)
}

const byValue = (one: Facet, other: Facet): number => (one.value < other.value ? -1 : 1)

function nameOfType({ embed }: Speech, kind: Kind, type: string): string {
  const names: Partial<Record<string, unknown>> = { ...embed }
  const ofKind = names[kind] as Partial<Record<string, string>> | undefined
  return ofKind?.[type] ?? type
}
