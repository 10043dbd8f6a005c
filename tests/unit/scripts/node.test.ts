import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from '@jest/globals'
import { flags } from '../../../scripts/flags.mjs'
import { fetchedNode, packageFor } from '../../../scripts/node/fetched.mjs'

const read = (file: string) => readFileSync(file, 'utf8')
const json = (file: string) => JSON.parse(read(file))
const home = mkdtempSync(path.join(tmpdir(), 'hansa node '))
afterAll(() => rmSync(home, { recursive: true }))

describe('the Node of the hub', () => {
  const { packages } = json('scripts/node/package-lock.json')
  const pinned: Record<string, string> = json('scripts/node/package.json').optionalDependencies

  it('is the same everywhere', () => {
    const major = read('.nvmrc').trim()
    expect(json('package.json').engines.node).toBe(`>=${major}`)
    expect(new Set(read('Dockerfile').match(/^FROM node:\d+/gm))).toEqual(new Set([`FROM node:${major}`]))
    expect(read('scripts/build.mjs')).toContain(`target: 'node${major}'`)
    expect(read('scripts/node/current.mjs')).toContain(`const wanted = ${major}\n`)
    expect(json('package.json').devDependencies['@types/node']).toMatch(new RegExp(`^${major}\\.`))
    for (const version of Object.values(pinned))
      expect(version).toMatch(new RegExp(`^${major}\\.\\d+\\.\\d+$`))
  })

  it('is called with the same flags everywhere', () => {
    expect(read('Dockerfile')).toContain(
      JSON.stringify(['node', ...flags])
        .slice(1, -1)
        .replaceAll(',', ', '),
    )
    expect(read('docs/operations.md').split(`node ${flags.join(' ')} dist/server.js`)).toHaveLength(3)
  })

  it('is locked by hash for each machine, and names no registry', () => {
    expect(Object.keys(packages).sort()).toEqual(
      ['', ...Object.keys(pinned).map((name) => `node_modules/${name}`)].sort(),
    )
    for (const [name, version] of Object.entries(pinned)) {
      const { integrity, ...locked } = packages[`node_modules/${name}`]
      expect(locked).toMatchObject({ version, optional: true })
      expect(integrity).toMatch(/^sha512-/)
      expect(packageFor({ platform: locked.os, arch: locked.cpu })).toEqual({ name, version })
    }
    expect(read('scripts/node/package-lock.json')).not.toContain('"resolved"')
  })

  it('is not fetched again', async () => {
    const machine = { platform: 'linux', arch: 'x64' } as const
    const { name, version } = packageFor(machine) ?? { name: '', version: '' }
    const folder = path.join(home, `${name}-${version}`, 'node_modules', name, 'bin')
    mkdirSync(folder, { recursive: true })
    symlinkSync(process.execPath, path.join(folder, 'node'))
    const said: string[] = []
    const found = await fetchedNode({ home, machine, say: (line: string) => said.push(line) })
    expect(found).toEqual({ program: path.join(folder, 'node'), version })
    expect(said).toEqual([])
  })

  it('is asked for by name where npm has none for the machine', async () => {
    const machine = { platform: 'sunos', arch: 'x64' } as const
    await expect(fetchedNode({ home, machine, say: () => undefined })).rejects.toThrow(
      'npm has no Node 24 for sunos on x64. Install Node 24 and run this again.',
    )
  })
})

describe('a command that goes on in a child', () => {
  const module = JSON.stringify(path.resolve('scripts/child.mjs'))
  const goesOn = (program: string) =>
    spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { become } from ${module}; await become(process.execPath, ['-e', ${JSON.stringify(program)}])`,
    ])

  it('ends with its exit code', async () => {
    expect(await once(goesOn('process.exit(7)'), 'exit')).toEqual([7, null])
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('hands %s on and waits for its end', async (signal) => {
    const parent = goesOn(
      `process.on('${signal}', () => process.exit(8)); setInterval(() => {}, 1000); console.log('waits')`,
    )
    await once(createInterface(parent.stdout), 'line')
    parent.kill(signal)
    expect(await once(parent, 'exit')).toEqual([8, null])
  })

  it('ends with 128 and the number of the signal that ended it', async () => {
    expect(await once(goesOn("process.kill(process.pid, 'SIGKILL')"), 'exit')).toEqual([137, null])
  })
})
