import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { hubMetrics } from '../../../src/metrics/index.ts'
import type { Backlog } from '../../../src/metrics/backlog.ts'
import { measured, transactionBegun, waitedFor } from '../../../src/database/transactions/work.ts'

const nothing: Backlog = { counts: [], oldest: [] }
const hub = (adapter: 'sqlite' | 'mongodb', backlog = () => Promise.resolve(nothing)) =>
  hubMetrics({ version: '0.0.0', adapter, backlog })

/** The lines of a scrape that begin with a name. */
const lines = (text: string, name: string) => text.split('\n').filter((line) => line.startsWith(name))

describe('the metrics of a hub', () => {
  it('are its own where a process has two', async () => {
    const [one, two] = [hub('sqlite'), hub('mongodb')]
    one.delivery.answers.stale += 2
    one.delivery.purges.withdrawn += 3
    one.requests.finished.unchanged += 4
    expect(await one.text()).toMatch(/^hansa_answers_total\{outcome="stale"\} 2$/m)
    expect(await one.text()).toMatch(/^hansa_purges_total\{reason="withdrawn"\} 3$/m)
    expect(await one.text()).toMatch(/^hansa_http_requests_total\{route="public",status="3xx"\} 4$/m)
    expect(lines(await two.text(), 'hansa_answers_total').every((line) => line.endsWith(' 0'))).toBe(true)
  })

  it('show what the cache and the tail say, and nothing where they say nothing', async () => {
    const { delivery, text } = hub('sqlite')
    expect(lines(await text(), 'hansa_outbox_lag_seconds')).toEqual([])
    let lag: number | undefined = 1.5
    delivery.outboxLag = () => lag
    delivery.cache = () => ({ bytes: 10, entries: 2 })
    delivery.fresh(0.2)
    const shown = await text()
    expect(lines(shown, 'hansa_outbox_lag_seconds')).toEqual(['hansa_outbox_lag_seconds 1.5'])
    expect(lines(shown, 'hansa_cache_')).toEqual(['hansa_cache_bytes 10', 'hansa_cache_entries 2'])
    expect(lines(shown, 'hansa_purge_to_fresh_seconds_count')).toEqual([
      'hansa_purge_to_fresh_seconds_count 1',
    ])
    lag = undefined
    expect(lines(await text(), 'hansa_outbox_lag_seconds')).toEqual([])
  })

  it('ask a database that hangs once, and say meanwhile that it is away', async () => {
    let asked = 0
    const { text } = hub('mongodb', () => {
      asked += 1
      return new Promise<never>(() => undefined)
    })
    const shown = await Promise.all([text(), text()])
    expect(shown.map((each) => lines(each, 'hansa_database_up'))).toEqual([
      ['hansa_database_up 0'],
      ['hansa_database_up 0'],
    ])
    expect(asked).toBe(1)
  })

  it('count work on the database also when it fails, and the end of a transaction once', async () => {
    const { text } = hub('sqlite')
    await expect(measured('delete', () => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
    await waitedFor(Promise.resolve())
    const ended = transactionBegun()
    ended('rollback')
    ended('commit')
    const shown = await text()
    expect(shown).toMatch(/^hansa_database_seconds_count\{adapter="sqlite",operation="delete"\} 1$/m)
    expect(shown).toMatch(/^hansa_database_queue_seconds_count 1$/m)
    expect(lines(shown, 'hansa_database_transaction_seconds_count')).toEqual([
      'hansa_database_transaction_seconds_count{adapter="sqlite",ending="rollback"} 1',
    ])
  })
})

describe('what is written about the metrics', () => {
  const metrics = hub('sqlite').registry.getMetricsAsArray() as unknown as { name: string; type: string }[]
  const names = new Set(
    metrics.flatMap(({ name, type }) =>
      type === 'histogram' ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  )
  const own = metrics.map(({ name }) => name).filter((name) => name.startsWith('hansa_'))
  const named = (text: string) => text.match(/\b(hansa|process|nodejs)_[a-z0-9_]+/g) ?? []

  it.each(['docs/operations.md', 'docs/monitoring/dashboard.json', 'docs/monitoring/alerts.yml'])(
    '%s names only metrics that exist',
    (file) => {
      const found = named(readFileSync(file, 'utf8'))
      expect(found.length).toBeGreaterThan(5)
      expect(found.filter((name) => !names.has(name))).toEqual([])
    },
  )

  it('docs/operations.md and the dashboard have each of the hub’s own', () => {
    const rows = [...readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `(hansa_[a-z_]+)/gm)].map(
      ([, name]) => name,
    )
    expect(rows.sort()).toEqual([...own].sort())
    const shown = named(readFileSync('docs/monitoring/dashboard.json', 'utf8')).map((name) =>
      name.replace(/_bucket$/, ''),
    )
    expect(own.filter((name) => !shown.includes(name))).toEqual([])
  })

  it('each alert stands in docs/operations.md', () => {
    const alerts = [...readFileSync('docs/monitoring/alerts.yml', 'utf8').matchAll(/alert: (\w+)/g)].map(
      ([, name]) => name,
    )
    const rows = [...readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `(Hansa\w+)`/gm)].map(
      ([, name]) => name,
    )
    expect(rows).toEqual(alerts)
  })
})

describe('docs/monitoring/dashboard.json', () => {
  const { panels, templating } = JSON.parse(readFileSync('docs/monitoring/dashboard.json', 'utf8')) as {
    panels: {
      id: number
      gridPos: { x: number; y: number; w: number; h: number }
      targets: { expr: string }[]
    }[]
    templating: { list: { name: string }[] }
  }

  it('has panels that do not overlap, and queries that use its own variables', () => {
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)} ${y + Math.floor(i / w)}`),
    )
    expect(new Set(cells).size).toBe(cells.length)
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
    const known = ['__rate_interval', ...templating.list.map(({ name }) => name)]
    const used = panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => expr.match(/(?<=\$)\w+/g) ?? []),
    )
    expect(used.filter((name) => !known.includes(name))).toEqual([])
  })
})
