/** @jest-environment ./tests/unit/embed/environment.mjs */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Fixtures, makeFixtures } from '../integration/delivery/fixtures.ts'
import type { Embed } from '../../src/model/payload-types.ts'
import { startTestHub } from '../integration/hub.ts'
import type { TestHub } from '../integration/hub.ts'
import { documentOf } from './document.ts'
import { block, pageOf, pasted, post, rest, set, signIn } from './posts.ts'
import { startSite } from './site.ts'
import type { Site } from './site.ts'

// The plugin in a real WordPress on a real hub: what an author writes, and what readers see.

let hub: TestHub
let fixtures: Fixtures
let site: Site

beforeAll(async () => {
  hub = await startTestHub()
  fixtures = await makeFixtures(hub.payload)
  site = await startSite()
  await set(site, { hansa_settings: { hub: hub.url, hours: 24, lang: 'sq' }, test_hansa_fresh_seconds: 0 })
})
afterAll(async () => {
  await site?.close()
  await hub?.close()
})

/** The titles of the lists on a page, list by list. */
async function listsOn(path: string): Promise<string[][]> {
  const { status, html } = await site.page(path)
  expect(status).toBe(200)
  const lists = [...documentOf(html).querySelectorAll('.hansa')]
  return lists.map((list) =>
    [...list.querySelectorAll('.hansa-title')].map((title) => title.textContent ?? ''),
  )
}

const ofPost = async (content: string) => listsOn(`/?p=${await post(site, content)}`)
const news = [11, 10, 9].map((number) => `Lajmi ${number} në Durrës`)

