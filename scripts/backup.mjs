// `npm run backup [-- FILE]` and `npm run restore -- FILE [--replace]`, with the settings of `npm start`.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

if (existsSync('.env')) process.loadEnvFile('.env')
if (!existsSync('dist/backup.js')) {
  console.error('The program is not built. Run `npm run build` first, or `npm start` once.')
  process.exit(1)
}
const args = ['--conditions=production', '--enable-source-maps', 'dist/backup.js', ...process.argv.slice(2)]
const child = spawn(process.execPath, args, {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
})
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
