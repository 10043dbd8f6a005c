// `npm run bench`: the public side's speed, as shares of a bare node:http server that answers the same bytes in the same run.
// Words choose parts (starting, cached, editing, lists, loading, memory); `-- --write` puts the table into docs/performance.md.
// The load comes from wrk (Debian's package of that name), which is not itself the limit.
import './node/current.mjs'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { cached } from '../tests/bench/cached.mjs'
import { editing } from '../tests/bench/editing.mjs'
import { lists } from '../tests/bench/lists.mjs'
import { loading } from '../tests/bench/loading.mjs'
import { memory } from '../tests/bench/memory.mjs'
import { starting } from '../tests/bench/starting.mjs'
import { cleanUp, freePort, hasWrk, seconds, startHub, started } from '../tests/bench/tools.mjs'
import { ready } from './ready.mjs'

const parts = { starting, cached, editing, lists, loading, memory }
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const chosen = words.length === 0 ? Object.keys(parts) : words
const address = '/v1/news.json?municipality=durres&lang=sq'

for (const word of chosen)
  if (!(word in parts))
    throw new Error(`There is no part "${word}". The parts are: ${Object.keys(parts).join(', ')}.`)
if (!hasWrk()) {
  console.error('wrk is missing. Install it (Debian: apt-get install wrk) and run this again.')
  process.exit(1)
}
await ready({ build: true })
try {
  const table = await bench()
  console.log(`\n${table}`)
  if (process.argv.includes('--write')) write(table)
} finally {
  await cleanUp()
}

async function bench() {
  console.log('Starting the hub with the demo content …')
  const hub = await startHub()
  const answer = await fetch(hub.url + address, { headers: { 'Accept-Encoding': 'identity' } })
  if (answer.status !== 200) throw new Error(`The hub answered ${answer.status} to ${address}`)
  const bytes = (await answer.arrayBuffer()).byteLength
  const barePort = await freePort()
  await started(['tests/bench/bare.mjs', String(barePort), hub.url + address], 'Ready.')
  const subject = { hub, address, bare: `http://127.0.0.1:${barePort}/`, etag: answer.headers.get('etag') }
  const rows = []
  for (const word of chosen) {
    console.log(`Measuring: ${word} …`)
    rows.push(...(await parts[word](subject)))
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, SQLite; ${bytes} bytes an answer, 10 connections, ${seconds} s a run, medians of the runs`
  const lines = rows.map(
    ({ name, measured, wanted, isMet, note }) =>
      `| ${name}${note ? ` (${note})` : ''} | ${measured} | ${wanted} | ${isMet ? 'yes' : '**no**'} |`,
  )
  return [machine + '.', '', '| case | measured | wanted | met |', '|---|---|---|---|', ...lines].join('\n')
}

function write(table) {
  const file = 'docs/performance.md'
  const [start, end] = ['<!-- measured -->', '<!-- /measured -->']
  const page = readFileSync(file, 'utf8')
  const [before, rest] = page.split(start)
  writeFileSync(file, `${before}${start}\n\n${table}\n\n${end}${rest.split(end)[1]}`)
}
