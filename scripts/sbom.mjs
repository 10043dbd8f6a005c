// `npm run sbom`: the parts of the hub as CycloneDX JSON, in sbom.cdx.json or in the file that is named: `npm run sbom -- FILE`.
// Goes by package-lock.json, so it needs no installed packages and says the same on every machine: what a hub may be made of, the
// binaries of other systems included, and nothing that only development needs.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const file = process.argv[2] ?? 'sbom.cdx.json'
const ofDevelopment = 'cdx:npm:package:development'
const bom = listed()

// npm calls parts after the folders that they stand in, the hub too.
for (const part of [bom.metadata.component, ...bom.components])
  part.name = part['bom-ref'].replace(/@[^@]+$/, '')
for (const [reference, patch] of patches()) markAsPatched(reference, patch)

writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`)
console.log(`${bom.components.length} parts in ${file}`)

/** Returns what npm lists, without what only development needs. */
function listed() {
  const all = npmList()
  const shipped = shippedParts()
  const components = all.components
    .filter((part) => shipped.has(part['bom-ref']))
    .map((part) => ({ ...part, properties: part.properties.filter(({ name }) => name !== ofDevelopment) }))
  const dependencies = all.dependencies
    .filter(({ ref }) => ref === all.metadata.component['bom-ref'] || shipped.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => shipped.has(each)) }))
  return { ...all, components, dependencies }
}

/**
 * Returns the packages that the lock does not hold for development alone, as `name@version`. npm's own `sbom --omit dev` leaves out
 * whatever development needs as well (nodemailer among it), and its mark goes by the first of several copies of one version (npm 11.19).
 */
function shippedParts() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const parts = Object.entries(packages)
    .filter(([folder, { version, dev }]) => folder !== '' && version && !dev)
    .map(([folder, { name, version }]) => `${name ?? folder.replace(/^.*node_modules\//, '')}@${version}`)
  return new Set(parts)
}

function npmList() {
  const options = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only']
  const { status, stdout, error } = spawnSync('npm', ['sbom', ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) fail(`"npm sbom" failed${error ? `: ${error.message}` : ''}. The lines above say why.`)
  return JSON.parse(stdout)
}

/** The packages that are shipped changed, as `name@version`, and their patches: `@libsql+client+0.14.0.patch` is of `@libsql/client@0.14.0`. */
function patches() {
  return readdirSync('scripts/patches').map((patch) => {
    const parts = patch.replace(/\.patch$/, '').split('+')
    const version = parts.pop()
    return [`${parts.join('/')}@${version}`, `scripts/patches/${patch}`]
  })
}

/** Says of a part that it is not what its makers published; whoever compares hashes must know. */
function markAsPatched(reference, patch) {
  const part = bom.components.find((each) => each['bom-ref'] === reference)
  if (!part)
    fail(`${patch} is for ${reference}, which package-lock.json does not hold. Renew or remove the patch.`)
  part.pedigree = { patches: [{ type: 'unofficial', diff: { url: patch } }] }
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
