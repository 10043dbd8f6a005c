// A portal that draws its pages with React on its own server: one list is drawn there, the other by the element in the browser.
//   npm start                                            the hub, in another terminal
//   npm run build --workspace plugins/portal-embed       once
//   npx tsx plugins/portal-embed/examples/react.tsx      http://localhost:8080
import { createServer, type RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import { renderToStaticMarkup } from 'react-dom/server'
import type {} from '@hansa/portal-embed/react'
import { Portal, type Rendered } from '@hansa/portal-embed/server'

/** A list that the server has drawn: escaped HTML. */
const Drawn = ({ list }: { list: Rendered }) => (
  <>
    <div dangerouslySetInnerHTML={{ __html: list.html }} />
    {list.jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: list.jsonLd }} />}
  </>
)

const Page = ({ hub, news }: { hub: string; news: Rendered }) => (
  <html lang="sq">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Bashkia Durrës</title>
      <link rel="stylesheet" href={`${hub}/embed/v1/hansa.css`} />
      <script type="module" src={`${hub}/embed/v1/hansa.js`} />
    </head>
    <body>
      <h1>Bashkia Durrës</h1>
      <h2>Lajme</h2>
      <Drawn list={news} />
      <h2>Takime</h2>
      <hansa-list hub={hub} kind="meetings" municipality="durres" limit={3} layout="compact" slots={3}>
        <a href={`${hub}/sq/meetings?municipality=durres`}>Takimet e Durrësit</a>
      </hansa-list>
    </body>
  </html>
)

/** Answers every request with a page of the portal. @param hub the hub's origin */
export function portal(hub: string): RequestListener {
  const hansa = new Portal({ hub, lang: 'sq' })
  return async (_request, response) => {
    const news = await hansa.render({ kind: 'news', municipality: 'durres', limit: 3 })
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html>${renderToStaticMarkup(<Page hub={hub} news={news} />)}`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  createServer(portal(process.argv[2] ?? 'http://localhost:3000')).listen(8080, '127.0.0.1', () =>
    console.log('http://localhost:8080'),
  )
}