describe('a list of the hub', () => {
  it('is drawn by a block, a shortcode and a pasted address alike', async () => {
    const ways = [
      block({ kind: 'news', municipality: 'durres', limit: 3 }),
      '[hansa kind="news" municipality="durres" limit="3"]',
      `${hub.url}/sq/news?municipality=durres&limit=3&fbclid=abc&maxwidth=600`,
      pasted(`${hub.url}/sq/news?municipality=durres&limit=3`),
      `<!-- wp:paragraph --><p>${hub.url}/embed/news?municipality=durres&amp;limit=3&amp;lang=sq</p><!-- /wp:paragraph -->`,
      `Before\n\n[embed]${hub.url}/sq/news?municipality=durres&limit=3[/embed]\n\nAfter`,
    ]
    for (const way of ways) expect(await ofPost(way)).toEqual([news])
  })

  it('is a stored embed by its id or its pasted address, and follows it when it is edited', async () => {
    const made = await hub.payload.create({
      collection: 'embeds',
      data: {
        name: 'News',
        municipality: fixtures.durres,
        kind: 'news',
        query: { municipality: [fixtures.durres], limit: 3 },
        look: { headingLevel: 2 },
      },
      overrideAccess: true,
    } as never)
    const { id, publicId } = made as unknown as Embed
    const page = `/?p=${await post(site, `${block({ embed: publicId })}\n\n[hansa embed="${publicId}"]\n\n${hub.url}/embed/${publicId}`)}`
    expect(await listsOn(page)).toEqual([news, news, news])
    const { html } = await site.page(page)
    expect(documentOf(html).querySelectorAll('h2.hansa-title').length).toBe(9)
    await hub.payload.update({
      collection: 'embeds',
      id,
      data: { query: { limit: 1 } },
      overrideAccess: true,
    } as never)
    await hub.settled()
    const [newest] = news
    expect(await listsOn(page)).toEqual([[newest], [newest], [newest]])
  })

  it.each(['news', 'meetings', 'projects', 'partners', 'contacts', 'resources'])(
    'comes whole (%s), also where WordPress makes paragraphs',
    async (kind) => {
      const answer = await fetch(`${hub.url}/v1/${kind}.html?lang=sq&limit=3&heading-level=4`)
      expect(answer.status).toBe(200)
      const expected = structure(documentOf(await answer.text()).querySelector('.hansa'))
      for (const text of [
        block({ kind, limit: 3, headingLevel: 4 }),
        `[hansa kind="${kind}" limit="3" heading-level="4"]`,
        `Text\n\n${hub.url}/sq/${kind}?limit=3&heading-level=4\n\nText`,
      ]) {
        const { html } = await pageOf(site, await post(site, text))
        expect(structure(documentOf(html).querySelector('.hansa'))).toEqual(expected)
      }
    },
  )

  it('stands in the index of posts, each with its own', async () => {
    await site.php(
      `switch_theme( 'twentytwentyone' ); set_theme_mod( 'display_excerpt_or_full_post', 'full' ); update_option( 'posts_per_page', 2 );`,
    )
    await post(site, block({ kind: 'contacts' }))
    await post(site, '[hansa kind="resources"]')
    expect((await listsOn('/')).toSorted()).toEqual([['Desk'], ['Praktika']])
    await site.php(`switch_theme( 'twentytwentythree' );`)
  })

  it('is in the language of the site where nothing else is said', async () => {
    await set(site, { hansa_settings: { hub: hub.url }, WPLANG: 'es_ES' })
    const { html } = await pageOf(site, await post(site, block({ municipality: 'teruel' })))
    expect(documentOf(html).querySelector('.hansa')?.getAttribute('lang')).toBe('es')
    await set(site, { hansa_settings: { hub: hub.url, lang: 'sq' }, WPLANG: '' })
  })

  it('brings its style sheet into the head, and onto no other page', async () => {
    const sheets = (html: string) =>
      [...documentOf(html).querySelectorAll('head link[rel=stylesheet]')].filter((one) =>
        one.getAttribute('href')?.includes('/plugins/hansa/hansa.css'),
      )
    for (const theme of ['twentytwentythree', 'twentytwentyone']) {
      await site.php(`switch_theme( '${theme}' );`)
      for (const text of [block(), '[hansa kind="news"]', `${hub.url}/sq/news`]) {
        const { html } = await pageOf(site, await post(site, text))
        expect(sheets(html)).toHaveLength(1)
        expect(html.split('hansa.css')).toHaveLength(2)
      }
      expect((await pageOf(site, await post(site, 'No list here.'))).html).not.toContain('hansa')
    }
    await site.php(`switch_theme( 'twentytwentythree' );`)
    const sheet = await fetch(`${site.url}/wp-content/plugins/hansa/hansa.css`)
    expect(await sheet.text()).toContain('.hansa')
  })
})

describe('in a widget', () => {
  /** Puts widgets into the first area of a classic theme. */
  const widgets = (blocks: string[], texts: string[]) => {
    const of = (key: string, contents: string[]) =>
      Object.fromEntries(
        contents.map((content, index) => [
          index + 1,
          { [key]: content, ...(key === 'text' ? { title: '', filter: true, visual: true } : {}) },
        ]),
      )
    const ids = [
      ...blocks.map((_b, index) => `block-${index + 1}`),
      ...texts.map((_t, index) => `text-${index + 1}`),
    ]
    return set(site, {
      widget_block: { ...of('content', blocks), _multiwidget: 1 },
      widget_text: { ...of('text', texts), _multiwidget: 1 },
      sidebars_widgets: { wp_inactive_widgets: [], 'sidebar-1': ids, array_version: 3 },
    })
  }

  it('blocks, shortcodes and addresses are drawn', async () => {
    await site.php(`switch_theme( 'twentytwentyone' );`)
    const address = `${hub.url}/sq/news?municipality=durres&limit=3`
    await widgets(
      [
        block({ municipality: 'durres', limit: 3 }),
        pasted(address),
        `<!-- wp:shortcode -->[hansa municipality="durres" limit="3"]<!-- /wp:shortcode -->`,
      ],
      [address, '[hansa municipality="durres" limit="3"]'],
    )
    const id = await post(site, 'No list in the text.')
    expect(await listsOn(`/?p=${id}`)).toEqual([news, news, news, news, news])
    const { html } = await pageOf(site, id)
    expect(documentOf(html).querySelector('head link[href*="hansa.css"]')).not.toBeNull()
    await widgets([], [])
    await site.php(`switch_theme( 'twentytwentythree' );`)
  })
})

