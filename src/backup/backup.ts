import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '../env.ts'
import { SetupError } from '../errors.ts'
import { type FileStores, fileStores } from '../media/stores.ts'
import { readAll } from '../media/store.ts'
import { ledgerFolder, ledgerStore } from '../privacy/ledger.ts'
import { version } from '../startup/version.ts'
import { type Archive, newArchive } from './archive.ts'
import { type Copied, type Copyable, copyable } from './database.ts'
import { keptFiles } from './keptFiles.ts'
import { format, type Manifest } from './manifest.ts'
import { paced } from './progress.ts'

type Say = (line: string) => void
type Settings = Pick<Env, 'DATABASE_URL' | 'DATA_DIR' | 'MEDIA_DIR' | 'S3' | 'HANSA_SECRET'>

/**
 * Writes everything that a hub needs to go on elsewhere into one archive, while the hub runs: the database as of one moment,
 * uploaded files, the secret, and what else belongs to it in DATA_DIR.
 * @param file must not exist yet
 * @throws {SetupError} when the file exists or the database cannot be copied; nothing is left behind then
 */
export async function backUp(env: Settings, file: string, say: Say): Promise<Manifest> {
  if (existsSync(file)) throw new SetupError(`${file} exists already. Name a file that does not.`)
  await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  const database = await copyable(env.DATABASE_URL)
  const folder = await mkdtemp(path.join(path.dirname(path.resolve(file)), '.hansa-backup-'))
  const archive = await newArchive(file)
  try {
    const manifest = await fill(archive, env, { database, folder, say })
    await archive.close(manifest)
    return manifest
  } catch (error) {
    await archive.discard()
    throw error
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

interface Means {
  database: Copyable
  folder: string
  say: Say
}

/** Files come before the database, for the most part, and those that were added meanwhile after it: so all that it names is there. */
async function fill(archive: Archive, env: Settings, { database, folder, say }: Means): Promise<Manifest> {
  const createdAt = new Date().toISOString()
  const stores = fileStores(env)
  const copied = new Set<string>()
  await addFiles(archive, stores, copied, say)
  const { files, about } = await database.copyTo(folder, say)
  if (!about.ofOneMoment) say(notOfOneMoment)
  for (const name of files) await archive.addFile(`database/${name}`, path.join(folder, name))
  await addFiles(archive, stores, copied, say)
  for (const [name, text] of await keptFiles(env)) await archive.addText(`data/${name}`, text)
  const ledger = ledgerStore(env)
  for await (const name of ledger.names())
    await archive.addText(`${ledgerFolder}/${name}`, String(await readAll(ledger, name)))
  return {
    format,
    version,
    createdAt,
    database: { kind: database.kind, ...about },
    parts: [...archive.parts],
  }
}

const notOfOneMoment: Copied['files'][number] =
  'This MongoDB server has no snapshots (they need MongoDB 5 or newer): what is saved during the backup may be in it in part. Stop the hub for a backup of one moment.'

async function addFiles(archive: Archive, stores: FileStores, copied: Set<string>, say: Say): Promise<void> {
  const tell = paced(say)
  for (const kind of ['images', 'documents'] as const) {
    for await (const name of stores[kind].names()) {
      const part = `files/${kind}/${name}`
      if (copied.has(part)) continue
      const found = await stores[kind].find(name)
      const bytes = found && (await stores[kind].open(name))
      // It was removed between the two.
      if (!found || !bytes) continue
      await archive.add(part, found.size, bytes)
      copied.add(part)
      tell(`Files: ${copied.size} copied …`)
    }
  }
}
