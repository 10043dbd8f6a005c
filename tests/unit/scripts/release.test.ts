import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

const script = path.resolve('scripts/release.mjs')
const changelog =
  '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A bell.\n\n## [0.1.0] - 2026-01-02\n\n- A door.\n'
let folder: string

const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()
const file = (name: string) => path.join(folder, name)
const read = (name: string) => readFileSync(file(name), 'utf8')
const json = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`
const release = (...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' })

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(file(name)), { recursive: true })
    writeFileSync(file(name), text)
  }
}

function commit(): void {
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Before')
}

/** Everything that a refusal must leave alone. */
const state = () => [
  git('rev-parse', 'HEAD'),
  git('tag', '--list'),
  git('status', '--porcelain'),
  read('CHANGELOG.md'),
]

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hansa-release-'))
  git('init', '--quiet')
  git('config', 'user.name', 'Release')
  git('config', 'user.email', 'release@example.org')
  git('config', 'commit.gpgSign', 'false')
  git('config', 'tag.gpgSign', 'false')
  write({
    'CHANGELOG.md': changelog,
    'plugins/portal-embed/CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n',
    'package.json': json({ name: 'hansa', version: '0.1.0', workspaces: ['plugins/portal-embed'] }),
    'plugins/portal-embed/package.json': json({ name: '@hansa/portal-embed', version: '0.1.0' }),
    'package-lock.json': json({
      name: 'hansa',
      version: '0.1.0',
      packages: {
        '': { name: 'hansa', version: '0.1.0' },
        'node_modules/bell': { version: '0.1.0' },
        'plugins/portal-embed': { name: '@hansa/portal-embed', version: '0.1.0' },
      },
    }),
    'docker-compose.yml': 'services:\n  hub:\n    image: hansa:0.1.0\n  redis:\n    image: redis:8.0\n',
  })
  commit()
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('a release', () => {
  it('moves what is unreleased under its number and its day', () => {
    const today = () => new Date().toISOString().slice(0, 10)
    const before = today()
    expect(release('0.2.0')).toMatchObject({ status: 0, stderr: '' })
    const expected = [before, today()].map((day) =>
      changelog.replace('## [Unreleased]\n', `## [Unreleased]\n\n## [0.2.0] - ${day}\n`),
    )
    expect(expected).toContain(read('CHANGELOG.md'))
  })

  it('gives the hub, the embed, the lock and the image its number, and no package another', () => {
    release('0.2.0')
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string }> }
    const versions = Object.entries(lock.packages).map(([name, part]) => [name, part.version])
    expect(versions).toEqual([
      ['', '0.2.0'],
      ['node_modules/bell', '0.1.0'],
      ['plugins/portal-embed', '0.2.0'],
    ])
    expect(lock).toMatchObject({ version: '0.2.0' })
    expect(JSON.parse(read('package.json'))).toMatchObject({ name: 'hansa', version: '0.2.0' })
    expect(JSON.parse(read('plugins/portal-embed/package.json'))).toMatchObject({ version: '0.2.0' })
    expect(read('docker-compose.yml')).toContain('image: hansa:0.2.0\n  redis:\n    image: redis:8.0\n')
  })

  it('is one commit with all of it, and a tag on it', () => {
    const before = git('rev-parse', 'HEAD')
    release('0.2.0')
    expect(git('status', '--porcelain')).toBe('')
    expect(git('log', '--format=%s', `${before}..`)).toBe('Release 0.2.0')
    expect(git('rev-parse', 'v0.2.0^{commit}')).toBe(git('rev-parse', 'HEAD'))
    expect(git('cat-file', '-t', 'v0.2.0')).toBe('tag')
  })

  it('may be the present number, as long as it is not released', () => {
    expect(release('0.1.0').status).toBe(0)
    write({ 'CHANGELOG.md': read('CHANGELOG.md').replace('[Unreleased]\n', '[Unreleased]\n\n- More.\n') })
    commit()
    const before = state()
    expect(release('0.1.0')).toMatchObject({
      status: 1,
      stderr: 'There is a tag v0.1.0 already: 0.1.0 is released.\n',
    })
    expect(state()).toEqual(before)
  })

  it.each([
    ['', 'A version is three numbers like 0.2.0; this is ""'],
    ['v0.2.0', 'A version is three numbers like 0.2.0; this is "v0.2.0"'],
    ['0.2', 'A version is three numbers like 0.2.0; this is "0.2"'],
    ['0.2.0-beta.1', 'A version is three numbers like 0.2.0; this is "0.2.0-beta.1"'],
    ['01.2.0', 'A version is three numbers like 0.2.0; this is "01.2.0"'],
    ['0.0.9', '0.0.9 is below the present version, 0.1.0.'],
  ])('of "%s" is refused, and changes nothing', (version, message) => {
    const before = state()
    const { status, stderr } = release(version)
    expect(status).toBe(1)
    expect(stderr).toContain(message)
    expect(state()).toEqual(before)
  })

  it('is refused where something is not committed', () => {
    write({ 'new.txt': 'new\n' })
    const before = state()
    const { status, stderr } = release('0.2.0')
    expect(status).toBe(1)
    expect(stderr).toContain('Commit or put away first what is not committed:\n?? new.txt')
    expect(state()).toEqual(before)
  })

  it.each([
    ['nothing but headings', changelog.replace('- A bell.\n', ''), 'there is nothing to release'],
    ['no such section', changelog.replace('## [Unreleased]\n', ''), 'has no line "## [Unreleased]"'],
  ])('is refused where the changelog has %s', (_, text, message) => {
    write({ 'CHANGELOG.md': text })
    commit()
    const before = state()
    const { status, stderr } = release('0.2.0')
    expect(status).toBe(1)
    expect(stderr).toContain(message)
    expect(state()).toEqual(before)
  })
})
