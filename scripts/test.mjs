// `npm test`: type-check, lint, unit, integration and browser tests. MongoDB too, where TEST_MONGODB_URL is given.
// `npm test -- unit lint` runs only the named steps. Ends with one line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { chromiumPath } from './chromium.mjs'
import { ready } from './ready.mjs'

const wanted = process.argv.slice(2)
const databases = process.env.TEST_MONGODB_URL ? ['sqlite', 'mongodb'] : ['sqlite']
const conditions = '--conditions=production'
let passed = 0
let failed = 0

await ready({ build: true })
mkdirSync('.cache/tests', { recursive: true })
const chromium = chromiumPath()

step('generated', () => check([process.execPath, 'scripts/generate.mjs', '--check']))
step('typecheck', () => check([process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit']))
step('lint', () => {
  check([process.execPath, 'node_modules/eslint/bin/eslint.js', '.'])
  check([process.execPath, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'])
})
step('size', () => check([process.execPath, 'node_modules/size-limit/bin.js']))
step('unit', () => jest('unit'))
for (const database of databases) step('integration', () => jest('integration', database), database)
for (const database of databases) step('e2e', () => playwright(database), database)

if (databases.length === 1)
  console.log('\nMongoDB was not tested: set TEST_MONGODB_URL to a replica set to test it too.')
if (databases.length === 2 && !process.env.TEST_MONGODB_ENGINE)
  console.log(
    '\nThe death of a MongoDB engine was not tested: set TEST_MONGODB_ENGINE to a program that starts one (CONTRIBUTING.md).',
  )
if (spawnSync('redis-server', ['--version']).error)
  console.log('\nMessages over Redis were not tested: install redis-server to test them too.')
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

function step(name, work, detail = '') {
  if (wanted.length > 0 && !wanted.includes(name)) return
  const started = Date.now()
  console.log(`\n── ${name} ${detail}`)
  work()
  console.log(`── ${name} ${detail} took ${((Date.now() - started) / 1000).toFixed(0)} s`)
}

/** A check counts as one test. */
function check(command) {
  const { status } = run(command)
  if (status === 0) passed += 1
  else failed += 1
}

function jest(project, database = '') {
  const file = `.cache/tests/${project}-${database}.json`
  rmSync(file, { force: true })
  const args = ['--selectProjects', project, '--json', `--outputFile=${file}`, '--maxWorkers=2']
  const { status } = run([process.execPath, 'node_modules/jest/bin/jest.js', ...args], {
    NODE_OPTIONS: `${conditions} --experimental-vm-modules --no-warnings`,
    TEST_DATABASE: database,
    stdout: 'ignore',
  })
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  const leftOut = result?.numPendingTests ?? 0
  if (leftOut > 0)
    console.log(`${leftOut} tests left out${database === 'mongodb' ? ': they concern SQLite alone' : ''}`)
  const bad = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0)
  count(result?.numPassedTests ?? 0, bad + (database === 'mongodb' ? 0 : leftOut), status)
}

function playwright(database) {
  const file = `.cache/tests/e2e-${database}.json`
  rmSync(file, { force: true })
  const { status } = run([process.execPath, 'node_modules/@playwright/test/cli.js', 'test'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    TEST_DATABASE: database,
    CHROMIUM_PATH: chromium,
  })
  const stats = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).stats : undefined
  if (stats?.flaky) console.log(`${stats.flaky} browser tests passed at a second attempt only`)
  count(
    (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    (stats?.unexpected ?? 0) + (stats?.skipped ?? 0),
    status,
  )
}

/** A run that failed without a failing test (it did not start, or found none) counts as one failure. */
function count(good, bad, status) {
  passed += good
  failed += bad === 0 && (status !== 0 || good === 0) ? 1 : bad
}

function run([command, ...args], { stdout = 'inherit', ...env } = {}) {
  return spawnSync(command, args, { stdio: ['ignore', stdout, 'inherit'], env: { ...process.env, ...env } })
}
