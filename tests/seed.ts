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
