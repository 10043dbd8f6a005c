// `npm test`: type-check, lint, unit, integration and browser tests. MongoDB too, where TEST_MONGODB_URL is given.
// `npm test -- unit lint` runs only the named steps; nightly.mjs does what this has no time for. Ends with one line `N passed, N failed`.
import './node/current.mjs'
import { spawnSync } from 'node:child_process'
import { readingPython } from './python.mjs'
import { ready } from './ready.mjs'
import { check, databases, end, jest, playwright, step } from './steps.mjs'
import { isPossible as isCheckerPossible } from './vnu.mjs'
import { isPossible as isWordPressPossible, ready as unpackWordPress } from './wordpress.mjs'

/** In the browser all is tried on SQLite, and again on MongoDB what stands and falls with the database (`onBoth` in tests/e2e/settings.ts). */
const chosen = { sqlite: {}, mongodb: { tag: '@both' } }

await ready({ build: false })

const node = process.execPath
const checks = async () => {
  await step('generated', () => check([node, 'scripts/generate.mjs', '--check']))
  await step('typecheck', () => check([node, 'node_modules/typescript/bin/tsc', '--noEmit']))
  await step('lint', async () => {
    await check([node, 'node_modules/eslint/bin/eslint.js', '.'])
    await check([node, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'])
  })
}
const browser = (database) => step('e2e', () => playwright(database, chosen[database]), database)

// Steps of one process run side by side; integration and browser tests take all there is, and would only slow each other down.
await Promise.all([checks(), step('unit', () => jest('unit'))])
await ready({ build: true })
await step('size', () => check([node, 'node_modules/size-limit/bin.js']))
for (const database of databases) await step('integration', () => jest('integration', database), database)
for (const database of databases) await browser(database)
const html = isCheckerPossible()
if (html) await step('html', () => jest('html'))
const wordpress = isWordPressPossible()
// The heart of it; a hub that is slow, down or hostile, the editor and the settings are tried at night.
if (wordpress)
  await step('wordpress', async () => {
    unpackWordPress()
    await jest('wordpress', '', { only: 'tests/wordpress/hub' })
  })

if (databases.length === 1)
  console.log('\nMongoDB was not tested: set TEST_MONGODB_URL to a replica set to test it too.')
if (databases.length === 2 && !process.env.TEST_MONGODB_ENGINE)
  console.log(
    '\nThe death of a MongoDB engine was not tested: set TEST_MONGODB_ENGINE to a program that starts one (CONTRIBUTING.md).',
  )
if (spawnSync('redis-server', ['--version']).error)
  console.log('\nMessages over Redis were not tested: install redis-server to test them too.')
if (!readingPython())
  console.log(
    '\nFeeds, calendars and contacts were not read with Python: install python3-feedparser, python3-icalendar and python3-vobject to try that too.',
  )
if (spawnSync('php', ['--version']).error)
  console.log('\nThe example of a portal in PHP was not tested: install php-cli to test it too.')
if (!html)
  console.log(
    '\nThe HTML of pages and fragments was not checked: on Debian, "node scripts/vnu.mjs" installs what that takes.',
  )
if (!wordpress)
  console.log(
    '\nThe plugin for WordPress was not tested: on Debian, "node scripts/wordpress.mjs" installs what that takes.',
  )
end()
