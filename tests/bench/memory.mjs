// Measures whether a hub's memory grows while it answers at full speed, for all its addresses in turn.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { load, median, megabytes, memoryOf } from './tools.mjs'

const languages = ['en', 'sq', 'it', 'es', 'el', 'ro']
const kinds = [
  'municipalities',
  'programmes',
  'partners',
  'topics',
  'news',
  'meetings',
  'projects',
  'resources',
  'contacts',
]

/** A run of BENCH_MINUTES, by default 5, after 20 seconds to warm up; its first minute is compared with its last. */
export async function memory({ hub }) {
  const minutes = Number(process.env.BENCH_MINUTES ?? 5)
  const addresses = await addressesOf(hub)
  const file = path.join(hub.dataDir, 'addresses.txt')
  writeFileSync(file, addresses.join('\n'))
  const extra = ['-s', 'tests/bench/addresses.lua']
  const env = { BENCH_ADDRESSES: file }
  await load(hub.url, { extra, env, duration: 20 })
  const samples = []
  const timer = setInterval(() => samples.push(memoryOf(hub.child.pid)), 1_000)
  const { rate } = await load(hub.url, { extra, env, duration: minutes * 60 })
  clearInterval(timer)
  const span = Math.min(60, Math.ceil(samples.length / 5))
  const [first, last] = [median(samples.slice(0, span)), median(samples.slice(-span))]
  return [
    {
      name: `memory over ${minutes} minutes at full speed, ${addresses.length} addresses in turn (${Math.round(rate)} /s)`,
      measured: `${megabytes(first)} MB in the first ${span} s, ${megabytes(last)} MB in the last: **${(last / first).toFixed(2)}×**; at most ${megabytes(Math.max(...samples))} MB`,
      wanted: 'not above 1.1×',
      isMet: last <= first * 1.1,
    },
  ]
}

/** The lists of all kinds and all that they show, in all languages. */
async function addressesOf({ url }) {
  const found = new Set()
  for (const kind of kinds)
    for (const lang of languages) {
      const list = `/v1/${kind}.json?lang=${lang}&limit=100`
      const { items } = await (await fetch(url + list)).json()
      for (const one of [list, ...items.map(({ self }) => self)]) {
        const { pathname, search } = new URL(one, url)
        found.add(pathname + search)
      }
    }
  return [...found]
}
