import type { MigrateUpArgs as MongodbArgs } from '@payloadcms/db-mongodb'
import { type MigrateUpArgs as SqliteArgs, sql } from '@payloadcms/db-sqlite'
import { spanOf } from '../../../time/span.ts'
import { offeredZone } from '../../../time/zones.ts'
import { isTimezone } from '../../../time/zoned.ts'

/**
 * Gives stored meetings, and their versions, what hooks keep from now on: the first and the last day on the calendar of their place
 * (`startDay`, `endDay`), a timezone also where there is no start, and an end (`endsAt`) that holds where midnight is skipped.
 */

/** A meeting as far as its time goes; `timezone` is its own, else its municipality's. */
type Stored = { start: unknown; end: unknown; allDay: unknown; timezone: unknown }

function timesOf({ timezone, ...times }: Stored) {
  const zone = typeof timezone === 'string' && isTimezone(timezone) ? offeredZone(timezone) : 'UTC'
  return { zone, span: spanOf({ ...times, timezone: zone }) }
}

const pageSize = 500

type Row = { id: string | number; start: unknown; end: unknown; all_day: unknown; timezone: unknown }

async function fillTable(db: SqliteArgs['db'], table: string, prefix: string): Promise<void> {
  const name = (column: string) => sql.identifier(`${prefix}${column}`)
  const target = sql.identifier(table)
  for (let last: string | number = ''; ; ) {
    const rows: Row[] = await db.all(sql`
      SELECT m.id, m.${name('start')} AS start, m.${name('end')} AS "end", m.${name('all_day')} AS all_day,
        coalesce(nullif(m.${name('start_tz')}, ''), c.timezone) AS timezone
      FROM ${target} m LEFT JOIN municipalities c ON c.id = m.${name('municipality_id')}
      WHERE m.id > ${last} ORDER BY m.id LIMIT ${pageSize}`)
    for (const { id, all_day, ...row } of rows) {
      const { zone, span } = timesOf({ ...row, allDay: all_day === 1 })
      await db.run(sql`
        UPDATE ${target} SET ${name('start_tz')} = ${zone}, ${name('start_day')} = ${span?.startDay ?? null},
          ${name('end_day')} = ${span?.endDay ?? null}, ${name('ends_at')} = ${span?.endsAt ?? null}
        WHERE id = ${id}`)
    }
    const next = rows.at(-1)
    if (next === undefined) return
    last = next.id
  }
}

/** On SQLite, after the columns were added. */
export async function fillSqlite(db: SqliteArgs['db']): Promise<void> {
  await fillTable(db, 'meetings', '')
  await fillTable(db, '_meetings_v', 'version_')
}

type Collection = NonNullable<MongodbArgs['payload']['db']['collections'][string]>['collection']
type Write = Parameters<Collection['bulkWrite']>[0][number]
type Values = Record<string, unknown>

async function fillCollection(
  collection: Collection,
  path: string,
  zones: ReadonlyMap<string, unknown>,
  options: { session?: NonNullable<MongodbArgs['session']> },
): Promise<void> {
  let writes: Write[] = []
  const flush = async () => {
    if (writes.length > 0) await collection.bulkWrite(writes, options)
    writes = []
  }
  for await (const stored of collection.find({}, options)) {
    const meeting = (path === '' ? stored : stored.version) as Values | undefined
    if (!meeting) continue
    const { start, end, allDay, start_tz, municipality } = meeting
    const { zone, span } = timesOf({ start, end, allDay, timezone: start_tz || zones.get(String(municipality)) })
    const endsAt = span ? new Date(span.endsAt) : null
    const values = { start_tz: zone, startDay: span?.startDay ?? null, endDay: span?.endDay ?? null, endsAt }
    const $set = Object.fromEntries(Object.entries(values).map(([name, value]) => [`${path}${name}`, value]))
    writes.push({ updateOne: { filter: { _id: stored._id }, update: { $set } } })
    if (writes.length === pageSize) await flush()
  }
  await flush()
}

/** On MongoDB. */
export async function fillMongodb({ payload, session }: MongodbArgs): Promise<void> {
  const options = session ? { session } : {}
  const { collections, versions } = payload.db
  const zones = new Map<string, unknown>()
  for await (const city of collections.municipalities?.collection.find({}, options) ?? [])
    zones.set(String(city._id), city.timezone)
  const [meetings, former] = [collections.meetings?.collection, versions.meetings?.collection]
  if (meetings) await fillCollection(meetings, '', zones, options)
  if (former) await fillCollection(former, 'version.', zones, options)
}
