import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { migrations } from '../database/migrations/index.ts'
import type { Env } from '../settings/env.ts'
import { SetupError } from '../errors/setup.ts'
import { ledgerFolder, ledgerOf, ledgerStore } from '../privacy/ledger.ts'
import { folderStore } from '../media/folder.ts'
import { version } from '../model/version.ts'
import { unpack } from './archive.ts'
import { copyable } from './copyable.ts'
import type { Copyable, Named } from './database.ts'
import { parseAddress } from '../database/adapters/address.ts'
import { readIfThere, secretFile } from './keptFiles.ts'
import { assertFits, type Manifest } from './manifest.ts'
import type { Course } from './progress.ts'
import { filesBeside, putFiles, removeFiles } from './putFiles.ts'
import { removeFolder, stagingFolder } from './staging.ts'

type Settings = Pick<Env, 'DATABASE_URL' | 'DATA_DIR' | 'MEDIA_DIR' | 'S3' | 'HANSA_SECRET' | 'HOST' | 'PORT'>

interface Options {
  /** True where a hub that somebody uses may be replaced. */
  replace: boolean
}

/**
 * Makes of an archive the hub that it was made from, in the places that the settings name. Everything is checked before anything
 * is touched, and what was there stays until all of the other is ready.
 * @throws {SetupError} when the archive is damaged, does not fit, a hub runs or is in use here; nothing has changed then
 * @throws the reason of the course's signal when that is aborted before the database is replaced; likewise
 */
export async function restore(
  env: Settings,
  file: string,
  options: Options,
  course: Course,
): Promise<Manifest> {
  if (!existsSync(file)) throw new SetupError(`There is no file ${file}.`)
  await assertStopped(env)
  const folder = await stagingFolder(placeOf(env), 'restore')
  try {
    course.say('Checking the archive …')
    const manifest = await unpack(file, folder, course)
    await restoreFrom(env, options, { folder, manifest, course })
    return manifest
  } finally {
    await removeFolder(folder)
  }
}

/** The disk of what is to be replaced, so that a file is moved there at once or not at all. */
function placeOf({ DATABASE_URL, DATA_DIR }: Settings): string {
  const address = parseAddress(DATABASE_URL)
  return address.kind === 'sqlite' ? path.dirname(address.file) : DATA_DIR
}

async function restoreFrom(env: Settings, options: Options, unpacked: Unpacked): Promise<void> {
  const { folder, manifest } = unpacked
  const database = await copyable(env.DATABASE_URL)
  try {
    assertFits(manifest, { version, kind: database.kind, migrations: known(database) })
    await assertSecret(env, folder)
    await assertLedgers(env, folder)
    if (!options.replace) await assertEmpty(env, database, manifest)
    await put(env, { ...unpacked, database })
  } finally {
    await database.close()
  }
}

/** Checks that the ledgers can be read: what was erased is erased again after the restore, so nothing is replaced without them. */
async function assertLedgers(env: Settings, folder: string): Promise<void> {
  for (const store of [ledgerStore(env), folderStore(path.join(folder, ledgerFolder))])
    await ledgerOf(store).all()
}

async function assertEmpty(env: Settings, database: Copyable, manifest: Manifest): Promise<void> {
  if (await database.hasContent())
    throw new SetupError(
      'Here is a hub with content already. Restore to an empty place, or say --replace: everything that is here is lost then.',
    )
  const formerly = await database.named()
  const strange = (await filesBeside(env, manifest)).filter((name) => !formerly.has(name))
  if (strange.length > 0)
    throw new SetupError(
      `Here are ${strange.length} uploaded files of another hub (${strange[0]}, …), and the database is empty. Set MEDIA_DIR, or the bucket, to a place of its own, or say --replace: files stay that the database which is replaced does not name.`,
    )
}

const known = ({ kind }: Copyable): string[] => migrations[kind].map(({ name }) => name)

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

/** An archive in a folder. */
interface Unpacked {
  folder: string
  manifest: Manifest
  course: Course
}

async function put(
  env: Settings,
  { database, ...unpacked }: Unpacked & { database: Copyable },
): Promise<void> {
  const { folder, manifest, course } = unpacked
  const formerly = await database.named()
  const prepared = await database.prepare(path.join(folder, 'database'), manifest.database, course)
  const added = new Set<string>()
  try {
    // Names never stand for other bytes: files that are added harm nobody.
    await putFiles(env, unpacked, added)
    await putLedger(env, folder, manifest)
    course.signal.throwIfAborted()
    course.say('Database: putting it in place …')
    await prepared.commit()
    await putData(env.DATA_DIR, folder, manifest)
  } catch (error) {
    await prepared.undo(error)
    await removeFiles(env, added)
    throw error
  }
  await prepared.forget()
  await rm(path.join(env.DATA_DIR, 'snapshot'), { recursive: true, force: true })
  await removeReplaced(env, manifest, formerly)
  const count = await eraseAgain(env)
  if (count > 0) course.say(`${count} people or contacts were erased since the backup, and are again.`)
}

/** Files of the replaced hub that the restored one does not name; those of others stay. */
async function removeReplaced(env: Settings, manifest: Manifest, formerly: Named): Promise<void> {
  const rest = await filesBeside(env, manifest)
  await removeFiles(env, new Set(rest.filter((name) => formerly.has(name))))
}

/** Adds the erasures before the backup to those since then: names of ledger files are never used twice. */
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
    const { default: config } = await import('../config/payload.config.ts')
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

async function putData(dataDir: string, folder: string, { parts }: Manifest): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  for (const { name } of parts.filter((part) => part.name.startsWith('data/'))) {
    const file = path.join(dataDir, path.basename(name))
    await writeFile(`${file}.part`, await readFile(path.join(folder, name)), { mode: 0o600 })
    await rename(`${file}.part`, file)
  }
}
