import { getPayload } from 'payload'
import config from '../../../src/config/payload.config.ts'
import { onCommit } from '../../../src/database/transactions/commits.ts'

// A process that is killed between its commit and everything that follows it. Arguments: the id of a news item, its new title.
const [id = '', title = ''] = process.argv.slice(2)
const payload = await getPayload({ config })
onCommit(() => process.kill(process.pid, 'SIGKILL'))
await payload.update({ collection: 'news', id, data: { title }, locale: 'en' })
