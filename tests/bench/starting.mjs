// How long a hub and a delivery process take to their first answer, and what they hold then.
import { freePort, megabytes, memoryOf, startHub, stop } from './tools.mjs'

/** @param hub one that has run before, so that its content is there; it is stopped and started again */
export async function starting({ hub, address }) {
  await stop(hub.child)
  const delivery = await startDelivery(hub, address)
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
    delivery,
  ]
}

/** On a port of its own, so that it has no answers of earlier runs on disk. */
async function startDelivery({ dataDir }, address) {
  const begun = performance.now()
  const port = await freePort()
  const { child, url } = await startHub({ DATA_DIR: dataDir, PORT: port, HANSA_ROLE: 'delivery' })
  const answer = await fetch(url + address)
  await answer.arrayBuffer()
  const took = performance.now() - begun
  if (answer.status !== 200) throw new Error(`The delivery process answered ${answer.status} to ${address}`)
  const held = memoryOf(child.pid)
  await stop(child)
  return {
    name: 'cold start of a delivery process until its first 200',
    measured: `**${(took / 1000).toFixed(1)} s**, ${megabytes(held)} MB`,
    wanted: 'within 2 s and 150 MB',
    isMet: took <= 2_000 && megabytes(held) <= 150,
  }
}
