// Brings a checkout up to date: packages as locked, and a build of the present sources. Uses Node alone.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const sources = [
  'src',
  'collections',
  'plugins',
  'scripts/build.mjs',
  'next.config.ts',
  'package-lock.json',
  'tsconfig.json',
]

/** Installs packages where they are missing or old and, with `build`, builds where the sources changed. */
export async function ready({ build }) {
  once(
    'packages',
    ['package-lock.json', 'scripts/patches'],
    existsSync('node_modules'),
    'Installing packages (one to two minutes) …',
    () => run('npm', ['ci', '--no-fund', '--no-audit', '--include=dev']),
  )
  if (build) {
    once(
      'build',
      sources,
      existsSync('dist/server.js') && existsSync('.next/BUILD_ID'),
      'Building (two minutes) …',
      () => run(process.execPath, ['--conditions=production', 'scripts/build.mjs']),
    )
  }
}

/** Runs a step unless its inputs are the ones of its last success and its result is still there. */
function once(name, inputs, present, message, step) {
  const stamp = path.join('.cache', `${name}.stamp`)
  const state = digest(inputs)
  if (present && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  console.log(message)
  step()
  mkdirSync('.cache', { recursive: true })
  writeFileSync(stamp, state)
}

function digest(inputs) {
  const hash = createHash('sha256').update(process.version)
  for (const file of inputs.flatMap(files).sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function files(entry) {
  if (!statSync(entry).isDirectory()) return [entry]
  const skip = new Set(['node_modules', 'dist'])
  return readdirSync(entry, { withFileTypes: true })
    .filter(({ name }) => !skip.has(name))
    .flatMap(({ name }) => files(path.join(entry, name)))
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: '' } })
  if (status !== 0)
    fail(`"${[command, ...args].join(' ')}" failed (exit ${status}). The lines above say why.`)
}

function fail(message) {
  console.error(`\n${message}`)
  process.exit(1)
}
