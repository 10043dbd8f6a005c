import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { build } from '../../plugins/wordpress/build.mjs'
import { core } from '../../scripts/wordpress.mjs'
import { freePort } from '../freePort.ts'

/** A real WordPress with the built plugin, on SQLite, served by PHP's own server on the loopback. */
export interface Site {
  url: string
  /** Runs PHP in WordPress, signed in as nobody. @returns what it prints */
  php: (code: string) => Promise<string>
  /** The page at a path. */
  page: (path: string) => Promise<Page>
  close: () => Promise<void>
}

export interface Page {
  status: number
  html: string
}

export interface SiteOptions {
  /** What stands in wp-config.php beside the database. */
  constants?: Record<string, string | boolean | number>
  /** A theme of the package: its folder. */
  theme?: string
  /** Makes it a network of sites, with a second one at `/second/`. */
  isNetwork?: boolean
}

/** Passwords of the people whom a new site has. */
export const people = {
  admin: 'a long password of the admin',
  author: 'a long password of the author',
} as const

/**
 * What the tests add to WordPress: periods by option in place of sleeping, which the plugin offers as filters, and a way to run PHP in the server, which
 * has compiled everything already.
 */
const additions = (token: string) => `<?php
add_action( 'init', function () {
	if ( '${token}' === ( $_SERVER['HTTP_X_TOKEN'] ?? '' ) ) {
		try {
			eval( file_get_contents( 'php://input' ) );
		} catch ( Throwable $thrown ) {
			status_header( 500 );
			echo $thrown;
		}
		exit;
	}
}, PHP_INT_MAX );
foreach ( array( 'hansa_fresh_seconds', 'hansa_pause_seconds', 'hansa_most_copies' ) as $name ) {
	add_filter( $name, function ( $usual ) use ( $name ) { return (int) get_option( "test_$name", $usual ); } );
}
`

/** Sets a site up, with an administrator and an author, who may not use unfiltered HTML. */
export async function startSite({
  constants = {},
  theme = 'twentytwentythree',
  isNetwork = false,
}: SiteOptions = {}): Promise<Site> {
  const port = await freePort()
  const host = `127.0.0.1:${port}`
  const url = `http://${host}`
  const root = newFolder()
  const token = randomBytes(16).toString('hex')
  const alone = { WP_HOME: url, WP_SITEURL: url, ...constants }
  await prepare(root, token, alone)
  await install(root, installation(theme))
  if (isNetwork) {
    await install(root, networking(host))
    writeFileSync(path.join(root, 'wp-config.php'), configuration({ ...constants, ...network(host) }))
    await install(root, secondSite(host), host)
  }
  const server = await serve(root, port)
  return {
    url,
    php: (code) => run(url, token, code),
    page: (path) => pageAt(`${url}${path}`),
    close: async () => {
      await end(server)
      const complaints = complaintsIn(root)
      rmSync(path.dirname(root), { recursive: true, force: true })
      if (complaints.length > 0) throw new Error(`PHP complains of the plugin:\n${complaints.join('\n')}`)
    },
  }
}

/** Where sites stand while they are tried. */
const sites = path.join(path.dirname(core), 'sites')

