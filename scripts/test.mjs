// `npm test`: type-check, lint, unit, integration and browser tests. MongoDB too, where TEST_MONGODB_URL is given.
// `npm test -- unit lint` runs only the named steps; nightly.mjs does what this has no time for. Ends with one line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { ready } from './ready.mjs'
import { check, databases, end, jest, playwright, step } from './steps.mjs'

/** In the browser all is tried on SQLite, and again on MongoDB what stands and falls with the database. */
const specs = { sqlite: [], mongodb: ['publish', 'workflow', 'presence', 'nodes'] }

await ready({ build: true })

step('generated', () => check([process.execPath, 'scripts/generate.mjs', '--check']))
step('typecheck', () => check([process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit']))
step('lint', () => {
  check([process.execPath, 'node_modules/eslint/bin/eslint.js', '.'])
  check([process.execPath, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'])
})
step('size', () => check([process.execPath, 'node_modules/size-limit/bin.js']))
step('unit', () => jest('unit'))
for (const database of databases) step('integration', () => jest('integration', database), database)
for (const database of databases) step('e2e', () => playwright(database, specs[database]), database)

if (databases.length === 1)
  console.log('\nMongoDB was not tested: set TEST_MONGODB_URL to a replica set to test it too.')
if (databases.length === 2 && !process.env.TEST_MONGODB_ENGINE)
  console.log(
    '\nThe death of a MongoDB engine was not tested: set TEST_MONGODB_ENGINE to a program that starts one (CONTRIBUTING.md).',
  )
if (spawnSync('redis-server', ['--version']).error)
  console.log('\nMessages over Redis were not tested: install redis-server to test them too.')
end()
