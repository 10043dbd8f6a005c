import path from 'node:path'
import type { Env } from '../settings/env.ts'
import { type FileStores, fileStores } from '../media/stores.ts'
import { readAll } from '../media/store.ts'
import { ledgerFolder, ledgerStore } from '../privacy/ledger.ts'
import { version } from '../model/version.ts'
import { type Archive, assertFree, newArchive } from './archive.ts'
import { copyable } from './copyable.ts'
import type { Copyable } from './database.ts'
import { keptFiles } from './keptFiles.ts'
import { format, type Manifest } from './manifest.ts'
import { type Course, paced } from './progress.ts'
import { removeFolder, stagingFolder } from './staging.ts'

type Settings = Pick<Env, 'DATABASE_URL' | 'DATA_DIR' | 'MEDIA_DIR' | 'S3' | 'HANSA_SECRET'>

/**
 * Writes everything that a hub needs to go on elsewhere into one archive, while the hub runs: the database as of one moment,
 * uploaded files, the secret, and what else belongs to it in DATA_DIR.
 * @param file must not exist yet
 * @throws {SetupError} when the file exists or the database cannot be copied; nothing is left behind then
 * @throws the reason of the course's signal when that is aborted; likewise
 */
export async function backUp(env: Settings, file: string, course: Course): Promise<Manifest> {
  assertFree(file)
  const folder = await stagingFolder(path.dirname(path.resolve(file)), 'backup')
  try {
    const archive = await newArchive(file, folder, course)
    try {
      const manifest = await fill(archive, env, { folder, course })
      await archive.close(manifest)
      return manifest
    } finally {
      await archive.discard()
    }
  } finally {
    await removeFolder(folder)
  }
}

interface Means {
  folder: string
  course: Course
}

async function fill(archive: Archive, env: Settings, means: Means): Promise<Manifest> {
  const createdAt = new Date().toISOString()
  const database = await copyable(env.DATABASE_URL)
  try {
    const { about, named } = await fillContent(archive, env, { ...means, database })
    for (const [name, text] of await keptFiles(env)) await archive.addText(`data/${name}`, text)
    const ledger = ledgerStore(env)
    for await (const name of ledger.names())
      await archive.addText(`${ledgerFolder}/${name}`, String(await readAll(ledger, name)))
    return {
      format,
      version,
      createdAt,
      database: { kind: database.kind, ...about },
      // A file whose document was deleted meanwhile is not restored: it may be the photo of somebody who was erased.
      parts: archive.parts.filter(({ name }) => !name.startsWith(filesFolder) || named.has(nameOf(name))),
    }
  } finally {
    await database.close()
  }
}

const filesFolder = 'files/'
const nameOf = (part: string) => part.slice(filesFolder.length)

/** Files come before the database, for the most part, and those that were added meanwhile after it: so all that it names is there. */
async function fillContent(
  archive: Archive,
  env: Settings,
  { database, folder, course }: Means & { database: Copyable },
) {
  const stores = fileStores(env)
  const copied = new Set<string>()
  await addFiles(archive, stores, { copied }, course)
  const { files, about, named } = await database.copyTo(folder, course)
  if (!about.ofOneMoment) course.say(notOfOneMoment)
  for (const name of files) await archive.addFile(`database/${name}`, path.join(folder, name))
  await addFiles(archive, stores, { copied, named }, course)
  const missing = [...named].filter((name) => !copied.has(name))
  if (missing.length > 0)
    course.say(
      `${missing.length} files that the database names are missing: ${missing.slice(0, 5).join(', ')} …`,
    )
  return { about, named }
}

const notOfOneMoment =
  'This MongoDB server has no snapshots (they need MongoDB 5 or newer): what is saved during the backup may be in it in part. Stop the hub for a backup of one moment.'

interface Which {
  /** Names of files that are in the archive; those that are added join them. */
  copied: Set<string>
  /** Only these are added; all where it does not say. */
  named?: ReadonlySet<string>
}

async function addFiles(archive: Archive, stores: FileStores, which: Which, course: Course): Promise<void> {
  const { copied, named } = which
  const tell = paced(course.say)
  for (const kind of ['images', 'documents'] as const) {
    for await (const filename of stores[kind].names()) {
      course.signal.throwIfAborted()
      const name = `${kind}/${filename}`
      if (copied.has(name) || named?.has(name) === false) continue
      const found = await stores[kind].find(filename)
      const bytes = found && (await stores[kind].open(filename))
      // It was removed between the two.
      if (!found || !bytes) continue
      await archive.add(`${filesFolder}${name}`, found.size, bytes)
      copied.add(name)
      tell(`Files: ${copied.size} copied …`)
    }
  }
}
