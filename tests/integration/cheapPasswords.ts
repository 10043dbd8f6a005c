import { createRequire } from 'node:module'
import type { pbkdf2 } from 'node:crypto'

/**
 * How many rounds a password is derived with in these tests, where hundreds of people are made who sign in. The hub's own
 * 600,000 take a fifth of a second each; the browser tests and the demo run with them.
 */
const rounds = 1_000

/** Node's module itself: one that is imported here would keep the functions that it had. */
const crypto = createRequire(import.meta.url)('node:crypto') as { pbkdf2: typeof pbkdf2 }
const derive = crypto.pbkdf2

crypto.pbkdf2 = (password, salt, iterations, length, digest, done) =>
  derive(password, salt, Math.min(iterations, rounds), length, digest, done)
