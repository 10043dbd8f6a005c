// `npm run sabotage`: takes each guard out in turn, in a copy of the program, and expects the tests that watch over it to fail.
// A guard whose absence no test notices is a hole. Give words to choose guards by name: `npm run sabotage -- translator`.
import './node/current.mjs'
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { jestOptions } from './flags.mjs'
import { guards, placeOf, productIn } from './guards.mjs'

const wanted = process.argv.slice(2)
const chosen = guards.filter(
  ({ guard }) => wanted.length === 0 || wanted.some((word) => guard.includes(word)),
)
const copied = [
  'src',
  'collections',
  'plugins',
  'tests',
  'scripts',
  'package.json',
  'tsconfig.json',
  'jest.config.mjs',
]
const texts = productIn('.')
const places = new Map(chosen.map((each) => [each.guard, placeOf(each, texts)]))
const queue = [...chosen]
let [holes, skipped] = [0, 0]

// Two at a time, each in a copy of its own.
await Promise.all([work(), work()])
console.log(
  `\n${chosen.length - holes - skipped} guards are watched over, ${holes} are not, ${skipped} not tried`,
)
process.exit(holes > 0 ? 1 : 0)

async function work() {
  const copy = mkdtempSync(path.join(tmpdir(), 'hansa-sabotage-'))
  try {
    for (const name of copied) cpSync(name, path.join(copy, name), { recursive: true })
    symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'))
    for (let next = queue.shift(); next; next = queue.shift()) await takeOut(next, copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

async function takeOut({ guard, from, to, tests, database = 'sqlite' }, copy) {
  if (database === 'mongodb' && !process.env.TEST_MONGODB_URL) {
    skipped += 1
    console.log(`– ${guard}: not tried without TEST_MONGODB_URL`)
    return
  }
  const place = places.get(guard)
  const target = path.join(copy, place)
  const whole = readFileSync(target, 'utf8')
  writeFileSync(
    target,
    whole.replace(from, () => to),
  )
  const failed = failures(await statusOf(tests, database, copy), path.join(copy, 'result.json'))
  writeFileSync(target, whole)
  if (failed === 0) holes += 1
  console.log(
    `${failed > 0 ? '✓' : '✕'} ${guard}: ${failed > 0 ? `${failed} tests fail without it` : 'no test fails without it'}`,
  )
}

/** How jest ends with the tests of a guard: 0 where all pass. */
function statusOf([project, test, names], database, copy) {
  const args = ['node_modules/jest/bin/jest.js', test, '--selectProjects', project, '--maxWorkers=1']
  const results = ['--json', '--outputFile=result.json', ...(names ? ['-t', names] : [])]
  const env = {
    ...process.env,
    NODE_OPTIONS: jestOptions,
    TEST_DATABASE: database,
  }
  const jest = spawn(process.execPath, [...args, ...results], { cwd: copy, stdio: 'ignore', env })
  return new Promise((resolve, reject) => jest.on('close', resolve).on('error', reject))
}

/** Failing tests; a run that did not get so far tells nothing, and neither does code that names what there is not: both count as holes. */
function failures(status, file) {
  if (status === 0) return 0
  try {
    const { testResults, numPassedTests } = JSON.parse(readFileSync(file, 'utf8'))
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(
        ({ status: outcome, failureMessages }) =>
          outcome === 'failed' &&
          !failureMessages.every((text) => /ReferenceError: \S+ is not defined/.test(text)),
      ),
    )
    return numPassedTests > 0 ? failed.length : 0
  } catch {
    return 0
  } finally {
    rmSync(file, { force: true })
  }
}
