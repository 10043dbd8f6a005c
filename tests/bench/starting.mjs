// How long a hub takes to its first answer, and what it holds; and that what it holds does not grow under load.
import { load, memoryOf, startHub, stop } from './tools.mjs'

const megabytes = (bytes) => Math.round(bytes / 1024 / 1024)

/** @param hub one that has run before, so that its content is there; it is stopped and started again */
export async function starting({ hub, address }) {
  await stop(hub.child)
  const again = await startHub({ DATA_DIR: hub.dataDir, PORT: hub.port })
  await fetch(again.url + address)
  const held = memoryOf(again.child.pid)
  Object.assign(hub, again)
  return [
    {
      name: 'start of a hub with content (all roles) until it is ready',
      measured: `**${(again.took / 1000).toFixed(1)} s**, ${megabytes(held)} MB`,
      wanted: 'within 5 s and 260 MB',
      isMet: again.took <= 5_000 && megabytes(held) <= 260,
    },
  ]
}

export async function memory({ hub, address }) {
  const minutes = Number(process.env.BENCH_MINUTES ?? 5)
  await load(hub.url + address, { duration: 20 })
  const before = memoryOf(hub.child.pid)
  await load(hub.url + address, { duration: minutes * 60 })
  const after = memoryOf(hub.child.pid)
  return [
    {
      name: `memory after ${minutes} minutes at full speed`,
      measured: `${megabytes(before)} MB before, **${megabytes(after)} MB** after`,
      wanted: 'not above 1.1×',
      isMet: after <= before * 1.1,
    },
  ]
}
