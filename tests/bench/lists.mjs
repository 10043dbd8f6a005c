// Lists that nobody asked for before, at more and more news in six languages, on SQLite.
import path from 'node:path'
import { createClient } from '@libsql/client'
import { median, percentile } from './tools.mjs'

const sizes = [1_000, 10_000, 100_000]
const languages = ['en', 'sq', 'it', 'es', 'el', 'ro']

export async function lists({ hub }) {
  const client = createClient({ url: `file:${path.join(hub.dataDir, 'hansa.db')}` })
  await client.execute('PRAGMA busy_timeout = 10000')
  const medians = []
  const rows = []
  for (const size of sizes) {
    await grow(client, size)
    // Copying holds this process up for so long that the hub has closed the connection: this one notices it.
    await fetch(`${hub.url}/v1/topics.json`).catch(() => undefined)
    const times = []
    for (let number = 0; number < 60; number += 1) {
      const from = new Date(Date.UTC(1990, 0, 1) + number * 1000 + size).toISOString()
      const begun = performance.now()
      const answer = await fetch(
        `${hub.url}/v1/news.json?municipality=durres&lang=${languages[number % 6]}&from=${from}`,
      )
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`A list was answered ${answer.status}`)
      if (number >= 10) times.push(performance.now() - begun)
    }
    medians.push(median(times))
    rows.push({
      name: `uncached list of 10 among ${size} news in 6 languages`,
      measured: `median **${median(times).toFixed(1)} ms**, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
      wanted: size === sizes[0] ? 'median at most 10 ms' : '',
      isMet: size !== sizes[0] || median(times) <= 10,
    })
  }
  client.close()
  const growth = medians.at(-1) / medians[0]
  return [
    ...rows,
    {
      name: 'growth from the first to the last',
      measured: `**${growth.toFixed(2)}×**`,
      wanted: 'at most 2×',
      isMet: growth <= 2,
    },
  ]
}

/** Gives the demo's news every language, and copies them with all that belongs to them until there are so many. */
async function grow(client, size) {
  const { rows } = await client.execute(
    "SELECT count(*) AS total, count(*) FILTER (WHERE id NOT LIKE '%~%') AS own FROM news",
  )
  const [total, own] = [Number(rows[0].total), Number(rows[0].own)]
  const [first, rounds] = [Math.round(total / own), Math.ceil((size - total) / own)]
  const numbers = `(WITH RECURSIVE n(i) AS (SELECT ${first} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${first + rounds}) SELECT i FROM n)`
  const copied = (column) => `t.${column} || '~' || n.i`
  await client.execute('BEGIN IMMEDIATE')
  for (const code of languages) await translate(client, code)
  await copy(client, numbers, 'news', 'id', {
    id: copied('id'),
    slug: "t.slug || '-' || n.i",
    published_at: "strftime('%Y-%m-%dT%H:%M:%fZ', t.published_at, '-' || n.i || ' minutes')",
  })
  await copy(client, numbers, 'news_locales', '_parent_id', {
    id: undefined,
    _parent_id: copied('_parent_id'),
  })
  await copy(client, numbers, 'news_rels', 'parent_id', { id: undefined, parent_id: copied('parent_id') })
  for (const table of ['news_published_locales', 'news_audience'])
    await copy(client, numbers, table, 'parent_id', { id: copied('id'), parent_id: copied('parent_id') })
  await client.execute('COMMIT')
}

async function translate(client, code) {
  const lacking = (table, column, language) =>
    `NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.${column} = n.id AND o.${language} = '${code}')`
  await client.execute(`INSERT INTO news_locales (title, teaser, body, date_text, _locale, _parent_id)
    SELECT t.title, t.teaser, t.body, t.date_text, '${code}', n.id FROM news n JOIN news_locales t ON t._parent_id = n.id
    WHERE n.id NOT LIKE '%~%' AND ${lacking('news_locales', '_parent_id', '_locale')} GROUP BY n.id`)
  await client.execute(`INSERT INTO news_published_locales ("order", parent_id, value, id)
    SELECT 20, n.id, '${code}', n.id || '-${code}' FROM news n
    WHERE n.id NOT LIKE '%~%' AND ${lacking('news_published_locales', 'parent_id', 'value')}`)
}

/** Copies the rows of the demo's news in a table, with some columns changed and those that are `undefined` left to the table. */
async function copy(client, numbers, table, parent, changed) {
  const { rows } = await client.execute(`PRAGMA table_info(${table})`)
  const columns = rows
    .map(({ name }) => String(name))
    .filter((name) => !(name in changed) || changed[name] !== undefined)
  const values = columns.map((name) => changed[name] ?? `t."${name}"`)
  await client.execute(
    `INSERT INTO ${table} (${columns.map((name) => `"${name}"`)}) SELECT ${values} FROM ${table} t, ${numbers} n WHERE t.${parent} NOT LIKE '%~%'`,
  )
}
