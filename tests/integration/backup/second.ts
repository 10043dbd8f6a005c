import { getPayload } from 'payload'
import { hubApp } from '../../../src/http/app.ts'
import { onCommit } from '../../../src/database/transactions/commits.ts'
import { env } from '../../../src/settings/env.ts'
import configuration from '../../../src/config/payload.config.ts'
import { httpServer, listen } from '../../../src/startup/server.ts'

// A hub as a process of its own, by the settings of its environment: prints its port once it answers, and ends with its input.
const config = await configuration
config.jobs.autoRun = []
const payload = await getPayload({ config, cron: false })
const app = await hubApp({ env: env(), payload, config, onCommit })
app.open()
const server = await listen(httpServer(app.handle), env().PORT, '127.0.0.1')
process.stdout.write(`port ${env().PORT}\n`)
for await (const _ of process.stdin);
server.closeAllConnections()
await new Promise((resolve) => server.close(resolve))
await app.close()
await payload.destroy()
