import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { block, pageOf, post, set } from './posts.ts'
import { fragment, problem, section, silence, startStandIn } from './standIn.ts'
import type { StandIn } from './standIn.ts'
import { startSite } from './site.ts'
import type { Site } from './site.ts'

// A hub that is slow, down, or says that something is gone: what readers of the portal see, and how long they wait for it.

let hub: StandIn
let site: Site
let id: number

const link = 'Hape në portalin e rrjetit'
const addressOfList = () => `${hub.url}/sq/news?municipality=durres&#038;limit=5`
/** The same request is old at once, and what failed is tried again at once. */
const impatient = { test_hansa_fresh_seconds: 0, test_hansa_pause_seconds: 0 }

/** Lets the copies be of an earlier hour. */
const age = (seconds: number) =>
  site.php(`
    global $wpdb;
    foreach ( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'hansa\\\\_copy\\\\_%'" ) as $name ) {
      $copy = json_decode( substr( get_option( $name ), 10 ), true );
      foreach ( array( 'tried', 'looked', 'known' ) as $when ) { $copy[ $when ] -= ${seconds}; }
      update_option( $name, sprintf( '%010d', $copy['tried'] ) . wp_json_encode( $copy ) );
    }
  `)

async function seen(): Promise<string> {
  const { status, html } = await pageOf(site, id)
  expect(status).toBe(200)
  return html
}

beforeAll(async () => {
  hub = await startStandIn()
  site = await startSite({ constants: { HANSA_HUB: hub.url } })
  id = await post(site, block({ municipality: 'durres', lang: 'sq' }))
})
afterAll(async () => {
  await site.close()
  await hub.close()
})
beforeEach(async () => {
  await site.php('Hansa_Copies::forget_all();')
  await set(site, { test_hansa_fresh_seconds: null, test_hansa_pause_seconds: null })
  hub.answer(fragment(section('Lajmi i parë')))
  hub.asked.length = 0
})

