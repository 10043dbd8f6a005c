import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { observed } from '../../plugins/portal-embed/elements/query.ts'
import { kinds } from '../../src/model/kinds/index.ts'
import { parametersOf } from '../../src/delivery/query/parameters.ts'

const read = (file: string) => readFileSync(file, 'utf8')

/** The first cells of the rows of the tables under a heading, without their backquotes. */
function namesUnder(markdown: string, heading: string): string[] {
  const section = markdown.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name)
}

const ignored = new Set([
  'node_modules',
  '.git',
  '.next',
  '.cache',
  'dist',
  'data',
  'test-results',
  'playwright-report',
])

function markdownFiles(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return ignored.has(entry.name) ? [] : markdownFiles(file)
    return entry.name.endsWith('.md') ? [file] : []
  })
}

describe('settings', () => {
  const schema = read('src/settings/env.ts').split('z.object({')[1]?.split('\n})')[0] ?? ''
  const settings = [...schema.matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'NODE_ENV')
    .sort()

  it('are all in docs/operations.md, and nothing else is', () => {
    expect(settings).toContain('DATABASE_URL')
    expect(namesUnder(read('docs/operations.md'), 'Settings').sort()).toEqual(settings)
  })

  it('are all in .env.example, and nothing else is', () => {
    const names = [...read('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name)
    expect(names.sort()).toEqual(settings)
  })
})

describe('dependencies', () => {
  it('have one line each in docs/dependencies.md, and nothing else has', () => {
    const packages = ['package.json', 'plugins/portal-embed/package.json'].map(
      (file) => JSON.parse(read(file)) as Record<string, Record<string, string> | undefined>,
    )
    const parts = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']
    const direct = new Set(packages.flatMap((one) => parts.flatMap((part) => Object.keys(one[part] ?? {}))))
    const lines = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
    expect(lines.sort()).toEqual([...direct].sort())
  })

  const locked = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> }
  const versionsOf = (name: RegExp) =>
    Object.entries(locked.packages)
      .filter(([folder]) => name.test(folder))
      .map(([, { version }]) => version)

  it('hold one version of Payload, whose packages only work together', () => {
    expect(new Set(versionsOf(/(?:^|\/)node_modules\/(?:payload|@payloadcms\/[^/]+)$/)).size).toBe(1)
  })

  it('hold no nodemailer below 10.6.1 (CVE-2026-121424, -121425, -125755, -90776)', () => {
    const versions = versionsOf(/(?:^|\/)node_modules\/nodemailer$/)
    expect(versions.length).toBeGreaterThan(0)
    expect(
      versions.filter((version = '') => version.localeCompare('10.6.1', 'en', { numeric: true }) < 0),
    ).toEqual([])
  })
})

describe('docs/web-teams.md', () => {
  const page = read('docs/web-teams.md')

  it('lists the attributes that the embed reads', () => {
    expect(namesUnder(page, 'Attributes').sort()).toEqual([...observed].sort())
  })

  it('lists the custom properties that the style sheet reads', () => {
    const sheets = ['render/styles', 'render/layoutStyles', 'render/viewStyles', 'controls/controlStyles']
    const text = sheets.map((sheet) => read(`plugins/portal-embed/${sheet}.ts`)).join('')
    const used = new Set(text.match(/--hansa-[a-z-]+/g))
    expect(namesUnder(page, 'Look').sort()).toEqual([...used].sort())
  })

  it.each(kinds)('lists the parameters of %s', (kind) => {
    const row = new RegExp(`^\\| \`${kind}\` \\| (.+) \\|$`, 'm').exec(page)?.[1] ?? ''
    const listed = [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
    expect([...listed, 'limit', 'page', 'lang']).toEqual([...parametersOf(kind, ['en']).keys()])
  })
})

describe.each(markdownFiles())('%s', (file) => {
  const text = read(file)

  it('links to files and headings that exist', () => {
    const links = [...text.matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)].map(([, link = '']) => link)
    const broken = links.filter((link) => {
      const [name = '', heading] = link.split('#')
      const target = name === '' ? file : path.join(path.dirname(file), name)
      return !existsSync(target) || (heading !== undefined && !headingsOf(read(target)).includes(heading))
    })
    expect(broken).toEqual([])
  })

  it('names no path of a machine', () => {
    expect(text.match(/(?:^|[\s`'"(=])(?:\/(?:work|root|home|Users)\/|[A-Z]:\\)\S*/gm)).toBeNull()
  })
})

/** Where a path in a document may begin: what stands in the repository, without what is made by building or running. */
const places = ['src', 'collections', 'plugins', 'scripts', 'tests', 'docs', '.ci']
const named = new RegExp(`\`((?:${places.join('|').replace('.', '\\.')})/[\\w./-]+)\``, 'g')

describe.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...markdownFiles('docs')])('%s', (file) => {
  it('names only paths that there are', () => {
    const paths = [...read(file).matchAll(named)].map(([, found = '']) => found)
    const made = /^plugins\/portal-embed\/dist/
    expect(paths.filter((each) => !made.test(each) && !existsSync(each))).toEqual([])
  })
})

describe('SECURITY.md', () => {
  const promises = read('SECURITY.md').split('## What is promised')[1]?.split('\nThe hub contacts')[0] ?? ''
  const items = promises.split(/^- /m).slice(1)

  it('names for each promise the tests that watch over it', () => {
    expect(items.length).toBeGreaterThan(12)
    const bare = items.filter((item) => !/`tests\/[\w/.-]+\.(?:test|attack|spec)\.ts`/.test(item))
    expect(bare).toEqual([])
  })
})

/** The anchors of a page's headings, as GitHub makes them. */
function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  )
}
