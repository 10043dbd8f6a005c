// `npm run generate`: the types of the collections, the admin's import map and the tables of the documentation. With --check it fails when they are not current.
import './node/current.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const outputs = [
  'src/model/payload-types.ts',
  'src/app/(payload)/admin/importMap.js',
  'docs/administrators.md',
  'docs/architecture.md',
  'docs/privacy.md',
  'docs/web-teams.md',
]
const check = process.argv.includes('--check')
const read = () => outputs.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
const before = read()
const dataDir = mkdtempSync(path.join(tmpdir(), 'hansa-generate-'))
const env = {
  ...process.env,
  NODE_ENV: 'production',
  NODE_OPTIONS: '--conditions=production',
  PAYLOAD_CONFIG_PATH: 'src/config/payload.config.ts',
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  HANSA_LOCALES: '',
}

for (const command of ['generate:types', 'generate:importmap']) {
  const { status } = spawnSync(process.execPath, ['node_modules/payload/bin.js', command], {
    stdio: 'inherit',
    env,
  })
  if (status !== 0) process.exit(status ?? 1)
}
for (const command of [
  ['node_modules/tsx/dist/cli.mjs', 'scripts/tables.ts'],
  [
    'node_modules/prettier/bin/prettier.cjs',
    '--write',
    '--log-level',
    'warn',
    'docs/administrators.md',
    'docs/architecture.md',
    'docs/privacy.md',
    'docs/web-teams.md',
  ],
]) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}
rmSync(dataDir, { recursive: true, force: true })
const changed = outputs.filter((_, i) => read()[i] !== before[i])
if (check && changed.length > 0) {
  console.error(`Not current: ${changed.join(', ')}. They are now; commit them.`)
  process.exit(1)
}
