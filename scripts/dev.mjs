// `npm run dev`: the hub from its sources, anew when they change.
import './node/current.mjs'
import { become } from './child.mjs'

const tsx = 'node_modules/tsx/dist/cli.mjs'
await become(process.execPath, [tsx, 'watch', '--exclude', 'data/**', 'src/server.ts'], {
  NODE_ENV: 'development',
  NODE_OPTIONS: '--conditions=production',
  DISABLE_PAYLOAD_HMR: 'true',
})
