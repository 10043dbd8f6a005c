import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'

// The package as portals get it: built, packed and unpacked outside of this repository.

const folder = mkdtempSync(path.join(tmpdir(), 'hansa-package-'))
const portal = path.join(folder, 'portal')
const home = path.join(portal, 'node_modules', '@hansa', 'portal-embed')
let tarball: Buffer

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })

beforeAll(() => {
  const source = path.join(folder, 'source')
  cpSync('plugins/portal-embed', source, {
    recursive: true,
    filter: (from) => !/[\\/](dist|node_modules)$/.test(from),
  })
  // What it is built with, as `npm install` would bring it.
  symlinkSync(path.resolve('node_modules'), path.join(source, 'node_modules'))
  run('npm', ['pack', '--silent', '--pack-destination', folder], source)
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  tarball = readFileSync(path.join(folder, name))
  mkdirSync(home, { recursive: true })
  run('tar', ['xzf', path.join(folder, name), '--strip-components=1', '-C', home], folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Package {
  exports: Record<string, string | { default: string; types: string }>
}
const doors = Object.entries(
  (JSON.parse(readFileSync('plugins/portal-embed/package.json', 'utf8')) as Package).exports,
)
const scripts = doors.flatMap(([door, target]) =>
  typeof target === 'string' ? [] : [door.replace('.', '@hansa/portal-embed')],
)
const sheets = doors.flatMap(([door]) =>
  door.endsWith('.css') ? [door.replace('.', '@hansa/portal-embed')] : [],
)

describe('the package', () => {
  it.each(scripts)('opens %s in plain Node, without anything else installed', (door) => {
    const file = path.join(portal, 'try.mjs')
    writeFileSync(file, `console.log(Object.keys(await import('${door}')).length >= 0)`)
    expect(run(process.execPath, [file], portal).trim()).toBe('true')
  })

  it.each(sheets)('has the sheet %s', (door) => {
    const file = path.join(portal, 'try.mjs')
    writeFileSync(
      file,
      `import { readFileSync } from 'node:fs'; console.log(readFileSync(new URL(import.meta.resolve('${door}')), 'utf8'))`,
    )
    expect(run(process.execPath, [file], portal)).toMatch(/hansa|:host/)
  })

  it('draws a list on a server, and serves what it needs', () => {
    const file = path.join(portal, 'try.mjs')
    writeFileSync(
      file,
      `import { hansa } from '@hansa/portal-embed/express'
       const response = { locals: {} }
       hansa({ hub: 'http://localhost:1' })({ url: '/' }, response, () => undefined)
       const { html, state } = await response.locals.hansa.render({ kind: 'news', lang: 'sq' })
       console.log(state, html)`,
    )
    expect(run(process.execPath, [file], portal).trim()).toBe(
      'none <p class="hansa-fallback"><a href="http://localhost:1/sq/news" lang="sq" dir="ltr">Lajme</a></p>',
    )
  })

  it('holds what it says and nothing of how it is made', () => {
    const names = readdirSync(home)
    expect(names.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'examples', 'package.json'])
  })

  it('is clean for publint', async () => {
    const { messages } = await publint({ pkgDir: home, strict: true })
    expect(messages).toEqual([])
  })

  it('has types that programs find as modules (arethetypeswrong)', async () => {
    const found = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)))
    const problems = 'problems' in found ? found.problems : [found]
    // It is made of modules alone: what asks with `require`, or knows no `exports`, is not served.
    const others = problems.filter(
      (problem) =>
        !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(String(problem.resolutionKind))) &&
        !('entrypoint' in problem && String(problem.entrypoint).endsWith('.css')),
    )
    expect(others).toEqual([])
  })
})
