import type { CollectionConfig, Endpoint, Field, UnnamedTab } from 'payload'
import type { EditorialKind } from '../../src/model/kinds/index.ts'
import { adopt } from '../../src/sharing/endpoints.ts'
import { isSharedKind } from '../../src/sharing/items.ts'
import { tellAdopters, tellOfDeletion } from '../../src/sharing/notices.ts'
import { adoptedFrom } from './adoptedFrom.ts'
import { derivedField, type Rules } from './saving/saving.ts'
import { adoptBox, sharing } from './sharing.ts'
import { slug } from './basic/slug.ts'
import { minorEdit, translations } from './translations.ts'
import { versions } from './versions.ts'
import { reviewBy, workflow } from './workflow.ts'
import { workflowEndpoints } from '../../src/workflow/endpoints.ts'
import { forgetSteps, recordStep } from '../../src/workflow/history.ts'
import { keepWorkflow, noteRestore } from '../../src/workflow/keep.ts'

type Editorial = {
  slug: EditorialKind
  locales: readonly string[]
  /** True where a municipality owns the documents; otherwise they belong to the whole network. */
  owned: boolean
  /** A key of the catalogue's groups. */
  group: string
  columns: string[]
  sort: string
  searchable: string[]
  /** Fields to index after municipality and status, in the order of the lists that readers ask for. */
  indexes?: string[][]
  tabs: UnnamedTab[]
  sidebar?: Field[]
  /** The title field, and what must be there to publish. */
  rules: Rules
  hooks?: CollectionConfig['hooks']
  endpoints?: Endpoint[]
}

function compoundIndexes({ owned, indexes = [] }: Editorial): NonNullable<CollectionConfig['indexes']> {
  const owner = owned ? ['municipality'] : []
  const lists = indexes.flatMap((fields) =>
    (owned ? [['_status', ...fields]] : []).concat([[...owner, '_status', ...fields]]),
  )
  return [
    ...(owned ? [{ fields: ['municipality', 'slug'], unique: true }] : []),
    ...[...lists, [...owner, '_status', 'createdAt']].map((fields) => ({ fields })),
  ]
}

/** Payload's publish button, for those alone who may publish. */
const publishButton = (collection: string) => ({
  path: '/admin/review/PublishButton.tsx#PublishButton',
  serverProps: { collection },
})

/**
 * Returns the hooks and endpoints around a document that a municipality owns: they keep its workflow true and write its history, before
 * and after the collection's own hooks, and tell other cities that adopted it of its changes.
 */
function surroundings({
  slug,
  hooks = {},
  endpoints = [],
}: Editorial): Pick<CollectionConfig, 'hooks' | 'endpoints'> {
  const isShared = isSharedKind(slug)
  return {
    hooks: {
      ...hooks,
      beforeOperation: [noteRestore, ...(hooks.beforeOperation ?? [])],
      beforeChange: [...(hooks.beforeChange ?? []), keepWorkflow],
      afterChange: [...(hooks.afterChange ?? []), recordStep, ...(isShared ? [tellAdopters] : [])],
      afterDelete: [...(hooks.afterDelete ?? []), forgetSteps, ...(isShared ? [tellOfDeletion] : [])],
    },
    endpoints: [...endpoints, ...workflowEndpoints(slug), ...(isShared ? [adopt(slug)] : [])],
  }
}

/**
 * A collection of editorial content: drafts with versions, scheduled publishing, trash, an address, languages with
 * their translation states, and access by owner. The form's tabs come from the collection.
 */
export function editorial(definition: Editorial): CollectionConfig {
  const { rules, locales, owned } = definition
  const derive = (name: Parameters<typeof derivedField>[0]) => derivedField(name, rules)
  return {
    slug: definition.slug,
    admin: {
      group: definition.group,
      useAsTitle: rules.title,
      defaultColumns: definition.columns,
      ...(owned ? { components: { edit: { PublishButton: publishButton(definition.slug) } } } : {}),
      listSearchableFields: definition.searchable,
    },
    defaultSort: definition.sort,
    versions: versions(),
    trash: true,
    indexes: compoundIndexes(definition),
    ...(owned ? surroundings(definition) : { hooks: definition.hooks ?? {} }),
    fields: [
      { type: 'tabs', tabs: definition.tabs },
      ...(owned ? [workflow(), adoptBox()] : []),
      slug({ unique: !owned, derive: derive('slug') }),
      ...translations({ locales, derive }),
      minorEdit(),
      ...(owned ? [reviewBy(), sharing(), adoptedFrom(definition.slug)] : []),
      ...(definition.sidebar ?? []),
    ],
  }
}
