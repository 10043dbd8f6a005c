/** @jest-environment ./tests/unit/embed/environment.mjs */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { documentOf } from './document.ts'
import { set, signIn } from './posts.ts'
import { startSite } from './site.ts'
import type { Site } from './site.ts'
import { problem, startStandIn } from './standIn.ts'
import type { StandIn } from './standIn.ts'

// The settings as an administrator fills them in.

let hub: StandIn
let site: Site
let admin: Awaited<ReturnType<typeof signIn>>

beforeAll(async () => {
  hub = await startStandIn()
  site = await startSite()
  admin = await signIn(site, 'admin')
})
afterAll(async () => {
  await site?.close()
  await hub?.close()
})
beforeEach(() => set(site, { hansa_settings: null }))

const path = '/wp-admin/options-general.php?page=hansa'

/** Opens the page, fills the form in, sends it, and returns the page that follows. */
async function save(values: Record<string, string>): Promise<Document> {
  const form = documentOf(await admin.page(path)).querySelector('form[action="options.php"]')
  const fields = [...(form?.querySelectorAll('input[name]') ?? [])].map((field) => [
    field.getAttribute('name') ?? '',
    field.getAttribute('value') ?? '',
  ])
  const all = new URLSearchParams(fields)
  for (const [name, value] of Object.entries(values)) all.set(`hansa_settings[${name}]`, value)
  await admin.send('/wp-admin/options.php', all)
  return documentOf(await admin.page(`${path}&settings-updated=true`))
}

const stored = async () =>
  JSON.parse(await site.php(`echo wp_json_encode( get_option( 'hansa_settings' ) );`)) as unknown
const said = (page: Document) =>
  [...page.querySelectorAll('.wrap .notice p')].map(({ textContent }) => textContent)

describe('the page of the settings', () => {
  it('keeps the hub, and says that it answers', async () => {
    const page = await save({ hub: `${hub.url}/`, hours: '48', lang: 'sq' })
    expect(await stored()).toEqual({ hub: hub.url, hours: 48, lang: 'sq' })
    expect(said(page)).toContain('The hub answers.')
    hub.answer(problem(503, 'The database does not answer.'))
    expect(said(documentOf(await admin.page(path)))).toEqual([
      'The hub does not answer: The database does not answer.',
    ])
  })

  it.each([
    'http://hub.example.org',
    'https://hub.example.org/sq/news',
    'https://user:password@hub.example.org',
    'https://hub.example.org/?a=b',
    'ftp://hub.example.org',
    'hub.example.org',
    'javascript:alert(1)',
    'http://localhost.example.org',
  ])('refuses %s', async (address) => {
    const page = await save({ hub: address })
    expect(page.body.textContent).toContain('The address of the hub begins with https://')
    expect(await stored()).toMatchObject({ hub: '' })
  })

  it('keeps the hours and the language within their bounds', async () => {
    await save({ hub: 'https://hub.example.org:8443', hours: '1000', lang: '"><script>' })
    expect(await stored()).toEqual({ hub: 'https://hub.example.org:8443', hours: 168, lang: '' })
    await save({ hours: '-1' })
    expect(await stored()).toMatchObject({ hours: 1 })
  })

  it('is no page of an author', async () => {
    const author = await signIn(site, 'author')
    expect(await author.page(path)).not.toContain('hansa-hub')
    await author.send(
      '/wp-admin/options.php',
      new URLSearchParams({ option_page: 'hansa', action: 'update', 'hansa_settings[hub]': hub.url }),
    )
    expect(await stored()).toBe(false)
  })

  it('forgets the copies of the hub before', async () => {
    await save({ hub: hub.url })
    await site.php(`do_shortcode( '[hansa kind="news"]' );`)
    const copies = () =>
      site.php(
        `echo $GLOBALS['wpdb']->get_var( "SELECT COUNT(*) FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE 'hansa\\_copy\\_%'" );`,
      )
    expect(await copies()).toBe('1')
    await save({ hub: 'https://hub.example.org' })
    expect(await copies()).toBe('0')
  })

  it('speaks the language of the person', async () => {
    await set(site, { WPLANG: 'de_DE' })
    expect(await admin.page(path)).toContain('Adresse des Hubs')
    await set(site, { WPLANG: 'sq' })
    expect(await admin.page(path)).toContain('Adresa e qendrës')
    await set(site, { WPLANG: '' })
  })
})

it('shows a hub that wp-config.php sets, and lets nobody change it', async () => {
  const fixed = await startSite({ constants: { HANSA_HUB: hub.url } })
  const person = await signIn(fixed, 'admin')
  const field = documentOf(await person.page(path)).querySelector('#hansa-hub')
  expect(field?.getAttribute('value')).toBe(hub.url)
  expect(field?.hasAttribute('readonly')).toBe(true)
  expect(
    await fixed.php(
      `update_option( 'hansa_settings', array( 'hub' => 'https://other.example' ) ); echo Hansa_Settings::hub();`,
    ),
  ).toBe(hub.url)
  await fixed.close()
})

describe('on a network of sites', () => {
  let network: Site

  beforeAll(async () => {
    network = await startSite({ isNetwork: true })
  })
  afterAll(() => network?.close())

  /** Runs PHP on the second site. */
  const second = (code: string) => network.php(`switch_to_blog( 2 ); ${code}`)

  it('whoever looks after one site sends the server nowhere within the house', async () => {
    const here = hub.url.replace('127.0.0.1', 'localhost')
    await second(`update_option( 'hansa_settings', array( 'hub' => '${here}' ) );`)
    hub.asked.length = 0
    const problem = await second(`echo Hansa_Hub::ask( '/v1/news.html' )['problem'];`)
    expect(problem).not.toBe('')
    expect(hub.asked).toEqual([])
    await second(`define( 'HANSA_HUB', '${hub.url}' ); Hansa_Hub::ask( '/v1/news.html' );`)
    expect(hub.asked).toHaveLength(1)
  })

  it('an administrator of a site, who may not use unfiltered HTML there, keeps the block', async () => {
    const kept = await second(`
      wp_set_current_user( get_user_by( 'login', 'author' )->ID );
      kses_init();
      $id = wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'x', 'post_content' => '<!-- wp:hansa/list {"limit":3} /--><script>1</script>' ) );
      echo wp_json_encode( array( current_user_can( 'manage_options' ), current_user_can( 'unfiltered_html' ), get_post( $id )->post_content ) );
    `)
    expect(JSON.parse(kept)).toEqual([true, false, '<!-- wp:hansa/list {"limit":3} /-->1'])
  })

  it('everything is taken away on every site', async () => {
    const options = (blog: number) =>
      network.php(
        `switch_to_blog( ${blog} ); global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE 'hansa%'" );`,
      )
    for (const blog of [1, 2])
      await network.php(`switch_to_blog( ${blog} ); update_option( 'hansa_settings', array( 'hub' => '' ) );`)
    expect([await options(1), await options(2)]).not.toContain('0')
    await network.php(
      `define( 'WP_UNINSTALL_PLUGIN', 'hansa/hansa.php' ); include WP_PLUGIN_DIR . '/hansa/uninstall.php';`,
    )
    expect([await options(1), await options(2)]).toEqual(['0', '0'])
  })
})
