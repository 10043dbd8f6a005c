// A portal in Express that draws its lists on its own server: they are there without scripts, and no visitor's browser asks the hub for anything.
//   npm start                                        the hub, in another terminal
//   npm run build --workspace plugins/portal-embed   once
//   node plugins/portal-embed/examples/express.mjs   http://localhost:8080; of another hub: … express.mjs https://hub.example.org
import { hansa } from '@hansa/portal-embed/express'
import express from 'express'
import { fileURLToPath } from 'node:url'

/**
 * The portal.
 * @param {string} hub the hub's origin, `https://…`
 * @param {object} [options] of the middleware beside it
 */
export function portal(hub, options = {}) {
  const app = express()
  app.disable('x-powered-by')
  app.use(hansa({ hub, lang: 'sq', onProblem: (problem) => console.warn(problem), ...options }))

  // The portal's own style sheet reaches this list.
  app.get('/', async (_request, response) => {
    const { hansa } = response.locals
    const news = await hansa.render({ kind: 'news', municipality: 'durres', limit: 3, headingLevel: 2 })
    response.set(policy).send(page(news, `<link rel="stylesheet" href="${hansa.sheet}">`))
  })

  // It does not reach this one, which renews itself where scripts run.
  app.get('/takime', async (_request, response) => {
    const { hansa } = response.locals
    const meetings = await hansa.render(
      { kind: 'meetings', municipality: 'durres', limit: 3 },
      { dom: 'shadow' },
    )
    response.set(policy).send(page(meetings))
  })

  return app
}

/** Everything comes from the portal itself. */
const policy = { 'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'" }

/** The page. The list is escaped already, and so is what it tells search engines. */
const page = ({ html, jsonLd }, head = '') => `<!doctype html>
<html lang="sq">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Bashkia Durrës</title>
    ${head}
    ${jsonLd && `<script type="application/ld+json">${jsonLd}</script>`}
  </head>
  <body>
    <h1>Bashkia Durrës</h1>
    ${html}
  </body>
</html>
`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  portal(process.argv[2] ?? 'http://localhost:3000').listen(8080, '127.0.0.1', () =>
    console.log('http://localhost:8080'),
  )
}