describe('a pasted address', () => {
  it('of an item shows the item', async () => {
    expect(await ofPost(`${hub.url}/sq/durres/news/news-5`)).toEqual([['Lajmi 5 në Durrës']])
    expect(await ofPost(`${hub.url}/sq/partners/municipality-of-durres`)).toEqual([
      ['municipality-of-durres'],
    ])
    expect(await ofPost(`${hub.url}/embed/news/durres/news-5?lang=sq`)).toEqual([['Lajmi 5 në Durrës']])
  })

  it('of another page, or of another site, is left alone', async () => {
    for (const address of [
      `${hub.url}/sq/search?q=x`,
      `${hub.url}/v1/news.json`,
      `${hub.url}.example.org/sq/news`,
    ]) {
      const { html } = await pageOf(site, await post(site, `<p>${address}</p>`))
      expect(html).not.toContain('hansa-title')
      expect(html).toContain(address)
    }
  })

  it('leaves nothing in the memory of oEmbed, which would outlive what is withdrawn', async () => {
    const id = await post(site, `${hub.url}/sq/durres/news/news-5`)
    await pageOf(site, id)
    const memory = await site.php(
      `global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->postmeta WHERE post_id = ${id} AND meta_key LIKE '%oembed%'" ) + $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->posts WHERE post_type = 'oembed_cache' AND post_content LIKE '%hansa%'" );`,
    )
    expect(memory).toBe('0')
  })

  it('answers themes that ask for its oEmbed themselves', async () => {
    const html = await site.php(`echo wp_oembed_get( '${hub.url}/sq/durres/news/news-5' );`)
    expect(documentOf(html).querySelector('.hansa-title')?.textContent).toBe('Lajmi 5 në Durrës')
    expect(html).not.toContain('<iframe')
  })
})

describe('what changes on the hub', () => {
  it('is changed at the next look, and gone when it is withdrawn', async () => {
    const list = await post(site, block({ kind: 'news', municipality: 'teruel', limit: 1 }))
    const item = await post(site, `${hub.url}/sq/teruel/news/news-8`)
    expect(await listsOn(`/?p=${item}`)).toEqual([['Lajmi 8 në Durrës']])
    const where = { slug: { equals: 'news-8' } }
    const change = (data: object) =>
      hub.payload.update({ collection: 'news', where, data, locale: 'sq', overrideAccess: true } as never)
    await change({ title: 'Titull i ri', _status: 'published' })
    await hub.settled()
    expect(await listsOn(`/?p=${item}`)).toEqual([['Titull i ri']])
    await change({ _status: 'draft' })
    await hub.settled()
    const { html } = await pageOf(site, item)
    expect(html).not.toContain('Titull i ri')
    expect(documentOf(html).querySelector('.hansa-fallback a')?.getAttribute('href')).toBe(
      `${hub.url}/sq/teruel/news/news-8`,
    )
    expect((await listsOn(`/?p=${list}`)).flat()).not.toContain('Titull i ri')
  })
})

