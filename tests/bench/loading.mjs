// How fast documents come in: the demo's loader into a new hub, and an importer over REST.
import { editor, startHub, stop } from './tools.mjs'

const least = 100
const importers = 4
/** Fields of a news item that an importer sends, all languages of a field at once. */
const fields =
  'municipality title teaser body image category audience publishedAt topics projects partners sourceLocale publishedLocales'

/** A hub of its own, so that the others' content stays as it is. */
export async function loading() {
  const marks = new Map()
  const hub = await startHub({}, (text) => {
    for (const mark of ['municipalities …', 'projects, partners', 'documents loaded'])
      if (text.includes(mark)) marks.set(mark, { at: performance.now(), text })
  })
  try {
    const { call } = await editor(hub)
    return [...(await demoRows(marks, call)), await importRow(call)]
  } finally {
    await stop(hub.child)
  }
}

async function demoRows(marks, call) {
  const [begun, content, over] = [...marks.values()]
  const all = Number(/(\d+) documents loaded/.exec(over.text)[1])
  const totalOf = async (collection) => (await call('GET', `/${collection}?limit=1&depth=0`)).totalDocs
  const images = await totalOf('media')
  // The network's own municipality was there before.
  const documents = all - images - ((await totalOf('municipalities')) - 1)
  const rate = documents / ((over.at - content.at) / 1000)
  return [
    {
      name: `demo content: ${documents} published documents in their languages, one transaction`,
      measured: `**${Math.round(rate)} /s**`,
      wanted: `at least ${least} /s`,
      isMet: rate >= least,
    },
    {
      name: `demo content as a whole: ${all} documents, of them ${images} images, which are drawn and cut to sizes`,
      measured: `${((over.at - begun.at) / 1000).toFixed(1)} s`,
      wanted: '',
      isMet: true,
    },
  ]
}

/** Published news, one a request, sent by some importers at once. */
async function importRow(call) {
  const seconds = Number(process.env.BENCH_SECONDS ?? 5)
  const { docs } = await call('GET', '/news?limit=1&depth=0&locale=all&where[_status][equals]=published')
  const copied = Object.fromEntries(fields.split(' ').map((field) => [field, docs[0][field]]))
  const begun = performance.now()
  let number = 0
  const importOn = async () => {
    while (performance.now() - begun < seconds * 1000) {
      number += 1
      await call('POST', '/news?locale=all&depth=0', {
        ...copied,
        slug: `bench-${number}`,
        _status: 'published',
      })
    }
  }
  await Promise.all(Array.from({ length: importers }, importOn))
  const rate = number / ((performance.now() - begun) / 1000)
  return {
    name: `published news in ${docs[0].publishedLocales.length} languages over REST, one a request, ${importers} at once`,
    measured: `${Math.round(rate)} /s`,
    wanted: '',
    isMet: true,
  }
}
