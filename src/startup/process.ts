import { flushCompileCache } from 'node:module'
import { env } from '../settings/env.ts'
import { SetupError } from '../errors/setup.ts'
import { startHub } from './hub.ts'

/** Longest time in milliseconds that an orderly end may take. */
const endWithin = 5_000

/** A terminal's Ctrl+C comes several times: from the terminal, from npm, and from what npm has started. */
let isEnding = false

// The database and the accounts hold personal data: what this process writes is for its own user alone.
process.umask(0o077)

try {
  const hub = await startHub(env(), (line) => process.stdout.write(`${line}\n`))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(hub.close))
  await hub.complete
  flushCompileCache()
} catch (error) {
  process.stderr.write(
    error instanceof SetupError ? `\nHansa cannot start. ${error.message}\n` : `${describe(error)}\n`,
  )
  process.exit(1)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function end(close: () => Promise<void>): Promise<void> {
  if (isEnding) return
  isEnding = true
  setTimeout(() => process.exit(1), endWithin).unref()
  await close()
  process.exit(0)
}
