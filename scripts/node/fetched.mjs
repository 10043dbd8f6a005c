// The Node that the hub runs on, for a machine with an older one: npm fetches it into .cache/node, as the lock beside this file says.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { child } from '../child.mjs'

const pinned = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')).optionalDependencies

/** Nobody fetches for longer, in milliseconds. */
const fetching = 3_600_000

/** Advice where Node cannot be fetched. */
const otherwise = 'Install Node 24 and run this again.'

/** @typedef {{ platform: string, arch: string }} Machine as `process.platform` and `process.arch` name them */

/**
 * The package that holds Node for a machine, as npm names it.
 * @param {Machine} machine
 * @returns undefined where there is none
 */
export function packageFor({ platform, arch }) {
  const ending = `-${platform === 'win32' ? 'win' : platform}-${arch}`
  const name = Object.keys(pinned).find((each) => each.endsWith(ending))
  return name ? { name, version: String(pinned[name]) } : undefined
}

/**
 * The program of the hub's Node, and its version. It is fetched where it is not there yet; what is there is whole, since it is moved
 * there at the end.
 * @param {{ home: string, machine?: Machine, say: (line: string) => void }} options `home` keeps it; `say` is told before anything is
 * fetched
 * @throws {Error} that says what to do, where there is none for this machine, npm fails, or what it fetched does not run
 */
export async function fetchedNode({ home, machine = process, say }) {
  const wanted = packageFor(machine)
  if (!wanted) throw new Error(`npm has no Node 24 for ${machine.platform} on ${machine.arch}. ${otherwise}`)
  const folder = path.join(home, `${wanted.name}-${wanted.version}`)
  const program = programIn(folder, wanted)
  const found = { program, version: wanted.version }
  if (existsSync(program)) return found
  say(`Fetching Node ${wanted.version} into ${path.relative('', home)} …`)
  clear(home, wanted)
  const fresh = mkdtempSync(`${folder}.`)
  try {
    await install(fresh, wanted)
    put(fresh, folder)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return found
}

const programIn = (folder, { name }) =>
  path.join(folder, 'node_modules', name, 'bin', name.includes('-win-') ? 'node.exe' : 'node')

/** Takes away what older versions and broken-off attempts have left for this machine, but not what another command is just fetching. */
function clear(home, { name }) {
  mkdirSync(home, { recursive: true })
  const old = readdirSync(home)
    .filter((entry) => entry.startsWith(`${name}-`))
    .map((entry) => path.join(home, entry))
    .filter((folder) => statSync(folder).mtimeMs < Date.now() - fetching)
  for (const folder of old) rmSync(folder, { recursive: true, force: true })
}

async function install(folder, wanted) {
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(new URL(file, import.meta.url), path.join(folder, file))
  const args = ['ci', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' }
  const code = await child('npm', args, options)
  if (code !== 0)
    throw new Error(`npm could not fetch Node (exit ${code}); the lines above say why. ${otherwise}`)
  const { stdout } = spawnSync(programIn(folder, wanted), ['--version'], { encoding: 'utf8' })
  if (stdout?.trim() !== `v${wanted.version}`)
    throw new Error(`The Node ${wanted.version} that npm has does not run on this machine. ${otherwise}`)
}

/** Another command may have been faster; its Node is as good. */
function put(fresh, folder) {
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}
