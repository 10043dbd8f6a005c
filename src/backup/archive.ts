import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { open, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, Header, Pack, ReadEntry } from 'tar'
import { SetupError } from '../errors/setup.ts'
import { type Manifest, manifestName, parseManifest, type Part } from './manifest.ts'
import { type Course, megabytes, paced } from './progress.ts'

/** An archive that is being written, part after part: a gzipped tar, readable by its owner only. */
export interface Archive {
  /** Adds a file that is as long as said. @throws when it is not */
  add: (name: string, size: number, bytes: Readable) => Promise<void>
  addFile: (name: string, file: string) => Promise<void>
  addText: (name: string, text: string) => Promise<void>
  /** Parts that were added until now. */
  readonly parts: readonly Part[]
  /** Ends the archive; only then it stands under its name. @throws {SetupError} when something else stands there by now */
  close: (manifest: Manifest) => Promise<void>
  /** Stops writing. What was written goes with the folder. */
  discard: () => Promise<void>
}

/**
 * Begins an archive.
 * @param file its name once it is complete
 * @param folder beside it, of this run alone, where it stands until then
 */
export async function newArchive(file: string, folder: string, { say, signal }: Course): Promise<Archive> {
  const unfinished = path.join(folder, 'archive.part')
  const pack = new Pack({ gzip: true, portable: true })
  const target = (await open(unfinished, 'wx', 0o600)).createWriteStream()
  const written = pipeline(pack, target)
  // `close` throws its error; until then, a full disk must not end the process.
  written.catch(() => undefined)
  const parts: Part[] = []
  const tell = paced(say)
  const add = async (name: string, size: number, bytes: Readable): Promise<void> => {
    const entry = new ReadEntry(
      new Header({ path: name, size, mode: 0o600, type: 'File', mtime: new Date(), uid: 0, gid: 0 }),
    )
    pack.add(entry)
    const hash = createHash('sha256')
    let seen = 0
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      signal.throwIfAborted()
      seen += chunk.length
      if (seen > size) break
      hash.update(chunk)
      if (size > large) tell(`${name}: ${megabytes(seen)} of ${megabytes(size)} …`)
      if (!entry.write(chunk)) await Promise.race([drained(entry), written])
    }
    if (seen !== size)
      throw new Error(`"${name}" changed while it was copied: ${size} bytes were expected, ${seen} came.`)
    entry.end()
    parts.push({ name, size, sha256: hash.digest('hex') })
  }
  const addText = async (name: string, text: string) => {
    const bytes = Buffer.from(text)
    await add(name, bytes.length, Readable.from([bytes]))
  }
  return {
    parts,
    add,
    addText,
    addFile: async (name, source) => add(name, (await stat(source)).size, createReadStream(source)),
    close: async (manifest) => {
      await addText(manifestName, `${JSON.stringify(manifest, null, 2)}\n`)
      pack.end()
      await written
      signal.throwIfAborted()
      assertFree(file)
      await rename(unfinished, file)
    },
    discard: async () => {
      target.destroy()
      await written.catch(() => undefined)
    },
  }
}

/** @throws {SetupError} when there is something of this name */
export function assertFree(file: string): void {
  if (existsSync(file)) throw new SetupError(`${file} exists already. Name a file that does not.`)
}

/** Of files that are longer, in bytes, it is told how far they are. */
const large = 10_000_000

const drained = (entry: ReadEntry): Promise<void> => new Promise((resolve) => entry.once('drain', resolve))

/**
 * Takes an archive apart into an empty folder and compares every part with what the manifest says of it.
 * @throws {SetupError} when it is no archive, is cut off, or a part is missing, strange or altered
 */
export async function unpack(file: string, folder: string, course: Course): Promise<Manifest> {
  await extracted(file, folder, course).catch((error: unknown) => {
    course.signal.throwIfAborted()
    throw new SetupError(`${file} cannot be read as an archive: ${(error as Error).message}`)
  })
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch(() => {
    throw new SetupError(`${file} has no manifest: it is no backup of a hub, or its end is missing.`)
  })
  const manifest = parseManifest(text)
  await assertAllWhole(folder, manifest, course)
  return manifest
}

async function extracted(file: string, folder: string, { say, signal }: Course): Promise<void> {
  const { size } = await stat(file)
  const tell = paced(say)
  const source = createReadStream(file, { signal, highWaterMark: 1_000_000 })
  const target = extract({
    cwd: folder,
    strict: true,
    preserveOwner: false,
    chmod: false,
    filter: (_, entry) => 'type' in entry && entry.type === 'File',
  })
  await new Promise<void>((resolve, reject) => {
    target.on('close', resolve)
    target.on('error', reject)
    source.on('error', reject)
    source.on('data', () => tell(`Unpacking: ${megabytes(source.bytesRead)} of ${megabytes(size)} …`))
    source.pipe(target)
  })
}

async function assertAllWhole(folder: string, { parts }: Manifest, { say, signal }: Course): Promise<void> {
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  const tell = paced(say)
  let seen = 0
  for (const part of parts)
    await assertWhole(path.join(folder, part.name), part, (bytes) => {
      signal.throwIfAborted()
      seen += bytes
      tell(`Checking: ${megabytes(seen)} of ${megabytes(total)} …`)
    })
}

async function assertWhole(
  file: string,
  { name, size, sha256 }: Part,
  hasRead: (bytes: number) => void,
): Promise<void> {
  if (!existsSync(file))
    throw new SetupError(`The archive is damaged: "${name}" is missing. Nothing was restored.`)
  const hash = createHash('sha256')
  let seen = 0
  for await (const chunk of createReadStream(file, { highWaterMark: 1_000_000 }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    seen += chunk.length
    hasRead(chunk.length)
  }
  if (seen === size && hash.digest('hex') === sha256) return
  throw new SetupError(`The archive is damaged: "${name}" is not what was backed up. Nothing was restored.`)
}
