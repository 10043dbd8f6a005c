// Imported first by whatever `npm run` starts. On Node 24 or newer it does nothing. On an older one, from 20.20 on, it runs the same
// command again on the Node that npm fetches (fetched.mjs); what imports this is then never reached in this process.
import path from 'node:path'
import { become } from '../child.mjs'
import { fetchedNode } from './fetched.mjs'

const wanted = 24
const oldest = [20, 20]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < wanted) await again()

async function again() {
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    fail(`Hansa needs Node ${oldest.join('.')} or newer; this is ${process.version}. Install Node ${wanted}.`)
  const home = path.resolve('.cache/node')
  const { program, version } = await fetchedNode({ home, say: console.error }).catch((error) =>
    fail(error.message),
  )
  console.error(`This is Node ${process.version}; Hansa goes on with ${version}, in .cache/node.`)
  // Whatever the command starts by the name `node` finds the same one.
  const folders = [path.dirname(program), process.env.PATH].join(path.delimiter)
  await become(program, [...process.execArgv, ...process.argv.slice(1)], { PATH: folders })
}

function fail(message) {
  console.error(`\n${message}`)
  process.exit(1)
}
