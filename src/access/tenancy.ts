import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import { getTenantFromCookie } from '@payloadcms/plugin-multi-tenant/utilities'
import type { BaseFilter, CollectionConfig, Config, Field, PayloadRequest, Plugin, Where } from 'payload'
import { municipalityWord, tenancyTranslations } from '../messages/admin/tenancy.ts'
import { callerOf, municipalitiesOf } from './caller.ts'
import { standingsOf } from './partnerships.ts'
import { rowOf, table } from './roles.ts'

/**
 * The municipality field and the selector of the multi-tenant plugin, and nothing else of it: its access constraint and
 * its same-municipality filter on relations would hide a partner city's project, so ours are put back after it.
 */
export function tenancy(): Plugin[] {
  const before = new Map<string, CollectionConfig>()
  return [
    (config) => remember(config, before),
    multiTenantPlugin({
      tenantsSlug: 'municipalities',
      tenantField: {
        name: 'municipality',
        label: municipalityWord,
        admin: { position: 'sidebar', disableListColumn: false, disableListFilter: false },
        defaultValue: ownMunicipality,
      },
      i18n: { translations: tenancyTranslations },
      tenantsArrayField: {
        includeDefaultField: false,
        arrayFieldName: 'memberships',
        arrayTenantFieldName: 'municipality',
      },
      cleanupAfterTenantDelete: false,
      useTenantsCollectionAccess: false,
      useTenantsListFilter: false,
      useUsersTenantFilter: false,
      usersAccessResultOverride: ({ accessResult }) => accessResult,
      userHasAccessToAllTenants: (user) => 'isNetworkAdmin' in user && user.isNetworkAdmin === true,
      collections: Object.fromEntries(
        ownedCollections.map((slug) => [slug, { useTenantAccess: false, useBaseFilter: false }]),
      ),
    }),
    (config) => putBack(config, before),
  ]
}

function remember(config: Config, before: Map<string, CollectionConfig>): Config {
  for (const collection of config.collections ?? []) {
    before.set(collection.slug, {
      ...collection,
      access: { ...collection.access },
      fields: [...collection.fields],
    })
  }
  return config
}

function putBack(config: Config, before: Map<string, CollectionConfig>): Config {
  const collections = config.collections?.map((collection) => {
    const own = before.get(collection.slug)
    if (!own) return collection
    const added = own.fields.some(isTenancyField) ? [] : collection.fields.filter(isTenancyField)
    const admin = isOwned(collection.slug)
      ? {
          ...collection.admin,
          baseFilter: collection.slug === 'projects' ? withPartners : inChosenMunicipality,
        }
      : collection.admin
    return { ...collection, access: own.access, admin, fields: [...added, ...own.fields] }
  })
  return { ...config, ...(collections ? { collections } : {}) }
}

/**
 * The municipality of a new document: the one chosen in the selector, else, in a form, the only one that the person works for.
 * Over REST nothing is guessed.
 */
const ownMunicipality = ({ req }: { req: PayloadRequest }): string | null => {
  const caller = callerOf(req)
  const chosen = getTenantFromCookie(req.headers, 'text')
  if (caller.kind === 'network') return chosen === null ? null : String(chosen)
  if (caller.kind !== 'member') return null
  const own = municipalitiesOf(caller)
  if (chosen !== null && own.includes(String(chosen))) return String(chosen)
  return req.payloadAPI !== 'REST' && own.length === 1 ? (own[0] ?? null) : null
}

/**
 * Lists show what belongs to the municipality chosen in the selector. Whoever works for one city alone has no selector,
 * and sees what the other cities published too.
 */
const inChosenMunicipality: BaseFilter = ({ req }) => {
  const chosen = chosenMunicipality(req)
  return chosen === undefined ? null : { municipality: { equals: chosen } }
}

/** Projects are a city's where it stands in the consortium too. */
const withPartners: BaseFilter = async ({ req }) => {
  const chosen = chosenMunicipality(req)
  if (chosen === undefined) return null
  const projects = (await standingsOf(req, [chosen])).map(({ project }) => project)
  const places: Where[] = [{ municipality: { equals: chosen } }, { id: { in: projects } }]
  return { or: places }
}

function chosenMunicipality(req: PayloadRequest): string | undefined {
  const chosen = getTenantFromCookie(req.headers, 'text')
  const caller = callerOf(req)
  const hasChoice = caller.kind === 'network' || (caller.kind === 'member' && caller.memberships.length > 1)
  return chosen && hasChoice ? String(chosen) : undefined
}

/**
 * Returns whether a collection's documents belong to a municipality. Those that hooks append (the audit log, histories) do not count:
 * the hooks set the municipality themselves, and an entry may concern none.
 */
function isOwned(slug: string): boolean {
  const { owner, appendOnly } = rowOf(slug)
  return owner === 'municipality' && appendOnly !== true
}

/** Collections that belong to a municipality, in the order of the table. */
const ownedCollections = Object.keys(table).filter(isOwned)

/** The fields that the plugin adds: the municipality itself and what keeps the selector current. */
function isTenancyField(field: Field): boolean {
  return 'name' in field && (field.name === 'municipality' || field.name === '_watchTenant')
}
