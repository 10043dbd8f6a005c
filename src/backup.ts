import { parseArgs } from 'node:util'
import { backUp } from './backup/backup.ts'
import { restore } from './backup/restore.ts'
import { env } from './settings/env.ts'
import { SetupError } from './errors/setup.ts'

// `npm run backup [-- FILE]` and `npm run restore -- FILE [--replace]`: this program with the word before it.
process.umask(0o077)

const say = (line: string) => void process.stdout.write(`${line}\n`)
const usage = 'Say `npm run backup [-- FILE]` or `npm run restore -- FILE [--replace]`.'

/** The signals that end it in order, and the exit code of each. */
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
/** A second signal ends it at once; one that comes within so many milliseconds is the same one, which a terminal and npm both send. */
const sameSignal = 1_000

const stop = new AbortController()
let stopped: { at: number; code: number } | undefined
for (const [signal, code] of Object.entries(endings)) process.on(signal, () => end(code))
const course = { say, signal: stop.signal }

try {
  await run(process.argv.slice(2))
} catch (thrown) {
  // An abort can surface as any error, so its own reason is shown; a SetupError has a message of its own, which says more.
  const error = stop.signal.aborted && !(thrown instanceof SetupError) ? stop.signal.reason : thrown
  const text = error instanceof SetupError ? error.message : error instanceof Error ? error.stack : error
  process.stderr.write(`\n${String(text)}\n`)
  process.exitCode = stopped?.code ?? 1
}

function end(code: number): void {
  if (stopped && performance.now() - stopped.at > sameSignal) process.exit(code)
  if (stopped) return
  stopped = { at: performance.now(), code }
  say('Stopping …')
  stop.abort(new SetupError('Stopped: nothing was left behind, and nothing replaced.'))
}

async function run([command, ...args]: string[]): Promise<void> {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (more.length > 0) throw new SetupError(`One file is named at a time. ${usage}`)
  if (command === 'backup') return make(file ?? usualName())
  if (command !== 'restore' || file === undefined) throw new SetupError(usage)
  const { createdAt, version } = await restore(env(), file, { replace: values.replace === true }, course)
  say(`\nRestored: the hub of ${createdAt}, release ${version}. Start it with \`npm start\`.`)
}

async function make(file: string): Promise<void> {
  const { parts, database } = await backUp(env(), file, course)
  const rows = Object.values(database.counts).reduce((sum, count) => sum + count, 0)
  say(
    `\n${file}: ${parts.length} files, a ${database.kind} database of ${rows} rows. Keep it as secret as the hub.`,
  )
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { replace: { type: 'boolean' } } })
  } catch (error) {
    throw new SetupError(`${(error as Error).message} ${usage}`)
  }
}

/** `hansa-backup-2026-03-01T10-15-00.tar.gz`, in the folder of the call. */
function usualName(): string {
  return `hansa-backup-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.tar.gz`
}
