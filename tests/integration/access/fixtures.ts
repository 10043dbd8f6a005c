import type { CollectionSlug, Payload, TypedUser } from 'payload'
import type { PartnerRole } from '../../../src/access/partnerships.ts'
import { type Role, roleNames } from '../../../src/access/roles.ts'
import { cityData, password } from '../people.ts'

/** The cities of the tests. `owner` has the documents; the others are what they are called in its joint project. */
export const cities = ['owner', 'lead', 'partner', 'associated', 'stranger'] as const
export type City = (typeof cities)[number]

/** Everybody: each role in the owning city, an editor in each other city, and those above and outside. */
export const members = [
  ...roleNames.map((role) => ({ name: role, city: 'owner' as City, roles: [role] as Role[] })),
  ...cities
    .filter((city) => city !== 'owner')
    .map((city) => ({ name: `${city}Editor`, city, roles: ['editor'] as Role[] })),
]
export const principals = ['network', ...members.map(({ name }) => name), 'nowhere', 'anonymous'] as const

/** The language that the translator of the tests writes. */
export const translated = 'el'

export type Fixtures = {
  city: Record<City, string>
  partner: Record<City, string>
  person: Record<string, TypedUser | null>
  /** Makes a document as the system does; several languages where `data` holds them by `locales`. */
  make: (collection: CollectionSlug, data: object, options?: object) => Promise<string>
  /** Returns what the main table and the latest version hold, in all languages. */
  stored: (collection: CollectionSlug, id: string) => Promise<{ live: object; latest: object }>
}

/** Makes the cities, their organisations and people. */
export async function makeFixtures(payload: Payload): Promise<Fixtures> {
  const make: Fixtures['make'] = async (collection, data, options = {}) => {
    const made = await payload.create({
      collection,
      data,
      locale: 'en',
      overrideAccess: true,
      ...options,
    } as never)
    return String((made as { id: string }).id)
  }
  const city = {} as Fixtures['city']
  const partner = {} as Fixtures['partner']
  for (const name of cities) {
    city[name] = await make('municipalities', cityData(name, ['en', 'el', 'sq']))
    partner[name] = await make('partners', {
      sourceLocale: 'en',
      publishedLocales: ['en'],
      name: `Municipality of ${name}`,
      kind: 'municipality',
      country: 'AL',
      member: city[name],
      _status: 'published',
    })
  }
  const person: Fixtures['person'] = { anonymous: null }
  const hire = async (name: string, data: object) => {
    const id = await make('users', { name, email: `${name}@hansa.example`, password, ...data })
    const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
    person[name] = { ...user, collection: 'users' } as TypedUser
  }
  await hire('network', { isNetworkAdmin: true })
  await hire('nowhere', {})
  for (const { name, city: home, roles } of members) {
    const languages = roles.includes('translator') ? { languages: [translated] } : {}
    await hire(name, { memberships: [{ municipality: city[home], roles, ...languages }] })
  }
  return { city, partner, person, make, stored: storedIn(payload) }
}

const storedIn =
  (payload: Payload): Fixtures['stored'] =>
  async (collection, id) => {
    const read = async (draft: boolean) =>
      (await payload.findByID({
        collection,
        id,
        draft,
        trash: true,
        depth: 0,
        locale: 'all',
        fallbackLocale: false,
        overrideAccess: true,
        showHiddenFields: true,
        disableErrors: true,
      } as never)) as object
    return { live: await read(false), latest: await read(true) }
  }

/** The entries of a consortium, one per role. */
export const consortium = (fixtures: Fixtures, roles: Partial<Record<City, PartnerRole>>) =>
  Object.entries(roles).map(([city, role]) => ({ partner: fixtures.partner[city as City], role }))