/** A WordPress of hard links, so that it takes no time and no room. */
function newFolder(): string {
  mkdirSync(sites, { recursive: true })
  const root = path.resolve(mkdtempSync(path.join(sites, 'site-')), 'wordpress')
  const { status, stderr } = spawnSync('cp', ['-al', core, root], { encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`There is no WordPress (node scripts/wordpress.mjs unpacks it): ${stderr}`)
  return root
}

/** Puts configuration and plugin into place. */
async function prepare(
  root: string,
  token: string,
  constants: Record<string, string | boolean | number>,
): Promise<void> {
  const content = path.join(root, 'wp-content')
  mkdirSync(path.join(content, 'mu-plugins'))
  writeFileSync(path.join(content, 'mu-plugins/additions.php'), additions(token))
  cpSync(await builtPlugin(), path.join(content, 'plugins/hansa'), { recursive: true })
  writeFileSync(path.join(root, 'wp-config.php'), configuration(constants))
}

let built: Promise<string> | undefined
/** The plugin, built once for all sites of a test file, and not where another one builds it at the same time. */
function builtPlugin(): Promise<string> {
  built ??= build({ outdir: path.resolve(sites, `plugin-${process.pid}`, 'hansa') })
  return built
}

function configuration(constants: Record<string, string | boolean | number>): string {
  const all = {
    DB_NAME: 'wordpress',
    DB_USER: '',
    DB_PASSWORD: '',
    DB_HOST: '',
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    // Application passwords without TLS.
    WP_ENVIRONMENT_TYPE: 'local',
    DISABLE_WP_CRON: true,
    // WordPress asks its makers for news; the tests let it ask nobody.
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1,localhost',
    WP_DEBUG: true,
    // WordPress 6.1 itself is older than PHP 8.2 and complains much; what the plugin is to blame for ends the tests (`complaints`).
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: true,
    ...constants,
  }
  const salts = ['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY'].flatMap((name) => [
    name,
    name.replace('KEY', 'SALT'),
  ])
  const lines = [
    ...Object.entries(all).map(([name, value]) => [name, JSON.stringify(value)]),
    ...salts.map((name) => [name, JSON.stringify(`${name} of the tests`)]),
  ].map(([name, value]) => `define( '${name}', ${value} );`)
  return `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\nrequire_once __DIR__ . '/wp-settings.php';\n`
}

/** Installs WordPress without its own questions. */
const installation = (theme: string) => `
  require_once ABSPATH . 'wp-admin/includes/upgrade.php';
  wp_install( 'A portal', 'admin', 'admin@example.org', true, '', ${JSON.stringify(people.admin)} );
  require_once ABSPATH . 'wp-admin/includes/plugin.php';
  switch_theme( '${theme}' );
  $problem = activate_plugin( 'hansa/hansa.php' );
  if ( is_wp_error( $problem ) ) { throw new Exception( $problem->get_error_message() ); }
  wp_insert_user( array( 'user_login' => 'author', 'user_pass' => ${JSON.stringify(people.author)}, 'user_email' => 'author@example.org', 'role' => 'author' ) );
`

/** Makes a network of the site, as the page for it in the administration does. */
const networking = (host: string) => `
  require_once ABSPATH . 'wp-admin/includes/upgrade.php';
  foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) { $wpdb->$table = $name; }
  install_network();
  $made = populate_network( 1, '${host}', 'admin@example.org', 'A network', '/', false );
  if ( is_wp_error( $made ) && 'no_wildcard_dns' !== $made->get_error_code() ) { throw new Exception( $made->get_error_message() ); }
`

/** What wp-config.php says of a network. */
const network = (host: string) => ({
  MULTISITE: true,
  SUBDOMAIN_INSTALL: false,
  DOMAIN_CURRENT_SITE: host,
  PATH_CURRENT_SITE: '/',
  SITE_ID_CURRENT_SITE: 1,
  BLOG_ID_CURRENT_SITE: 1,
})

/** A second site, whose administrator is the author of the first, and the plugin on both. */
const secondSite = (host: string) => `
  require_once ABSPATH . 'wp-admin/includes/plugin.php';
  $problem = activate_plugin( 'hansa/hansa.php', '', true );
  $made = wpmu_create_blog( '${host}', '/second/', 'A second site', get_user_by( 'login', 'author' )->ID );
  foreach ( array( $problem, $made ) as $result ) {
    if ( is_wp_error( $result ) ) { throw new Exception( $result->get_error_message() ); }
  }
`

/** Settings of PHP: no mail leaves, and whatever PHP complains of is an error. */
const settings = [
  'sendmail_path=true',
  'display_errors=0',
  'log_errors=1',
  'memory_limit=256M',
  // What PHP has compiled is kept, or every page would take most of a second.
  'opcache.enable_cli=1',
  'opcache.revalidate_freq=0',
  'opcache.max_accelerated_files=10000',
].flatMap((setting) => ['-d', setting])

/** Runs PHP from the command line, before there is a server. */
async function install(root: string, code: string, host = '127.0.0.1'): Promise<void> {
  const installing = code.includes('wp_install(') ? "define( 'WP_INSTALLING', true );" : ''
  const request = `$_SERVER['HTTP_HOST'] = '${host}'; $_SERVER['REQUEST_URI'] = '/';`
  const child = spawn(
    'php',
    [...settings, '-r', `${installing} ${request} require '${root}/wp-load.php'; ${code}`],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const [printed, complaints, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ])
  if (status !== 0) throw new Error(`PHP ended with ${status}: ${complaints}${printed}`)
}

async function run(url: string, token: string, code: string): Promise<string> {
  const answer = await fetch(url, { method: 'POST', headers: { 'x-token': token }, body: code })
  const printed = await answer.text()
  if (answer.status !== 200) throw new Error(`PHP answered ${answer.status}: ${printed}`)
  return printed
}

/** PHP's server forks: its group is ended as one. */
async function serve(root: string, port: number): Promise<ChildProcess> {
  const server = spawn('php', [...settings, '-S', `127.0.0.1:${port}`, '-t', root], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    detached: true,
  })
  const lines = server.stderr
  for await (const line of lines.iterator({ destroyOnReturn: false })) {
    if (String(line).includes('started')) break
  }
  lines.resume()
  return server
}

async function end(server: ChildProcess): Promise<void> {
  const closed = once(server, 'exit')
  process.kill(-(server.pid ?? 0), 'SIGKILL')
  await closed
}

/** What PHP has said against the plugin. */
function complaintsIn(root: string): string[] {
  const log = path.join(root, 'wp-content/debug.log')
  if (!existsSync(log)) return []
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('/plugins/hansa/'))
}

async function pageAt(address: string): Promise<Page> {
  const answer = await fetch(address, { redirect: 'manual' })
  return { status: answer.status, html: await answer.text() }
}
