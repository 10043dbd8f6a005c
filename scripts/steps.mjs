// Parts of `npm test` and `npm run nightly`: named steps, the counts of tests that passed and failed, and how long each took.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { chromiumPath } from './chromium.mjs'
import { jestOptions } from './flags.mjs'

export const databases = process.env.TEST_MONGODB_URL ? ['sqlite', 'mongodb'] : ['sqlite']
const counts = { passed: 0, failed: 0 }
const took = []

/** Runs a step if it is wanted: by its name as an argument, or because none was given. Steps may run side by side. */
export async function step(name, work, detail = '') {
  const wanted = process.argv.slice(2)
  if (wanted.length > 0 && !wanted.includes(name)) return
  const started = Date.now()
  console.log(`\n── ${name} ${detail}`)
  await work()
  took.push(`${name} ${detail} took ${((Date.now() - started) / 1000).toFixed(0)} s`)
  console.log(`── ${took.at(-1)}`)
}

/** How long each step took, a line each. */
export const durations = () => took.join('\n')

/** Ends the process with one line that says how many tests passed and failed. */
export function end() {
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
  process.exit(counts.failed > 0 ? 1 : 0)
}

/** A check counts as one test. */
export async function check(command, env) {
  const { status } = await run(command, env)
  if (status === 0) counts.passed += 1
  else counts.failed += 1
}

/** The tests of one of jest's projects, or those whose paths match `only`. @returns what they printed to their output, where that was asked for */
export async function jest(project, database = '', { stdout = 'ignore', only = '', ...env } = {}) {
  const file = resultFile(`${project}-${database}`)
  const args = ['--selectProjects', project, '--json', `--outputFile=${file}`, '--maxWorkers=2']
  if (only) args.push('--testPathPatterns', only)
  const { status, printed } = await run([process.execPath, 'node_modules/jest/bin/jest.js', ...args], {
    NODE_OPTIONS: jestOptions,
    TEST_DATABASE: database,
    stdout,
    ...env,
  })
  const result = resultIn(file)
  const leftOut = result?.numPendingTests ?? 0
  if (leftOut > 0)
    console.log(`${leftOut} tests left out${database === 'mongodb' ? ': they concern SQLite alone' : ''}`)
  const bad = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0)
  count(result?.numPassedTests ?? 0, bad + (database === 'mongodb' ? 0 : leftOut), status)
  return printed
}

/** The browser tests: all of them, or those with a tag. */
export async function playwright(database, { tag, ...env } = {}) {
  const file = resultFile(`e2e-${database}`)
  const chosen = tag ? ['--grep', tag] : []
  const { status } = await run(
    [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', ...chosen],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      TEST_DATABASE: database,
      CHROMIUM_PATH: chromiumPath(),
      ...env,
    },
  )
  const stats = resultIn(file)?.stats
  if (stats?.flaky)
    console.log(`${stats.flaky} browser tests passed at a second attempt only, and have failed`)
  count(stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (stats?.skipped ?? 0), status)
}

/** A fresh path for the results that a runner writes as JSON. */
function resultFile(name) {
  const file = `.cache/tests/${name}.json`
  mkdirSync('.cache/tests', { recursive: true })
  rmSync(file, { force: true })
  return file
}

/** Returns what a runner wrote; nothing where it did not get so far. */
const resultIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** A run that failed without a failing test (it did not start, or found none) counts as one failure. */
function count(good, bad, status) {
  counts.passed += good
  counts.failed += bad === 0 && (status !== 0 || good === 0) ? 1 : bad
}

/** Runs a program to its end. @param settings more of its environment; `stdout` is `inherit`, `ignore` or `pipe` */
async function run([command, ...args], { stdout = 'inherit', ...env } = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', stdout, 'inherit'],
    env: { ...process.env, ...env },
  })
  const [[status], printed] = await Promise.all([
    once(child, 'close'),
    child.stdout ? text(child.stdout) : '',
  ])
  return { status, printed }
}
