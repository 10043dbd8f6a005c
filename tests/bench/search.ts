// `npx tsx tests/bench/search.ts [documents] [languages]`: memory and speed of the search index, with news of made-up words that
// are spread as words of a language are (Zipf): 8 in a title, 25 in a teaser, 200 in a body. Run it with
// NODE_OPTIONS="--conditions=production --expose-gc".
import type { Stored } from '../../src/delivery/content/content.ts'
import { SearchIndex } from '../../src/delivery/search/index.ts'

const documents = Number(process.argv[2] ?? 100_000)
const languages = ['en', 'sq', 'it', 'es', 'el', 'ro'].slice(0, Number(process.argv[3] ?? 6))
const words = 60_000
const syllables = [
  'ka',
  'le',
  'mi',
  'to',
  'ru',
  'sha',
  'ne',
  'po',
  'di',
  've',
  'gra',
  'sto',
  'en',
  'ar',
  'ul',
  'bi',
]

let seed = 1
const random = () => (seed = (seed * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32

/** The word of a rank: the smaller, the more frequent. */
function word(rank: number, language: number): string {
  let text = ''
  for (let rest = rank * 7 + language; rest > 0 || text === ''; rest = Math.floor(rest / 16))
    text += syllables[rest % 16] ?? ''
  return `${text}${'abcdef'[language] ?? ''}`
}

const made = languages.map((_, language) =>
  Array.from({ length: words }, (_word, rank) => word(rank, language)),
)

const sums = new Float64Array(words)
for (let rank = 0, sum = 0; rank < words; rank += 1) sums[rank] = sum += 1 / (rank + 2)

function anyRank(): number {
  const wanted = random() * (sums[words - 1] ?? 0)
  let low = 0
  for (let high = words - 1; low < high;) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

const text = (count: number, language: number) =>
  Array.from({ length: count }, () => made[language]?.[anyRank()]).join(' ')
const inAll = (count: number) =>
  Object.fromEntries(languages.map((lang, index) => [lang, text(count, index)]))
const rich = (count: number) =>
  Object.fromEntries(
    languages.map((lang, index) => [
      lang,
      { root: { type: 'root', children: [{ type: 'text', text: text(count, index) }] } },
    ]),
  )

function news(number: number): Stored {
  const year = 2015 + (number % 12)
  return {
    id: String(number).padStart(24, '0'),
    slug: `news-${number}`,
    municipality: `city-${number % 40}`,
    projects: [`project-${number % 200}`],
    topics: [`topic-${number % 30}`],
    category: 'news',
    publishedAt: `${year}-${String(1 + (number % 12)).padStart(2, '0')}-01T10:00:00.000Z`,
    publishedLocales: languages,
    sourceLocale: 'en',
    title: inAll(8),
    teaser: inAll(25),
    body: rich(200),
  }
}

/** Milliseconds that went into making texts up. */
let writing = 0

/** The door, with news alone, in the order of their ids. */
const content = {
  some: (kind: string, where: object, limit: number): Promise<Stored[]> => {
    const { id } = where as { id?: { greater_than: string } }
    const first = id ? Number(id.greater_than) + 1 : 0
    const count = kind === 'news' ? Math.max(0, Math.min(limit, documents - first)) : 0
    const start = performance.now()
    const page = Array.from({ length: count }, (_, index) => news(first + index))
    writing += performance.now() - start
    return Promise.resolve(page)
  },
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6)
const memory = () => {
  ;(globalThis as { gc?: () => void }).gc?.()
  return process.memoryUsage()
}

const before = memory()
const index = new SearchIndex(content, languages)
const begun = performance.now()
let longest = 0
let last = performance.now()
const ticking = setInterval(() => {
  longest = Math.max(longest, performance.now() - last)
  last = performance.now()
}, 1)
await index.build()
clearInterval(ticking)
const seconds = (performance.now() - begun - writing) / 1000
const after = memory()
console.log(
  `${documents} documents in ${languages.length} languages: ${seconds.toFixed(0)} s to build, beside reading them from a database,`,
)
console.log(`the event loop was held for ${longest.toFixed(0)} ms at most.`)
console.log(
  `Memory: ${megabytes(after.rss - before.rss)} MB, of it ${megabytes(after.heapUsed - before.heapUsed)} MB on the heap.\n`,
)
console.log(
  '| search | found | median, ms | the event loop was held for, ms | all of it |\n|---|---|---|---|---|',
)

const where = new Map([
  ['news', { municipality: { in: Array.from({ length: 39 }, (_, city) => `city-${city}`) } }],
] as const)
async function time(name: string, q: string | undefined) {
  const took: number[] = []
  let found = { rows: [] as readonly unknown[], isPartial: false }
  let held = 0
  for (let run = 0; run < 6; run += 1) {
    const start = performance.now()
    let before = start
    const look = () => {
      held = Math.max(held, performance.now() - before)
      before = performance.now()
    }
    const looking = { isOver: false }
    const looks = () => (look(), looking.isOver ? undefined : setImmediate(looks))
    setImmediate(looks)
    found = await index.find({ q, lang: 'en', where, localesOf: () => [] })
    looking.isOver = true
    look()
    took.push(performance.now() - start)
  }
  const [, ...again] = took
  const median = again.sort((one, other) => one - other)[2] ?? 0
  const columns = [
    name,
    found.rows.length,
    median.toFixed(1),
    held.toFixed(0),
    found.isPartial ? 'no' : 'yes',
  ]
  console.log(`| ${columns.join(' | ')} |`)
}

/** A word of a rank with a slip before its last letter. */
const misspelt = (rank: number) => `${word(rank, 0).slice(0, -2)}x${word(rank, 0).slice(-1)}`

await time('a rare word', word(9_000, 0))
await time('two words', `${word(60, 0)} ${word(250, 0)}`)
await time('three words, the last begun', `${word(60, 0)} ${word(20, 0)} ${word(400, 0).slice(0, 4)}`)
await time('the most frequent word', word(0, 0))
await time('three letters', word(300, 0).slice(0, 3))
await time('a misspelt word', misspelt(9_000))
await time(
  '25 misspelt words',
  Array.from({ length: 25 }, (_, index) => misspelt(9_000 + index * 31)).join(' '),
)
await time(
  '100 letters of which nothing begins with any two',
  Array.from({ length: 50 }, (_, index) => `q${String.fromCharCode(97 + (index % 26))}`).join(' '),
)
await time('nothing: everything by date', undefined)
await index.close()
