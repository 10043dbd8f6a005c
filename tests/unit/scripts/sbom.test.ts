import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

interface Part {
  readonly 'bom-ref': string
  readonly name: string
  readonly purl: string
  readonly pedigree?: { readonly patches: readonly { readonly diff: { readonly url: string } }[] }
}

interface Bom {
  readonly metadata: { readonly component: Part }
  readonly components: readonly Part[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

const folder = mkdtempSync(path.join(tmpdir(), 'hansa-sbom-'))
let text: string
let bom: Bom

beforeAll(() => {
  const file = path.join(folder, 'sbom.cdx.json')
  execFileSync(process.execPath, ['scripts/sbom.mjs', file], { encoding: 'utf8' })
  text = readFileSync(file, 'utf8')
  bom = JSON.parse(text) as Bom
})

afterAll(() => rmSync(folder, { recursive: true }))

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  dependencies: Record<string, string>
}
const direct = Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`)

/** Returns the packages that npm would install without development, as `name@version`. The hub itself, listed first, is left out. */
function installed(): string[] {
  const options = ['ls', '--all', '--omit=dev', '--package-lock-only', '--parseable', '--long']
  const lines = execFileSync('npm', options, { encoding: 'utf8' }).trim().split('\n')
  return lines.slice(1).map((line) => line.split(':')[1] ?? '')
}

describe('the list of parts', () => {
  it('is of the hub, whatever its folder is called', () => {
    const { name, purl } = bom.metadata.component
    expect([name, purl]).toEqual(['hansa', `pkg:npm/hansa@${manifest.version}`])
    expect(text).not.toContain(process.cwd())
  })

  it('holds what is installed for production, each part once, and nothing else', () => {
    const references = bom.components.map((part) => part['bom-ref'])
    expect(new Set(references).size).toBe(references.length)
    expect(references.sort()).toEqual([...new Set(installed())].sort())
    expect(references).toEqual(expect.arrayContaining(direct))
  })

  it('names as needed by a part only what it holds', () => {
    const references = bom.components.map((part) => part['bom-ref'])
    const needed = bom.dependencies.flatMap(({ dependsOn }) => dependsOn)
    expect(needed.filter((each) => !references.includes(each))).toEqual([])
    expect(bom.dependencies.find(({ ref }) => ref === bom.metadata.component['bom-ref'])?.dependsOn).toEqual(
      expect.arrayContaining(direct),
    )
  })

  it('says which parts are patched, and by which file', () => {
    const patches = bom.components
      .flatMap(({ pedigree }) => pedigree?.patches ?? [])
      .map(({ diff }) => diff.url)
    expect(patches.sort()).toEqual(
      readdirSync('scripts/patches')
        .map((name) => `scripts/patches/${name}`)
        .sort(),
    )
  })
})
