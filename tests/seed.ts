import fc from 'fast-check'

/**
 * The seed of all random properties and attacks: one and the same in `npm test`, so that no run is red by chance; a new one each night, by
 * `HANSA_TEST_SEED` (`scripts/nightly.mjs`). fast-check prints it with what failed: keep that as an `examples` entry of its property.
 */
export const seed = Number(process.env.HANSA_TEST_SEED ?? 20_261_128)

fc.configureGlobal({ seed })

/** How many cases a test tries: `nightly` of them under a new seed, and the `usual` ones that `npm test` has time for. */
export const cases = (nightly: number, usual: number): number =>
  process.env.HANSA_TEST_SEED === undefined ? usual : nightly

/**
 * Those of a list that a test tries: all at night and on SQLite; every third on MongoDB, where `npm test` has no time to prove what does not
 * hang on the database a second time. The same ones in each run.
 * @param offset which third
 */
export const some = <T>(all: readonly T[], offset = 0): T[] =>
  process.env.HANSA_TEST_SEED === undefined && process.env.TEST_DATABASE === 'mongodb'
    ? all.filter((_, index) => (index + offset) % 3 === 0)
    : [...all]
