'use client'

import { layoutsOf } from '@hansa/portal-embed/core/layouts.ts'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { KnownForm } from './snippets.ts'

/** What the lists of each kind know, given by the configuration. */
export interface Known {
  /** The names of the parameters of a kind's list. */
  parameters: Readonly<Record<string, readonly string[]>>
  /** The forms of a kind's list. */
  forms: Readonly<Record<string, readonly KnownForm[]>>
}

/** The list that the form describes at this moment, saved or not. */
export interface Question {
  kind: string
  name: string
  publicId: string
  lang: string
  /** Its public parameters. `undefined` while slugs are looked up, and where nothing of what was chosen is published. */
  search: URLSearchParams | undefined
  /** The colour for links, `#rrggbb`; empty where there is none. */
  accent: string
  /** Set where a line names only what readers do not see. */
  isVoid: boolean
}

const collections = {
  municipality: 'municipalities',
  project: 'projects',
  partner: 'partners',
  topic: 'topics',
}
type Relation = keyof typeof collections
const relations = Object.keys(collections) as Relation[]

type Values = Record<string, unknown>
const valuesIn = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {}
const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Reads the form. */
export function useQuestion({ parameters }: Known): Question {
  const [fields] = useAllFormFields()
  const values = valuesIn(reduceFieldsToValues(fields, true))
  const query = valuesIn(values.query)
  const kind = textIn(values.kind)
  const known = parameters[kind] ?? []
  const chosen = Object.fromEntries(
    relations.map((name) => [name, known.includes(name) ? idsIn(query[name]) : []]),
  ) as Record<Relation, string[]>
  const slugs = useSlugs(chosen)
  const found =
    slugs && relations.map((name) => [name, chosen[name].flatMap((id) => slugs.get(id) ?? [])] as const)
  const isVoid = found?.some(([name, some]) => chosen[name].length > 0 && some.length === 0) ?? false
  return {
    kind,
    name: textIn(values.name),
    publicId: textIn(values.publicId),
    lang: textIn(query.lang),
    accent: textIn(valuesIn(values.look).accent).toLowerCase(),
    isVoid,
    search:
      found && !isVoid && kind !== ''
        ? searchOf(found, query, valuesIn(values.look), kind, known)
        : undefined,
  }
}

function searchOf(
  found: readonly (readonly [Relation, readonly string[]])[],
  query: Values,
  look: Values,
  kind: string,
  known: readonly string[],
): URLSearchParams {
  const of = (name: Relation) => found.find(([each]) => each === name)?.[1] ?? []
  const all: Values = {
    ...Object.fromEntries(relations.map((name) => [name, of(name).join(',')])),
    scope: of('municipality').length > 0 ? query.scope : '',
    kind: Array.isArray(query.type) ? query.type.join(',') : '',
    from: textIn(query.from).slice(0, 10),
    until: textIn(query.until).slice(0, 10),
    when: query.when,
    q: query.q,
  }
  const drawn: Values = {
    limit: query.limit,
    layout: layoutsOf(kind).find((one) => one === look.layout),
    'heading-level': look.headingLevel,
    images: look.images === false ? 'false' : '',
  }
  const asked = [...Object.entries(all).filter(([name]) => known.includes(name)), ...Object.entries(drawn)]
  return new URLSearchParams(
    asked.flatMap(([name, value]) => (textIn(value) === '' ? [] : [[name, textIn(value)]])),
  )
}

/** The ids of a relation, as the form has it: plain, or with the collection. */
function idsIn(value: unknown): string[] {
  const each = (one: unknown) =>
    textIn(typeof one === 'object' && one !== null && 'value' in one ? one.value : one)
  return (Array.isArray(value) ? value : []).map(each).filter((id) => id !== '')
}

/** The slugs of what is published of it, by id; `undefined` until they are all known. */
function useSlugs(chosen: Record<Relation, string[]>): ReadonlyMap<string, string> | undefined {
  const [slugs, setSlugs] = useState<ReadonlyMap<string, string>>()
  const wanted = JSON.stringify(chosen)
  useEffect(() => {
    let isCurrent = true
    const parts = Object.entries(JSON.parse(wanted) as Record<Relation, string[]>)
    Promise.all(parts.map(([name, ids]) => slugsOf(collections[name as Relation], ids)))
      .then((all) => isCurrent && setSlugs(new Map(all.flat())))
      .catch(() => isCurrent && setSlugs(new Map()))
    return () => {
      isCurrent = false
    }
  }, [wanted])
  return slugs
}

async function slugsOf(collection: string, ids: readonly string[]): Promise<[string, string][]> {
  if (ids.length === 0) return []
  const isOut: [string, string] =
    collection === 'municipalities'
      ? ['where[status][not_equals]', 'archived']
      : ['where[_status][equals]', 'published']
  const search = new URLSearchParams([
    isOut,
    ['where[id][in]', ids.join(',')],
    ['depth', '0'],
    ['limit', String(ids.length)],
    ['select[slug]', 'true'],
  ])
  const response = await fetch(`/api/${collection}?${search}`, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(String(response.status))
  const { docs } = (await response.json()) as { docs: { id: string; slug: string }[] }
  return docs.map(({ id, slug }) => [String(id), slug])
}
