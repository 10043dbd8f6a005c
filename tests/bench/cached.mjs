// Finished answers, with and without the reader having them already, in rounds beside the bare server.
import { load, median } from './tools.mjs'

const rounds = 5

export async function cached({ hub, address, bare, etag }) {
  const having = { extra: ['-H', `If-None-Match: ${etag}`] }
  const runs = { bare200: [], hub200: [], bare304: [], hub304: [] }
  for (let round = 0; round < rounds; round += 1) {
    runs.bare200.push(await load(bare))
    runs.hub200.push(await load(hub.url + address))
    runs.bare304.push(await load(bare, having))
    runs.hub304.push(await load(hub.url + address, having))
  }
  return [
    row('cached, 200', runs.hub200, runs.bare200, 0.9),
    row('cached, 304', runs.hub304, runs.bare304, 0.7),
  ]
}

export function row(name, ours, bare, least) {
  const [rate, of] = [median(ours.map((run) => run.rate)), median(bare.map((run) => run.rate))]
  const [p99, bareP99] = [median(ours.map((run) => run.p99)), median(bare.map((run) => run.p99))]
  return {
    name,
    measured: `${Math.round(rate)} /s of ${Math.round(of)} /s: **${(rate / of).toFixed(2)}**; p99 ${p99.toFixed(2)} ms of ${bareP99.toFixed(2)} ms: **${(p99 / bareP99).toFixed(1)}×**`,
    wanted: `share at least ${least.toFixed(2)}, p99 at most 2×`,
    isMet: rate / of >= least && p99 / bareP99 <= 2,
  }
}
