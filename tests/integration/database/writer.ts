import { createInterface } from 'node:readline'
import { commitTransaction, createLocalReq, initTransaction, type Payload } from 'payload'
import { article, inLanguage, languages, type Article } from './article.ts'
import { startPayload, type TestPayload } from './startPayload.ts'

/**
 * A process to be killed. It says `ready`, waits for a line with the database's address and the prefix of its articles,
 * and then saves without end, four at a time, saying `start <slug> <revision>` before and `saved <slug> <revision>`
 * after each save has been acknowledged.
 */
const input = createInterface({ input: process.stdin })
process.stdout.write('ready\n')
const [line] = await new Promise<string[]>((resolve) => input.once('line', (text) => resolve([text])))
const [url = '', prefix = ''] = String(line).split(' ')
const { payload } = await startPayload(url)
await Promise.all([1, 2, 3, 4].map((writer) => saveWithoutEnd(payload, `${prefix}-${writer}`)))

async function saveWithoutEnd(payload: TestPayload, name: string): Promise<never> {
  for (let n = 0; ; n++) {
    const slug = `${name}-${n}`
    const first = article(slug, 1)
    say('start', first)
    const { id } = await payload.create({ collection: 'articles', locale: 'all', data: { ...first } })
    say('saved', first)
    const second = article(slug, 2)
    say('start', second)
    await saveAllLanguages(payload, id, second)
    say('saved', second)
  }
}

async function saveAllLanguages(payload: TestPayload, id: string, next: Article): Promise<void> {
  const req = await createLocalReq({}, payload as unknown as Payload)
  await initTransaction(req)
  const { docs } = await payload.find({
    collection: 'articles',
    where: { id: { equals: id } },
    depth: 0,
    req,
  })
  await payload.update({ collection: 'articles', id, locale: 'en', data: inLanguage(next, 'en'), req })
  const saved = await payload.find({
    collection: 'articles',
    where: { id: { equals: id } },
    depth: 0,
    locale: 'en',
    req,
  })
  const rows = saved.docs[0]?.rows as { id: string }[]
  for (const code of languages.slice(1)) {
    const data = inLanguage(next, code)
    await payload.update({
      collection: 'articles',
      id,
      locale: code,
      data: { ...data, rows: data.rows.map((row, place) => ({ ...row, id: rows[place]?.id })) },
      req,
    })
  }
  if (docs.length === 1) await commitTransaction(req)
}

function say(what: 'start' | 'saved', { slug, rows }: Article): void {
  process.stdout.write(`${what} ${slug} ${rows[0]?.at}\n`)
}
