import { z } from 'zod'
import { SetupError } from '../errors/setup.ts'

/** The form of the archive; it grows when an older release could not read it any more. */
export const format = 1

/** Where the description of the archive stands in it, as its last part. */
export const manifestName = 'manifest.json'

const part = z.object({
  /** With slashes, relative, inside the archive: `database/hansa.db`, `files/images/port.webp`. */
  name: z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[^/\\][^\\]*$/),
  /** In bytes. */
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const schema = z.object({
  format: z.literal(format),
  /** The release that made it. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  database: z.object({
    kind: z.enum(['sqlite', 'mongodb']),
    /** Rows of each table, or documents of each collection. */
    counts: z.record(z.string(), z.number().int().min(0)),
    /** Names of the migrations that were run on it. */
    migrations: z.array(z.string()),
    /** True where all of it is of one moment, whatever was saved meanwhile. */
    ofOneMoment: z.boolean(),
  }),
  parts: z.array(part),
})

/** One file of an archive. */
export type Part = z.infer<typeof part>
/** Description of an archive's content. */
export type Manifest = z.infer<typeof schema>

/** @throws {SetupError} when it is not the description of an archive that this release reads */
export function parseManifest(text: string): Manifest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new SetupError('The archive is damaged: its manifest is not JSON.')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const { format: found, version } = value as { format?: unknown; version?: unknown }
  throw new SetupError(
    typeof found === 'number' && found > format
      ? `The archive has the form ${found}, of release ${String(version)}; this release reads form ${format}. Restore it with the release that made it, or a later one.`
      : `The archive's manifest is not one of this program: ${z.prettifyError(parsed.error)}`,
  )
}

/**
 * Refuses what this hub cannot hold.
 * @param hub its release, the kind of its database and the migrations that it knows
 * @throws {SetupError} saying what differs
 */
export function assertFits(
  { version, database }: Manifest,
  hub: { version: string; kind: string; migrations: readonly string[] },
): void {
  if (database.kind !== hub.kind)
    throw new SetupError(
      `The archive holds a database of the kind ${database.kind}, and DATABASE_URL names one of the kind ${hub.kind}. Content is not moved from one to the other: set DATABASE_URL to a ${database.kind} database.`,
    )
  const unknown = database.migrations.filter((name) => !hub.migrations.includes(name))
  if (!isNewer(version, hub.version) && unknown.length === 0) return
  const because = unknown.length > 0 ? ` (its database has ${unknown.join(', ')})` : ''
  throw new SetupError(
    `The archive was made by a newer release, ${version}${because}; this is ${hub.version}. Restore it with that release or a later one.`,
  )
}

/** True where a version like `1.10.2` is later than another. */
function isNewer(version: string, than: string): boolean {
  const numbers = (text: string) => (text.split(/[-+]/)[0] ?? '').split('.').map(Number)
  const [left, right] = [numbers(version), numbers(than)]
  const first = left.findIndex((number, place) => number !== (right[place] ?? 0))
  return first >= 0 && (left[first] ?? 0) > (right[first] ?? 0)
}
