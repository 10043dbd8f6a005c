// `npm run release -- 0.2.0`: what stands under "Unreleased" in CHANGELOG.md becomes that version, of today; the hub and the embed get its
// number; one commit and a tag say so. Nothing is pushed. All is checked before anything is written, and what is wrong is said.
// Not by `npm version`: it knows no changelog, and sets a workspace's number in the lock only by resolving every package again.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const workspace = 'plugins/portal-embed'
const version = process.argv[2] ?? ''
const tag = `v${version}`

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim()
const read = (file) => readFileSync(file, 'utf8')

checkNumber()
checkRepository()
const files = {
  'CHANGELOG.md': changelog('CHANGELOG.md'),
  // A release of the hub may change nothing that portals notice.
  [`${workspace}/CHANGELOG.md`]: changelog(`${workspace}/CHANGELOG.md`, '- Nothing that portals notice.\n'),
  'package.json': withVersion('package.json'),
  [`${workspace}/package.json`]: withVersion(`${workspace}/package.json`),
  'package-lock.json': withVersion('package-lock.json', (lock) => [
    lock,
    lock.packages[''],
    lock.packages[workspace],
  ]),
  'docker-compose.yml': read('docker-compose.yml').replace(/(image: hansa:)\S+/, `$1${version}`),
}

for (const [file, text] of Object.entries(files)) writeFileSync(file, text)
git('add', ...Object.keys(files))
git('commit', '--quiet', '--message', `Release ${version}`)
git('tag', '--annotate', tag, '--message', `Hansa ${version}`)
console.log(`Release ${version} is committed and tagged. Look at it (git show), then: git push --follow-tags`)

/** The number is three numbers, and not below the present one, which may be the first that is released. */
function checkNumber() {
  if (!/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version))
    fail(`A version is three numbers like 0.2.0; this is "${version}": npm run release -- 0.2.0`)
  const present = JSON.parse(read('package.json')).version
  if (version.localeCompare(present, 'en', { numeric: true }) < 0)
    fail(`${version} is below the present version, ${present}.`)
}

function checkRepository() {
  const changed = git('status', '--porcelain')
  if (changed !== '') fail(`Commit or put away first what is not committed:\n${changed}`)
  if (git('tag', '--list', tag) !== '') fail(`There is a tag ${tag} already: ${version} is released.`)
}

/** A changelog with an empty "Unreleased" above the new version. @param nothing what an empty section says; without it that is a fault */
function changelog(file, nothing) {
  const text = read(file)
  const heading = '## [Unreleased]\n'
  const [before, after] = text.split(heading)
  if (after === undefined) fail(`${file} has no line "${heading.trim()}".`)
  const section = after.split(/^## /m)[0]
  const isEmpty = section.replace(/^#.*$/gm, '').trim() === ''
  if (isEmpty && nothing === undefined)
    fail(`CHANGELOG.md says nothing under "${heading.trim()}": there is nothing to release.`)
  const released = `${before}${heading}\n## [${version}] - ${new Date().toISOString().slice(0, 10)}\n`
  return isEmpty ? `${released}\n${nothing}${after}` : released + after
}

/** A JSON file with the new number in the named places. */
function withVersion(file, places = (content) => [content]) {
  const content = JSON.parse(read(file))
  for (const place of places(content)) place.version = version
  return `${JSON.stringify(content, null, 2)}\n`
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
