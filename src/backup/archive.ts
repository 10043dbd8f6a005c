import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, Header, Pack, ReadEntry } from 'tar'
import { SetupError } from '../errors.ts'
import { type Manifest, manifestName, parseManifest, type Part } from './manifest.ts'

/** An archive that is being written, part after part: a gzipped tar, readable by its owner only. */
export interface Archive {
  /** Adds a file that is as long as said. @throws when it is not */
  add: (name: string, size: number, bytes: Readable) => Promise<void>
  addFile: (name: string, file: string) => Promise<void>
  addText: (name: string, text: string) => Promise<void>
  /** What was added until now. */
  readonly parts: readonly Part[]
  /** Ends the archive; only then it stands under its name. */
  close: (manifest: Manifest) => Promise<void>
  /** Leaves nothing behind. */
  discard: () => Promise<void>
}

/** Begins an archive. @throws when it cannot be written there */
export async function newArchive(file: string): Promise<Archive> {
  const unfinished = `${file}.part`
  const pack = new Pack({ gzip: true, portable: true })
  const target = createWriteStream(unfinished, { mode: 0o600, flags: 'wx' })
  const written = pipeline(pack, target)
  // What it throws is thrown by `close`; a disk that is full meanwhile must not end the process.
  written.catch(() => undefined)
  const parts: Part[] = []
  const add = async (name: string, size: number, bytes: Readable): Promise<void> => {
    const entry = new ReadEntry(
      new Header({ path: name, size, mode: 0o600, type: 'File', mtime: new Date(), uid: 0, gid: 0 }),
    )
    pack.add(entry)
    const hash = createHash('sha256')
    let seen = 0
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      seen += chunk.length
      if (seen > size) break
      hash.update(chunk)
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
      await rename(unfinished, file)
    },
    discard: async () => {
      target.destroy()
      await written.catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}

const drained = (entry: ReadEntry): Promise<void> => new Promise((resolve) => entry.once('drain', resolve))

/**
 * Takes an archive apart into an empty folder and compares every part with what the manifest says of it.
 * @throws {SetupError} when it is no archive, is cut off, or a part is missing, strange or altered
 */
export async function unpack(file: string, folder: string): Promise<Manifest> {
  await extract({
    file,
    cwd: folder,
    strict: true,
    preserveOwner: false,
    chmod: false,
    filter: (_, entry) => 'type' in entry && entry.type === 'File',
  }).catch((error: unknown) => {
    throw new SetupError(`${file} cannot be read as an archive: ${(error as Error).message}`)
  })
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch(() => {
    throw new SetupError(`${file} has no manifest: it is no backup of a hub, or its end is missing.`)
  })
  const manifest = parseManifest(text)
  for (const part of manifest.parts) await assertWhole(path.join(folder, part.name), part)
  return manifest
}

async function assertWhole(file: string, { name, size, sha256 }: Part): Promise<void> {
  const hash = createHash('sha256')
  let seen = 0
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      seen += chunk.length
    }
  } catch {
    throw new SetupError(`The archive is damaged: "${name}" is missing. Nothing was restored.`)
  }
  if (seen === size && hash.digest('hex') === sha256) return
  throw new SetupError(`The archive is damaged: "${name}" is not what was backed up. Nothing was restored.`)
}
