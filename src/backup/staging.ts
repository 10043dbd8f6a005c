import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { SetupError } from '../errors/setup.ts'

/** Name of the folder in which a run writes until it is complete; it tells the run's process and machine. */
const ofRun = /^\.hansa-(?:backup|restore)-(?:(\d+)@(.+)-)?\w{6}$/

/** A folder that no run on another machine has touched for so long, in milliseconds, is of a dead one. */
const abandonedAfter = 24 * 60 * 60_000

/**
 * Makes a folder for what is not complete yet, for its owner alone, and removes those of runs that were killed: they hold people's data.
 * @param near where it is; made if need be
 * @throws {SetupError} when nothing can be written there
 */
export async function stagingFolder(near: string, kind: 'backup' | 'restore'): Promise<string> {
  try {
    await mkdir(near, { recursive: true })
    await removeAbandoned(near)
    return await mkdtemp(path.join(near, `.hansa-${kind}-${process.pid}@${hostname()}-`))
  } catch (error) {
    throw new SetupError(`Nothing can be written to ${near}: ${(error as Error).message}`)
  }
}

export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10 })

async function removeAbandoned(near: string): Promise<void> {
  for (const name of await readdir(near)) {
    const [, pid, host] = ofRun.exec(name) ?? []
    if (!ofRun.test(name)) continue
    const folder = path.join(near, name)
    const isDead = host === hostname() ? !isRunning(Number(pid)) : await isOld(folder)
    if (isDead) await removeFolder(folder)
  }
}

/** True where another process has this number. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const isOld = async (folder: string): Promise<boolean> =>
  Date.now() - (await stat(folder)).mtimeMs > abandonedAfter
