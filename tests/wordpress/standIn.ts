import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { serveHere } from '../integration/hub.ts'

/** What the hub was asked, header lines included. */
export interface Asked {
  target: string
  headers: IncomingHttpHeaders
}

/** Something at the hub's address that does what no real hub can be brought to: hang, break off, forget, attack. */
export interface StandIn {
  url: string
  asked: Asked[]
  /** How requests are answered from now on. */
  answer: (listener: RequestListener) => void
  close: () => Promise<void>
}

/** Starts one that answers every question with a fragment of one headline. */
export async function startStandIn(): Promise<StandIn> {
  const asked: Asked[] = []
  let listener = fragment(section('Lajmi i parë'))
  const served = await serveHere((req, res) => {
    asked.push({ target: req.url ?? '', headers: req.headers })
    listener(req, res)
  })
  return { ...served, asked, answer: (next) => (listener = next) }
}

/** A list of one item in the markup of the hub's fragments. */
export const section = (title: string) =>
  `<div class="hansa-list" lang="sq" dir="ltr"><section class="hansa-section hansa-news" aria-label="Lajme"><ul><li><h3><a href="https://hub.example.org/sq/durres/news/a">${title}</a></h3></li></ul></section></div>`

/** Answers with a fragment, and with 304 to those who have it. */
export function fragment(html: string, headers: Record<string, string> = {}): RequestListener {
  const etag = `"${createHash('sha256').update(html).digest('base64url')}"`
  return (req, res) => {
    const all = { etag, 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8', ...headers }
    if (req.headers['if-none-match'] === etag) return res.writeHead(304, all).end()
    return res.writeHead(200, all).end(html)
  }
}

/** Answers with a problem document (RFC 9457). */
export function problem(
  status: number,
  detail: string,
  headers: Record<string, string> = {},
): RequestListener {
  return (_req, res) =>
    res
      .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
      .end(JSON.stringify({ type: 'https://hub.example.org/v1/#a', title: 'A problem', status, detail }))
}

/** Takes the request and never says anything. */
export const silence: RequestListener = () => undefined
