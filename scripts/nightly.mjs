// `npm run nightly`, what `npm test` has no time for, on every database that there is: all that is random with a new seed
// (HANSA_TEST_SEED repeats one), the browser tests whole, the attacks along the classes of holes; then every guard taken out in
// turn. `npm run nightly -- attacks` runs only the named parts: unit, integration, e2e, html, wordpress, attacks, sabotage. Ends with what each attack
// tried and one line `N passed, N failed`.
import './node/current.mjs'
import { randomInt } from 'node:crypto'
import { ready } from './ready.mjs'
import { check, databases, durations, end, jest, playwright, step } from './steps.mjs'
import { ready as unpackWordPress } from './wordpress.mjs'

const seed = process.env.HANSA_TEST_SEED ?? String(randomInt(2 ** 31))
const seeded = { HANSA_TEST_SEED: seed }
const tried = []
console.log(`Seed ${seed}: HANSA_TEST_SEED=${seed} npm run nightly tries the same again.`)

await ready({ build: true })
await step('unit', () => jest('unit', '', seeded))
for (const database of databases)
  await step('integration', () => jest('integration', database, seeded), database)
for (const database of databases) await step('e2e', () => playwright(database, seeded), database)
await step('html', () => jest('html', '', seeded))
await step('wordpress', async () => {
  unpackWordPress()
  await jest('wordpress', '', seeded)
})
for (const database of databases) await step('attacks', () => attack(database), database)
await step('sabotage', () => check([process.execPath, 'scripts/sabotage.mjs']))

console.log(['', ...tried, durations(), `Seed ${seed}`].join('\n'))
end()

/** Keeps the line in which each attack says what it tried (tests/attacks/tally.ts). */
async function attack(database) {
  const printed = await jest('attacks', database, { ...seeded, stdout: 'pipe' })
  tried.push(
    ...printed
      .split('\n')
      .filter((line) => line.startsWith('attack '))
      .map((line) => `${database} ${line}`),
  )
}
