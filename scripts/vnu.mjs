// `node scripts/vnu.mjs`: the checker of the W3C for HTML, packed into `.cache/vnu`, and by apt the Java that it runs in. It is no dependency: its package
// brings a Java of its own from elsewhere when it is installed.
import './node/current.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

const version = '26.9.27'
const home = '.cache/vnu'

/** The checker, once it is unpacked. */
export const jar = path.join(home, `vnu-${version}.jar`)

/** True where the checker can run. */
export const isPossible = () => hasJava() && existsSync(jar)

const hasJava = () => !spawnSync('java', ['-version']).error

function installJava() {
  if (hasJava()) return
  run('apt-get', ['update', '-q'])
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'default-jre-headless'])
}

function unpack() {
  if (existsSync(jar)) return
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  run('npm', ['pack', '--silent', `vnu-jar@${version}`], home)
  const tarball = readdirSync(home).find((name) => name.endsWith('.tgz')) ?? ''
  run('tar', ['xzf', tarball, 'package/build/dist/vnu.jar'], home)
  renameSync(path.join(home, 'package/build/dist/vnu.jar'), jar)
  for (const name of ['package', tarball]) rmSync(path.join(home, name), { recursive: true })
}

function run(command, args, cwd = '.') {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status === 0) return
  console.error(`"${[command, ...args].join(' ')}" failed: ${error?.message ?? `exit ${status}`}`)
  process.exit(1)
}

if (process.argv[1]?.endsWith('vnu.mjs')) {
  installJava()
  unpack()
}
