import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

/** Collections whose documents held their words to be searched, which the search keeps by itself. */
const slugs = [
  'news',
  'meetings',
  'projects',
  'resources',
  'contacts',
  'partners',
  'programmes',
  'topics',
  'municipalities',
]

export async function up({ payload, session }: MigrateUpArgs): Promise<void> {
  const { collections, versions } = payload.db
  for (const slug of slugs) {
    await collections[slug]?.collection.updateMany(
      { searchText: { $exists: true } },
      { $unset: { searchText: '' } },
      session ? { session } : {},
    )
    await versions[slug]?.collection.updateMany(
      { 'version.searchText': { $exists: true } },
      { $unset: { 'version.searchText': '' } },
      session ? { session } : {},
    )
  }
}

/** The words are not stored again: what reads them does without those that are missing. */
export async function down(_args: MigrateDownArgs): Promise<void> {}
