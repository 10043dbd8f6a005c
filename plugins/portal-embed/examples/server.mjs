// A portal that draws the list on its own server: it is there without scripts, and no visitor's browser asks the hub for it.
//   npm start                                        the hub, in another terminal
//   npm run build --workspace plugins/portal-embed   once
//   node plugins/portal-embed/examples/server.mjs    http://localhost:8080; of another hub: … server.mjs https://hub.example.org
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { loadWords } from '@hansa/portal-embed/locales'
import { renderList, renderToString } from '@hansa/portal-embed/render'

const lang = 'sq'
const kind = 'news'

/** The most that the portal's page waits for the hub, in milliseconds. */
const patience = 1_000

/**
 * Answers every request with a page of the portal.
 * @param hub the hub's origin, `https://…`
 * @returns a request listener for `node:http`
 */
export function portal(hub) {
  const all = `${hub}/${lang}/${kind}?municipality=durres`
  /** The last list that could be had, as HTML. Before the first one, and without the hub, a link. */
  let shown = `<p><a href="${all}">Lajmet e Durrësit</a></p>`

  return async (_request, response) => {
    try {
      shown = await listOf(hub, all)
    } catch (error) {
      console.warn(`The hub gave no list: ${error.message}. The page shows the one before.`)
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page(shown))
  }
}

/** The list as HTML, escaped. Throws where the hub does not answer in time, or refuses. */
async function listOf(hub, moreUrl) {
  const address = `${hub}/v1/${kind}.json?municipality=durres&limit=3&lang=${lang}`
  const answered = await fetch(address, { signal: AbortSignal.timeout(patience) })
  if (!answered.ok) throw new Error(`${address} answered ${answered.status}`)
  const staleSince = answered.headers.get('Hansa-Stale-Since')
  const words = await loadWords(lang)
  return renderToString(
    renderList(await answered.json(), { kind, words, lang, headingLevel: 2, moreUrl, staleSince }),
  )
}

/** Returns the page. Its own style sheet does here what the shadow root does for the element: each part has its name in `part`. */
const page = (list) => `<!doctype html>
<html lang="${lang}">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Bashkia Durrës</title>
  <style>
    [part~='items'] { list-style: none; padding: 0; display: grid; gap: 1.2em; }
    [part~='image'] { max-inline-size: 100%; block-size: auto; }
  </style>
  <h1>Bashkia Durrës</h1>
  ${list}
</html>
`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  createServer(portal(process.argv[2] ?? 'http://localhost:3000')).listen(8080, '127.0.0.1', () =>
    console.log('http://localhost:8080'),
  )
}
