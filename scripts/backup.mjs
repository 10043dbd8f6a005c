// `npm run backup [-- FILE]` and `npm run restore -- FILE [--replace]`, with the settings of `npm start`.
import './node/current.mjs'
import { existsSync } from 'node:fs'
import { become } from './child.mjs'
import { flags } from './flags.mjs'

if (existsSync('.env')) process.loadEnvFile('.env')
if (!existsSync('dist/backup.js')) {
  console.error('The program is not built. Run `npm run build` first, or `npm start` once.')
  process.exit(1)
}
await become(process.execPath, [...flags, 'dist/backup.js', ...process.argv.slice(2)], {
  NODE_ENV: 'production',
})
