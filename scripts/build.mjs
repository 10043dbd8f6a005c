// Builds what the hub serves: the embed's scripts, the server bundle and the admin.
import './node/current.mjs'
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { build } from 'esbuild'

const started = Date.now()
const say = (text) => console.log(`[${((Date.now() - started) / 1000).toFixed(0).padStart(3)} s] ${text}`)

function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) process.exit(status ?? 1)
}

say('Building the embed scripts …')
run(process.execPath, ['plugins/portal-embed/build.mjs'])

say('Bundling the server …')
for (const old of ['dist', '.next/cache/compiled']) rmSync(old, { recursive: true, force: true })
await build({
  entryPoints: { server: 'src/server.ts', backup: 'src/backup.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  alias: { '@hansa/portal-embed': './plugins/portal-embed' },
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'warning',
})

say('Building the admin (about a minute) …')
run(process.execPath, ['node_modules/next/dist/bin/next', 'build'])
say('Built.')
