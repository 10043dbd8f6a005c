import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

/** What a list was narrowed by, and the public parameter that it is now. */
const relations = { municipalities: 'municipality', projects: 'project', topics: 'topic' } as const

type Values = Record<string, unknown>

/** An embed's list becomes one question in the words of the public parameters. */
export async function up({ payload, session }: MigrateUpArgs): Promise<void> {
  const embeds = payload.db.collections.embeds?.collection
  const options = session ? { session } : {}
  const stored = (await embeds?.find({ query: { $exists: false } }, options).toArray()) ?? []
  for (const { _id, filter, limit, fallbackChain } of stored as Values[]) {
    const before = (filter ?? {}) as Values
    const named = Object.entries(relations).filter(([old]) => Array.isArray(before[old]) && before[old].length > 0)
    const query: Values = {
      ...Object.fromEntries(named.map(([old, name]) => [name, before[old]])),
      narrowedBy: named.map(([, name]) => name),
      limit: limit ?? 10,
      ...(before.when ? { when: before.when } : {}),
      ...(Array.isArray(fallbackChain) && fallbackChain.length > 0 ? { lang: fallbackChain[0] } : {}),
    }
    await embeds?.updateOne(
      { _id: _id as never },
      { $set: { query }, $unset: { filter: '', limit: '', fallbackChain: '' } },
      options,
    )
  }
}

/** What the release before does not know is left out: what was thrown away, partners, types, spans and words. */
export async function down({ payload, session }: MigrateDownArgs): Promise<void> {
  const embeds = payload.db.collections.embeds?.collection
  const options = session ? { session } : {}
  await embeds?.deleteMany({ deletedAt: { $type: 'date' } }, options)
  const stored = (await embeds?.find({ query: { $exists: true } }, options).toArray()) ?? []
  for (const { _id, query } of stored as Values[]) {
    const now = query as Values
    const named = Object.entries(relations).map(([old, name]) => [old, now[name] ?? []])
    const filter = { ...Object.fromEntries(named), ...(now.when ? { when: now.when } : {}) }
    await embeds?.updateOne(
      { _id: _id as never },
      { $set: { filter, limit: now.limit, fallbackChain: now.lang ? [now.lang] : [] }, $unset: { query: '' } },
      options,
    )
  }
}
