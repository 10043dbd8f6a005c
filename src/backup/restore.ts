import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { migrations } from '../database/migrations/index.ts'
import type { Env } from '../env.ts'
import { SetupError } from '../errors.ts'
import { fileStores } from '../media/stores.ts'
import { ledgerFolder, ledgerStore } from '../privacy/ledger.ts'
import { version } from '../startup/version.ts'
import { unpack } from './archive.ts'
import { type Copyable, copyable } from './database.ts'
import { parseAddress } from '../database/address.ts'
import { readIfThere, secretFile } from './keptFiles.ts'
import { assertFits, type Manifest } from './manifest.ts'
import { paced } from './progress.ts'

type Say = (line: string) => void
type Settings = Pick<Env, 'DATABASE_URL' | 'DATA_DIR' | 'MEDIA_DIR' | 'S3' | 'HANSA_SECRET' | 'HOST' | 'PORT'>

interface Options {
  /** Whether a hub that somebody uses may be replaced. */
  replace: boolean
}

/**
 * Makes of an archive the hub that it was made from, in the places that the settings name. Everything is checked before anything
 * is touched, and what was there stays until all of the other is ready.
 * @throws {SetupError} when the archive is damaged, does not fit, a hub runs or is in use here; nothing has changed then
 */
export async function restore(env: Settings, file: string, options: Options, say: Say): Promise<Manifest> {
  if (!existsSync(file)) throw new SetupError(`There is no file ${file}.`)
  await assertStopped(env)
  const database = await copyable(env.DATABASE_URL)
  const folder = await staging(env)
  try {
    say('Checking the archive …')
    const manifest = await unpack(file, folder)
    assertFits(manifest, { version, kind: database.kind, migrations: known(database) })
    await assertSecret(env, folder)
    if (!options.replace && (await database.hasContent()))
      throw new SetupError(
        'Here is a hub with content already. Restore to an empty place, or say --replace: everything that is here is lost then.',
      )
    await put(env, { database, folder, manifest, say })
    return manifest
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

const known = ({ kind }: Copyable): string[] => migrations[kind].map(({ name }) => name)

/** A folder on the disk of what it is to replace, so that a file is moved there at once or not at all. */
async function staging({ DATABASE_URL, DATA_DIR }: Settings): Promise<string> {
  const address = parseAddress(DATABASE_URL)
  const near = address.kind === 'sqlite' ? path.dirname(address.file) : DATA_DIR
  await mkdir(near, { recursive: true })
  return mkdtemp(path.join(near, '.hansa-restore-'))
}

/** A hub that goes on would write over what is restored. */
async function assertStopped({ HOST, PORT }: Settings): Promise<void> {
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '[::1]' : HOST
  const answers = await fetch(`http://${host}:${PORT}/health/live`, {
    signal: AbortSignal.timeout(2_000),
  }).then(
    (answer) => answer.ok,
    () => false,
  )
  if (answers)
    throw new SetupError(`A hub runs at port ${PORT}. Stop it, and all its processes, before restoring.`)
}

/** Without its secret a hub cannot read second factors; one that the environment sets is not ours to change. */
async function assertSecret({ DATA_DIR, HANSA_SECRET }: Settings, folder: string): Promise<void> {
  const stored = (await readFile(path.join(folder, 'data', secretFile), 'utf8')).trim()
  const kept = await readIfThere(path.join(DATA_DIR, secretFile))
  if (stored === HANSA_SECRET || kept?.trim() === HANSA_SECRET) return
  throw new SetupError(
    'The archive was made with another HANSA_SECRET, without which second factors and sessions are lost. Set HANSA_SECRET to it (it is the file data/secret of the archive).',
  )
}

interface Means {
  database: Copyable
  folder: string
  manifest: Manifest
  say: Say
}

async function put(env: Settings, { database, folder, manifest, say }: Means): Promise<void> {
  const prepared = await database.prepare(path.join(folder, 'database'), manifest.database, say)
  try {
    // Names never stand for other bytes: files that are added harm nobody.
    await putFiles(env, folder, manifest, say)
    say('Database: putting it in place …')
    await prepared.commit()
    await putData(env.DATA_DIR, folder, manifest)
  } catch (error) {
    await prepared.undo()
    throw error
  }
  await prepared.forget()
  await rm(path.join(env.DATA_DIR, 'snapshot'), { recursive: true, force: true })
  await removeOthers(env, manifest)
  await putLedger(env, folder, manifest)
  const count = await eraseAgain(env)
  if (count > 0) say(`${count} people or contacts were erased since the backup, and are again.`)
}

/** What was erased before the backup joins what was erased since: names are never used twice. */
async function putLedger(env: Settings, folder: string, { parts }: Manifest): Promise<void> {
  for (const { name } of parts.filter((part) => part.name.startsWith(`${ledgerFolder}/`))) {
    const data = await readFile(path.join(folder, name))
    await ledgerStore(env).write([{ filename: path.basename(name), data }])
  }
}

/** Opens the restored hub where there is something to erase. It does the same at each start. */
async function eraseAgain(env: Settings): Promise<number> {
  for await (const _ of ledgerStore(env).names()) {
    const { getPayload } = await import('payload')
    const { default: config } = await import('../payload.config.ts')
    const { replayErasures } = await import('../privacy/replay.ts')
    const payload = await getPayload({ config })
    try {
      return await replayErasures(payload)
    } finally {
      await payload.destroy()
    }
  }
  return 0
}

async function putFiles(env: Settings, folder: string, { parts }: Manifest, say: Say): Promise<void> {
  const stores = fileStores(env)
  const files = parts.filter(({ name }) => name.startsWith('files/'))
  const tell = paced(say)
  for (const [place, { name }] of files.entries()) {
    tell(`Files: ${place} of ${files.length} …`)
    const [, kind, filename = ''] = name.split('/')
    const data = await readFile(path.join(folder, name))
    await stores[kind === 'images' ? 'images' : 'documents'].write([{ filename, data }])
  }
}

/** What no document of the restored hub names was of the one that it replaces. */
async function removeOthers(env: Settings, { parts }: Manifest): Promise<void> {
  const stores = fileStores(env)
  const named = new Set(parts.map(({ name }) => name))
  for (const kind of ['images', 'documents'] as const) {
    const surplus: string[] = []
    for await (const name of stores[kind].names()) if (!named.has(`files/${kind}/${name}`)) surplus.push(name)
    await stores[kind].remove(surplus)
  }
}

async function putData(dataDir: string, folder: string, { parts }: Manifest): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  for (const { name } of parts.filter((part) => part.name.startsWith('data/'))) {
    const file = path.join(dataDir, path.basename(name))
    await writeFile(`${file}.part`, await readFile(path.join(folder, name)), { mode: 0o600 })
    await rename(`${file}.part`, file)
  }
}
