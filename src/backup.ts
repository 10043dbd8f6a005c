import { parseArgs } from 'node:util'
import { backUp } from './backup/backup.ts'
import { restore } from './backup/restore.ts'
import { env } from './env.ts'
import { SetupError } from './errors.ts'

// `npm run backup [-- FILE]` and `npm run restore -- FILE [--replace]`: this program with the word before it.
process.umask(0o077)

const say = (line: string) => void process.stdout.write(`${line}\n`)
const usage = 'Say `npm run backup [-- FILE]` or `npm run restore -- FILE [--replace]`.'

try {
  await run(process.argv.slice(2))
} catch (error) {
  const text = error instanceof SetupError ? error.message : error instanceof Error ? error.stack : error
  process.stderr.write(`\n${String(text)}\n`)
  process.exitCode = 1
}

async function run([command, ...args]: string[]): Promise<void> {
  const { values, positionals } = parsed(args)
  const [file, ...more] = positionals
  if (more.length > 0) throw new SetupError(`One file is named at a time. ${usage}`)
  if (command === 'backup') return make(file ?? usualName())
  if (command !== 'restore' || file === undefined) throw new SetupError(usage)
  const { createdAt, version } = await restore(env(), file, { replace: values.replace === true }, say)
  say(`\nRestored: the hub of ${createdAt}, release ${version}. Start it with \`npm start\`.`)
}

async function make(file: string): Promise<void> {
  const { parts, database } = await backUp(env(), file, say)
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