describe('an author, who may not use unfiltered HTML', () => {
  const contents = () => [
    block({ kind: 'news', municipality: 'durres', limit: 3 }),
    '<!-- wp:shortcode -->\n[hansa kind="news" municipality="durres" limit="3"]\n<!-- /wp:shortcode -->',
    pasted(`${hub.url}/sq/news?municipality=durres&limit=3`),
    `${hub.url}/sq/news?municipality=durres&limit=3`,
  ]

  it('saves all of them by the editor’s interface, with cookie and nonce', async () => {
    const { rest: person } = await signIn(site, 'author')
    for (const content of contents()) {
      const saved = await person('/wp/v2/posts', { title: 'Mine', status: 'publish', content })
      expect(saved.status).toBe(201)
      const { id, content: kept } = saved.body as { id: number; content: { raw: string } }
      expect(withoutReferences(kept.raw)).toBe(withoutReferences(content))
      expect(await listsOn(`/?p=${id}`)).toEqual([news])
    }
    const named = await person('/wp/v2/posts', {
      status: 'publish',
      content: block({ kind: 'news', label: 'Lajme & takime' }),
    })
    const { html } = await pageOf(site, Number(named.body.id))
    expect(documentOf(html).querySelector('.hansa [aria-label]')?.getAttribute('aria-label')).toBe(
      'Lajme & takime',
    )
    const scripted = await person('/wp/v2/posts', { status: 'publish', content: '<script>1</script>x' })
    expect((scripted.body as { content: { raw: string } }).content.raw).toBe('1x')
  })

  it('sees in the editor what the list shows, and what was wrong', async () => {
    const preview = (attributes: object) =>
      rest(site, 'author', '/wp/v2/block-renderer/hansa/list', { context: 'edit', attributes })
    const good = await preview({ kind: 'news', municipality: 'durres', limit: 3 })
    expect(good.status).toBe(200)
    expect(String(good.body.rendered)).toContain(news[0])
    const bad = await preview({ kind: 'news', municipality: 'no-such-city' })
    expect(String(bad.body.rendered)).toMatch(/hansa-problem.*municipality/s)
    const { html } = await pageOf(
      site,
      await post(site, block({ kind: 'news', municipality: 'no-such-city' })),
    )
    expect(html).toContain('hansa-fallback')
    expect(html).not.toContain('hansa-problem')
  })

  it('sees a pasted address drawn in the editor, and no frame', async () => {
    const address = encodeURIComponent(`${hub.url}/sq/news?municipality=durres&limit=3`)
    const { status, body } = await rest(site, 'author', `/oembed/1.0/proxy&url=${address}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ type: 'rich', provider_name: 'Hansa' })
    expect(String(body.html)).toContain(news[0])
    expect(String(body.html)).toContain('hansa.css')
    expect(String(body.html)).not.toContain('<iframe')
  })
})

it('lets nobody else ask for previews', async () => {
  for (const route of [
    '/wp/v2/block-renderer/hansa/list&context=edit',
    `/oembed/1.0/proxy&url=${encodeURIComponent(`${hub.url}/sq/news`)}`,
  ])
    expect((await fetch(`${site.url}/?rest_route=${route}`)).status).toBe(401)
})

it('takes everything away that it has stored', async () => {
  await pageOf(site, await post(site, block()))
  const rows = () =>
    site.php(
      `global $wpdb; wp_cache_flush(); echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE 'hansa%'" );`,
    )
  expect(Number(await rows())).toBeGreaterThan(1)
  await site.php(
    `define( 'WP_UNINSTALL_PLUGIN', 'hansa/hansa.php' ); include WP_PLUGIN_DIR . '/hansa/uninstall.php';`,
  )
  expect(await rows()).toBe('0')
})

/** WordPress writes `&` as a reference in what authors save, in the attributes of blocks too. */
const withoutReferences = (text: string) => text.replaceAll(/(&|\\u0026)(amp;)?/g, '&')

/** Elements with their attributes and texts. Pictures come by way of the portal: only that they have a source is compared. */
function structure(element: Element | null): unknown {
  if (!element) return null
  const attributes = [...element.attributes]
    .map(({ name, value }) => [name, ['src', 'srcset'].includes(name) ? value !== '' : value])
    .sort(([a], [b]) => String(a).localeCompare(String(b)))
  const children = [...element.childNodes].map((node) =>
    node.nodeType === 1 ? structure(node as Element) : (node.textContent ?? ''),
  )
  return [element.tagName, attributes, children.filter((child) => child !== '')]
}
