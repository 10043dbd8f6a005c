// A portal whose pages are written in Payload, on SQLite: an editor puts lists of the hub among the blocks of a page.
//   npm start                                        the hub, in another terminal
//   npm run build --workspace plugins/portal-embed   once
//   node plugins/portal-embed/examples/payload.mjs   http://localhost:8080/ballina; of another hub: … payload.mjs https://hub.example.org
// It shows the plugin and the drawing; the admin, which needs Next, is left out: pages are written over /api.
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { en } from '@payloadcms/translations/languages/en'
import { it } from '@payloadcms/translations/languages/it'
import { portalEmbed, renderEmbed } from '@hansa/portal-embed/payload'
import { embedAssets } from '@hansa/portal-embed/express'
import express from 'express'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { buildConfig, getPayload, handleEndpoints } from 'payload'

/**
 * The portal's configuration.
 * @param {string} hub the hub's origin, `https://…`
 * @param {string} database `file:…`
 */
export const configOf = (hub, database) =>
  buildConfig({
    // Sessions end with the process; a portal keeps its secret.
    secret: randomUUID(),
    db: sqliteAdapter({ client: { url: database } }),
    typescript: { autoGenerate: false },
    i18n: { supportedLanguages: { en, it } },
    collections: [
      { slug: 'users', auth: true, fields: [] },
      {
        slug: 'pages',
        access: { read: () => true },
        fields: [
          { name: 'title', type: 'text', required: true },
          { name: 'slug', type: 'text', required: true, unique: true },
          {
            name: 'layout',
            type: 'blocks',
            blocks: [{ slug: 'words', fields: [{ name: 'text', type: 'textarea', required: true }] }],
          },
        ],
      },
    ],
    plugins: [portalEmbed({ hub, lang: 'sq', collections: ['pages'] })],
  })

/** The portal. @param {import('payload').SanitizedConfig} config */
export async function portal(config) {
  const payload = await getPayload({ config })
  const app = express()
  app.disable('x-powered-by')
  app.use('/hansa', embedAssets({ directory: fileURLToPath(new URL('../dist', import.meta.url)) }))
  app.use('/api', express.text({ type: () => true }), rest(config))
  app.get('/:slug', async (request, response) => {
    const { docs } = await payload.find({
      collection: 'pages',
      where: { slug: { equals: request.params.slug } },
      limit: 1,
      overrideAccess: false,
    })
    if (!docs[0]) return response.status(404).send('404')
    const blocks = await Promise.all((docs[0].layout ?? []).map((block) => drawn(payload, block)))
    return response.set(policyFor(payload)).send(page(docs[0].title, blocks.join('\n')))
  })
  return app
}

/** One block of a page as HTML. */
async function drawn(payload, block) {
  if (block.blockType === 'words') return `<p>${escaped(block.text)}</p>`
  const list = await renderEmbed(payload, block, { lang: 'sq' })
  const told = list?.jsonLd && `<script type="application/ld+json">${list.jsonLd}</script>`
  return list ? list.html + told : ''
}

/** Payload's own API, which Next serves in other portals. */
const rest = (config) => async (request, response) => {
  const { method, originalUrl, headers, body } = request
  const answer = await handleEndpoints({
    config,
    request: new globalThis.Request(`http://${headers.host}${originalUrl}`, {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: String(body) }),
    }),
  })
  response
    .status(answer.status)
    .set(Object.fromEntries(answer.headers))
    .send(await answer.text())
}

const policyFor = (payload) => ({
  'Content-Security-Policy': `default-src 'none'; style-src 'self'; img-src ${payload.config.custom.hansaPortal.settings.hub}`,
})

const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign])

const page = (title, body) => `<!doctype html>
<html lang="sq">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="/hansa/hansa.css">
  </head>
  <body>
    <h1>${escaped(title)}</h1>
    ${body}
  </body>
</html>
`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , hub = 'http://localhost:3000', database = 'file:./portal.db', port = '8080'] = process.argv
  const app = await portal(await configOf(hub, database))
  const server = app.listen(Number(port), '127.0.0.1', () =>
    console.log(`http://localhost:${server.address().port}`),
  )
}