describe('a copy', () => {
  it('is shown for a minute without a look, and then renewed by its ETag', async () => {
    expect(await seen()).toContain('Lajmi i parë')
    hub.answer(fragment(section('Lajmi i dytë')))
    expect(await seen()).toContain('Lajmi i parë')
    expect(hub.asked.map(({ target }) => target)).toEqual([
      '/v1/news.html?heading-level=3&lang=sq&limit=5&municipality=durres',
    ])
    await age(61)
    const html = await seen()
    expect(html).toContain('Lajmi i dytë')
    expect(html).not.toContain('Lajmi i parë')
    await age(61)
    expect(await seen()).toContain('Lajmi i dytë')
    expect(hub.asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      expect.stringMatching(/^"/),
      expect.stringMatching(/^"/),
    ])
  })

  it('is asked for as the plugin, with nothing of the visitor', async () => {
    await fetch(`${site.url}/?p=${id}`, {
      headers: {
        cookie: 'visitor=anna',
        'accept-language': 'xx',
        'user-agent': 'Visitor/1',
        referer: 'https://elsewhere.example/',
        'x-forwarded-for': '203.0.113.7',
      },
    })
    expect(hub.asked).toHaveLength(1)
    const { referer, ...headers } = hub.asked[0]?.headers ?? {}
    expect(headers).toEqual({
      accept: 'text/html, image/*;q=0.9, application/problem+json;q=0.8',
      'accept-encoding': expect.stringMatching(/gzip/),
      connection: 'close',
      host: new URL(hub.url).host,
      'user-agent': expect.stringMatching(/^Hansa-WordPress\/\d+\.\d+\.\d+$/),
    })
    // WordPress before 6.2 names in every request what it asks for.
    expect([undefined, `${hub.url}${hub.asked[0]?.target}`]).toContain(referer)
  })

  it('is asked for with the key of the portal, where there is one', async () => {
    await site.php(`define( 'HANSA_KEY', 'hansa_a_key' ); Hansa_Hub::ask( '/v1/news.html' );`)
    expect(hub.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer hansa_a_key'])
  })

  it('is shown while the hub is down, and says of when it is', async () => {
    await seen()
    await age(3600)
    hub.answer((req) => req.socket.destroy())
    const html = await seen()
    expect(html).toContain('Lajmi i parë')
    expect(html).toMatch(
      /<p class="hansa-age" lang="sq" dir="ltr">Gjendja më <time datetime="[^"]+">[\d :-]+<\/time>/,
    )
    expect(html).not.toContain(link)
  })

  it('is shown for as long as the settings say, and then gives way to a link', async () => {
    await seen()
    await age(24 * 3600 - 60)
    hub.answer((req) => req.socket.destroy())
    expect(await seen()).toContain('Lajmi i parë')
    await age(120)
    const html = await seen()
    expect(html).not.toContain('Lajmi i parë')
    expect(html).toContain(`<a href="${addressOfList()}" lang="sq" dir="ltr">${link}</a>`)
    await set(site, { hansa_settings: { hours: 168 } })
    await site.php(`delete_option( 'hansa_rest' );`)
  })

  it('counts from when the hub knew its content, where the hub shows a copy itself', async () => {
    await set(site, { hansa_settings: { hours: 24 } })
    const since = new Date(Date.now() - 23.5 * 3600_000).toISOString()
    hub.answer(fragment(section('Lajmi i parë'), { 'hansa-stale-since': since }))
    const html = await seen()
    expect(html).toContain('Lajmi i parë')
    expect(html).toContain(`<time datetime="${since.slice(0, 19)}+00:00">`)
    await age(3600)
    hub.answer((req) => req.socket.destroy())
    expect(await seen()).not.toContain('Lajmi i parë')
  })
})

describe('a hub that hangs', () => {
  it('holds a page for two seconds, once a minute, whatever the number of lists', async () => {
    const many = await post(
      site,
      ['durres', 'teruel', 'athens'].map((municipality) => block({ municipality, lang: 'sq' })).join('\n\n'),
    )
    hub.answer(silence)
    const started = performance.now()
    const { html } = await pageOf(site, many)
    const took = performance.now() - started
    expect(html.split(link)).toHaveLength(4)
    expect(took).toBeGreaterThan(1900)
    expect(took).toBeLessThan(4500)
    expect(hub.asked).toHaveLength(1)
    await pageOf(site, many)
    expect(hub.asked).toHaveLength(1)
  })

  it('holds one reader alone: the others get the copy at once', async () => {
    await seen()
    await age(61)
    const reached = new Promise<void>((resolve) => hub.answer(() => resolve()))
    const first = seen()
    await reached
    const started = performance.now()
    const others = await Promise.all([seen(), seen()])
    expect(performance.now() - started).toBeLessThan(1900)
    for (const html of [...others, await first]) expect(html).toContain('Lajmi i parë')
    expect(hub.asked).toHaveLength(2)
  })

  it('is not waited for by others when the reader who asked was killed', async () => {
    const lock = `option_name LIKE 'hansa\\_lock\\_%'`
    const fragment = '/v1/news.html?heading-level=3&lang=sq&limit=5&municipality=durres'
    await site.php(`Hansa_Copies::lock( '${fragment}' );`)
    expect(await seen()).toContain(link)
    expect(hub.asked).toEqual([])
    await site.php(
      `global $wpdb; $wpdb->query( "UPDATE $wpdb->options SET option_value = option_value - 31 WHERE ${lock}" );`,
    )
    expect(await seen()).toContain('Lajmi i parë')
    expect(
      await site.php(
        `global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE ${lock}" );`,
      ),
    ).toBe('0')
  })

  it('is tried by one reader for all after a minute, and answers again', async () => {
    hub.answer(problem(503, 'The database does not answer.', { 'retry-after': '5' }))
    expect(await seen()).toContain(link)
    await set(site, impatient)
    expect(await seen()).toContain(link)
    expect(hub.asked).toHaveLength(1)
    hub.answer(fragment(section('Lajmi i tretë')))
    await site.php(`update_option( 'hansa_rest', time() - 1 );`)
    expect(await seen()).toContain('Lajmi i tretë')
    expect(await site.php(`echo json_encode( get_option( 'hansa_rest' ) );`)).toBe('false')
  })

  it('is left in peace for as long as it asks', async () => {
    hub.answer(problem(429, 'Too many.', { 'retry-after': '600' }))
    await seen()
    const rest = Number(await site.php(`echo get_option( 'hansa_rest' ) - time();`))
    expect(rest).toBeGreaterThan(580)
    expect(rest).toBeLessThanOrEqual(600)
  })
})

describe('what the hub says is gone', () => {
  it.each([404, 410])('is forgotten at once (%d)', async (status) => {
    await seen()
    await set(site, impatient)
    hub.answer(problem(status, 'It was withdrawn.'))
    const html = await seen()
    expect(html).not.toContain('Lajmi i parë')
    expect(html).not.toContain('It was withdrawn.')
    expect(html).toContain(link)
    expect(
      await site.php(
        `echo $GLOBALS['wpdb']->get_var( "SELECT COUNT(*) FROM {$GLOBALS['wpdb']->options} WHERE option_value LIKE '%Lajmi i par%'" );`,
      ),
    ).toBe('0')
    hub.answer((req) => req.socket.destroy())
    expect(await seen()).not.toContain('Lajmi i parë')
  })

  it('is no reason to leave the rest of the hub in peace', async () => {
    hub.answer(problem(404, 'There is nothing.'))
    await seen()
    hub.answer(fragment(section('Tjetër')))
    const other = await post(site, block({ municipality: 'teruel', lang: 'sq' }))
    expect((await pageOf(site, other)).html).toContain('Tjetër')
  })
})

it('follows what has moved on the hub, and nowhere else', async () => {
  hub.answer((req, res) =>
    req.url?.startsWith('/v1/meetings')
      ? fragment(section('Këtu'))(req, res)
      : res.writeHead(301, { location: `${hub.url}/v1/meetings.html` }).end(),
  )
  expect(await seen()).toContain('Këtu')
  const elsewhere = await startStandIn()
  await set(site, impatient)
  hub.answer((_req, res) => res.writeHead(301, { location: `${elsewhere.url}/v1/news.html` }).end())
  await seen()
  expect(elsewhere.asked).toEqual([])
  await elsewhere.close()
})

it('keeps a bounded number of copies, the youngest', async () => {
  await set(site, { test_hansa_most_copies: 3 })
  for (const municipality of ['a', 'b', 'c', 'd', 'e'])
    await site.page(`/?p=${await post(site, block({ municipality }))}`)
  const count = await site.php(
    `echo $GLOBALS['wpdb']->get_var( "SELECT COUNT(*) FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE 'hansa\\_copy\\_%' AND autoload IN ( 'no', 'off' )" );`,
  )
  expect(count).toBe('3')
  await set(site, { test_hansa_most_copies: null })
})

it('leaves a link in the language of the list, in every language of the hub', async () => {
  hub.answer(problem(404, 'There is nothing.'))
  const languages = readdirSync('plugins/portal-embed/locales')
    .map((name) => path.parse(name).name)
    .filter((name) => name.length === 2)
  expect(languages).toHaveLength(15)
  const many = await post(site, languages.map((lang) => block({ lang })).join('\n\n'))
  const { html } = await pageOf(site, many)
  const links = [...html.matchAll(/lang="(\w\w)" dir="(\w+)">([^<]+)<\/a><\/p>/g)].map(
    ([, ...parts]) => parts,
  )
  expect(links.map(([lang]) => lang)).toEqual(languages)
  expect(links.filter(([, direction]) => direction === 'rtl').map(([lang]) => lang)).toEqual(['ar'])
  expect(new Set(links.map(([, , words]) => words)).size).toBe(15)
})

it('asks for stored embeds by their id', async () => {
  await set(site, impatient)
  const address = `${hub.url}/embed/AbC-_1234567?lang=el`
  for (const way of [
    block({ embed: 'AbC-_1234567', lang: 'el', kind: 'news' }),
    '[hansa embed="AbC-_1234567" lang="el"]',
    address,
  ])
    expect((await pageOf(site, await post(site, way))).html).toContain('Lajmi i parë')
  expect(hub.asked.map(({ target }) => target)).toEqual(Array(3).fill('/v1/embeds/AbC-_1234567.html?lang=el'))
  hub.answer(problem(410, 'It was withdrawn.'))
  expect((await pageOf(site, await post(site, '[hansa embed="AbC-_1234567" lang="el"]'))).html).toContain(
    `<a href="${address}" lang="el" dir="ltr">Άνοιγμα στην πύλη του δικτύου</a>`,
  )
})
