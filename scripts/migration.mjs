// `npm run migration -- <name>`: after a change of the model, the migration for SQLite.
// MongoDB has no schema to change; a migration of its data is written by hand in src/database/migrations/mongodb.
import './node/current.mjs'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in lower case, for instance: npm run migration -- add_opening_hours')
  process.exit(1)
}
const dataDir = mkdtempSync(path.join(tmpdir(), 'hansa-migration-'))
const env = {
  ...process.env,
  NODE_ENV: 'production',
  NODE_OPTIONS: '--conditions=production',
  PAYLOAD_CONFIG_PATH: 'src/config/payload.config.ts',
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  HANSA_LOCALES: '',
}
const args = ['node_modules/payload/bin.js', 'migrate:create', name]
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env })
rmSync(dataDir, { recursive: true, force: true })
if (status !== 0) process.exit(status ?? 1)
const directory = 'src/database/migrations/sqlite'
markTypes(directory)
keepDeleteRules(directory, name)

/** Payload writes its types as values into a migration, which runtimes that only strip types refuse. */
function markTypes(directory) {
  for (const file of readdirSync(directory).filter((entry) => entry.endsWith('.ts'))) {
    const target = path.join(directory, file)
    const text = readFileSync(target, 'utf8')
    writeFileSync(
      target,
      text
        .replaceAll(/([{ ,])(Migrate(?:Up|Down)Args)\b(?=[^}]*} from)/g, '$1type $2')
        .replaceAll('type type', 'type'),
    )
  }
}

/**
 * drizzle says in a new table what happens to a row when what it refers to is deleted, and forgets it in a column that is added
 * to a table: then nothing could be deleted that somebody refers to. The rule stands in the snapshot beside the migration.
 */
function keepDeleteRules(directory, migration) {
  const file = readdirSync(directory)
    .filter((entry) => entry.endsWith(`_${migration}.ts`))
    .sort()
    .at(-1)
  const target = path.join(directory, file)
  const { tables } = JSON.parse(readFileSync(target.replace(/ts$/, 'json'), 'utf8'))
  const added = /(ALTER TABLE \\`(\w+)\\` ADD \\`(\w+)\\` [^`;]*REFERENCES \w+\(\w+\))(?=;)/g
  const complete = (text, statement, table, column) => {
    const keys = Object.values(tables[table]?.foreignKeys ?? {})
    const key = keys.find(({ columnsFrom }) => columnsFrom.length === 1 && columnsFrom[0] === column)
    return key ? `${statement} ON UPDATE ${key.onUpdate} ON DELETE ${key.onDelete}` : text
  }
  writeFileSync(target, readFileSync(target, 'utf8').replaceAll(added, complete))
}
