// `npm start`: installs what is missing, builds when the sources changed, and runs the hub. Needs Node only.
// Settings come from the environment and, where it does not say otherwise, from the file .env.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { ready } from './ready.mjs'

if (existsSync('.env')) process.loadEnvFile('.env')
await ready({ build: true })
const child = spawn(process.execPath, ['--conditions=production', '--enable-source-maps', 'dist/server.js'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
