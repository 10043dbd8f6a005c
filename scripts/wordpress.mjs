// `node scripts/wordpress.mjs`: a WordPress to try the plugin in, unpacked into `.cache/wordpress`. It is Debian's package, which is the oldest one that the
// plugin works in, without the servers that the package depends on: PHP's own server and SQLite are enough. Installs by apt what it takes (PHP, gettext).
import './node/current.mjs'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const home = '.cache/wordpress'
/** WordPress as it is unpacked; each site of the tests is made of hard links to it. */
export const core = path.join(home, 'core')
const sites = path.join(home, 'sites')

/** WordPress, its languages, a theme, and the packages that links in the first lead to. */
const packages = [
  'wordpress',
  'wordpress-l10n',
  'wordpress-theme-twentytwentythree',
  'wordpress-theme-twentytwentyone',
  'libjs-underscore',
  'libjs-cropper',
  'php-getid3',
]
/** What runs WordPress (`php -m` names the parts), and what makes the plugin's translations. */
const tools = ['php-cli', 'php-sqlite3', 'php-xml', 'php-mbstring', 'php-curl', 'gettext']
const parts = ['pdo_sqlite', 'dom', 'mbstring', 'curl']
/** Holds the layer between WordPress and SQLite. */
const sqlite = '@wp-playground/cli@3.1.56'
/** Changes with what is unpacked and how. */
const recipe = JSON.stringify([packages, sqlite, 3])

/** True on a Debian that has the tools. */
export function isPossible() {
  const isDebian = ['apt-get', 'dpkg-deb'].every((tool) => !spawnSync(tool, ['--version']).error)
  return isDebian && areToolsThere()
}

/** Unpacks WordPress where it is not there yet, and removes what broken runs left behind. Tests alone install nothing on a machine. */
export function ready() {
  if (!areToolsThere())
    fail('PHP or gettext is missing: "node scripts/wordpress.mjs", as root, installs them.')
  rmSync(sites, { recursive: true, force: true })
  mkdirSync(sites, { recursive: true })
  const stamp = path.join(home, 'stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === recipe) return
  console.log('Unpacking WordPress …')
  const packed = path.join(home, 'packed')
  for (const folder of [core, packed]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(packed, { recursive: true })
  unpackWordPress(packed)
  unpackSqlite(packed)
  rmSync(packed, { recursive: true })
  writeFileSync(stamp, recipe)
}

/** True where PHP with all that WordPress needs of it, and gettext, are there. */
function areToolsThere() {
  const there = spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout?.toLowerCase().split('\n') ?? []
  return parts.every((part) => there.includes(part)) && !spawnSync('xgettext', ['--version']).error
}

function installTools() {
  if (areToolsThere()) return
  run('apt-get', ['update', '-q'])
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...tools])
  if (!areToolsThere()) fail(`These are needed and could not be installed with apt-get: ${tools.join(', ')}`)
}

function unpackWordPress(folder) {
  const root = path.join(folder, 'root')
  run('apt-get', ['download', '-q', ...packages], folder)
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb')))
    run('dpkg-deb', ['-x', path.join(folder, file), root])
  // Links that lead to other packages become the files there; those that lead out of the tree are of no use here.
  const from = path.join(root, 'usr/share/wordpress')
  rmSync(path.join(from, '.htaccess'))
  rmSync(path.join(from, 'wp-config.php'))
  const certificates = path.join(from, 'wp-includes/certificates/ca-bundle.crt')
  rmSync(certificates)
  cpSync('/etc/ssl/certs/ca-certificates.crt', certificates)
  run('cp', ['-rL', from, core])
}

function unpackSqlite(folder) {
  run('npm', ['pack', '--silent', sqlite], folder)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  run('tar', ['xzf', tarball, 'package/sqlite-database-integration.zip'], folder)
  const zip = path.resolve(folder, 'package/sqlite-database-integration.zip')
  run('php', ['-r', `$zip = new PharData('${zip}'); $zip->extractTo('${path.resolve(folder, 'sqlite')}');`])
  const content = path.join(core, 'wp-content')
  const plugin = path.join(folder, 'sqlite/plugin-sqlite-database-integration')
  cpSync(plugin, path.join(content, 'plugins/sqlite-database-integration'), { recursive: true })
  cpSync(path.join(plugin, 'db.copy'), path.join(content, 'db.php'))
  openProperty(
    path.join(content, 'plugins/sqlite-database-integration/wp-includes/sqlite/class-wp-sqlite-db.php'),
  )
}

/** The layer keeps private what WordPress 6.2 keeps in its own class, and reads it from there. WordPress 6.1 has no such property, and must see the layer's. */
function openProperty(file) {
  const text = readFileSync(file, 'utf8')
  const open = text.replace(/private (\$allow_unsafe_unquoted_parameters)/, 'protected $1')
  if (open === text) fail(`${file} is not as this script knows it.`)
  writeFileSync(file, open)
}

function run(command, args, cwd = '.') {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) fail(`"${[command, ...args].join(' ')}" failed: ${error?.message ?? `exit ${status}`}`)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

if (process.argv[1]?.endsWith('wordpress.mjs')) {
  installTools()
  ready()
}
