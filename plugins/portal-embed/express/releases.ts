import { cpSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

/** The hash in a file's name, which all files of a release share; `undefined` for what has none. */
export const releaseOf = (name: string): string | undefined =>
  /^[a-z]+(?:-[a-z]+)?-([A-Z0-9]{8})\.js(?:\.br|\.gz)?$/.exec(name)?.[1]

/** So long after it was last current a release is served on: two years, in milliseconds. */
const keptFor = 2 * 365 * 86_400_000

/**
 * Keeps the files of a release for the pages that have begun with it: one that was open over an update asks for its words later, and one
 * that names a script by its hash asks for years. Releases that were last current more than two years ago are removed. Call it at start.
 * @param directory the folder that `build.mjs` has written
 * @param releases the folder that outlives releases; made where there is none
 * @throws when the folder cannot be written
 */
export function keepRelease(directory: string, releases: string, now = new Date()): void {
  const files = readdirSync(directory).filter((name) => releaseOf(name) !== undefined)
  for (const name of files) {
    const folder = join(releases, String(releaseOf(name)))
    mkdirSync(folder, { recursive: true })
    cpSync(join(directory, name), join(folder, name))
    utimesSync(folder, now, now)
  }
  for (const { name, parentPath } of readdirSync(releases, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )) {
    const folder = join(parentPath, name)
    if (now.valueOf() - statSync(folder).mtimeMs > keptFor) rmSync(folder, { recursive: true })
  }
}
