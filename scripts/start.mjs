// `npm start`: installs what is missing, builds when the sources changed, and runs the hub. Needs Node only.
// Settings come from the environment and, where it does not say otherwise, from the file .env.
import './node/current.mjs'
import { existsSync } from 'node:fs'
import { become } from './child.mjs'
import { flags } from './flags.mjs'
import { ready } from './ready.mjs'

if (existsSync('.env')) process.loadEnvFile('.env')
await ready({ build: true })
await become(process.execPath, [...flags, 'dist/server.js'], { NODE_ENV: 'production' })
