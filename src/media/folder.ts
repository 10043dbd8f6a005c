import { mkdir, open, readdir, rename, stat, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type FileStore, plainName, warnOfRest } from './store.ts'

/** Files in a folder of this machine, which is made with the first file. */
export function folderStore(directory: string): FileStore {
  const inside = (name: string) => path.join(directory, plainName(name))
  /** Returns what `work` gives, or nothing where there is no such file. */
  const ifThere = <T>(work: Promise<T>): Promise<T | undefined> =>
    work.catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENAMETOOLONG') return undefined
      throw error
    })
  return {
    place: path.join('MEDIA_DIR', path.basename(directory)),
    write: async (files) => {
      await mkdir(directory, { recursive: true })
      for (const { filename, data } of files) {
        const file = inside(filename)
        await writeFile(`${file}.part`, data)
        await rename(`${file}.part`, file)
      }
    },
    find: async (name) => {
      const found = await ifThere(stat(inside(name)))
      return found?.isFile() ? { size: found.size, modified: found.mtime } : undefined
    },
    open: async (name, part) => (await ifThere(open(inside(name))))?.createReadStream(part),
    remove: async (names) => {
      const rest: string[] = []
      for (const name of names)
        await unlink(inside(name)).catch((error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return
          warnOfRest(name, error)
          rest.push(name)
        })
      return rest
    },
    names: async function* () {
      const entries = (await ifThere(readdir(directory, { withFileTypes: true }))) ?? []
      // A file with this ending is still being written.
      for (const entry of entries) if (entry.isFile() && !entry.name.endsWith('.part')) yield entry.name
    },
  }
}
