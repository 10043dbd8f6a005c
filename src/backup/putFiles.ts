import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '../settings/env.ts'
import { fileStores } from '../media/stores.ts'
import type { Named } from './database.ts'
import type { Manifest } from './manifest.ts'
import { type Course, paced } from './progress.ts'

type Settings = Pick<Env, 'MEDIA_DIR' | 'S3'>

const kinds = ['images', 'documents'] as const
const beginning = 'files/'

/** The uploaded files of an archive, as `images/port-3f9a….webp`. */
const filesIn = ({ parts }: Manifest): string[] =>
  parts.filter(({ name }) => name.startsWith(beginning)).map(({ name }) => name.slice(beginning.length))

/**
 * Puts the uploaded files of an archive where they belong.
 * @param added the names of those that were not there, also when it throws
 */
export async function putFiles(
  env: Settings,
  { folder, manifest, course }: { folder: string; manifest: Manifest; course: Course },
  added: Set<string>,
): Promise<void> {
  const stores = fileStores(env)
  const names = filesIn(manifest)
  const tell = paced(course.say)
  for (const [place, name] of names.entries()) {
    course.signal.throwIfAborted()
    tell(`Files: ${place} of ${names.length} …`)
    const [kind, filename = ''] = name.split('/')
    const store = stores[kind === 'images' ? 'images' : 'documents']
    if (!(await store.find(filename))) added.add(name)
    await store.write([{ filename, data: await readFile(path.join(folder, beginning, name)) }])
  }
}

/** The names of the uploaded files that are here and not in an archive. */
export async function filesBeside(env: Settings, manifest: Manifest): Promise<string[]> {
  const stores = fileStores(env)
  const named = new Set(filesIn(manifest))
  const found: string[] = []
  for (const kind of kinds)
    for await (const name of stores[kind].names())
      if (!named.has(`${kind}/${name}`)) found.push(`${kind}/${name}`)
  return found
}

export async function removeFiles(env: Settings, names: Named): Promise<void> {
  const stores = fileStores(env)
  for (const kind of kinds) {
    const own = [...names].filter((name) => name.startsWith(`${kind}/`))
    await stores[kind].remove(own.map((name) => name.slice(kind.length + 1)))
  }
}
