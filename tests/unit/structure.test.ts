import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import ts from 'typescript'
import { floors } from '../../scripts/house.mjs'

const roots = ['src', 'collections', 'plugins/portal-embed']
const files = roots.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)(node_modules|dist)\//.test(name))
    .map((name) => path.posix.join(root, name)),
)
const known = new Set(files)

/** Which files a file imports, types and imports at run time included. */
const imports = new Map(files.map((file) => [file, importsOf(file)]))

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'))
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName))
    .filter((target) => known.has(target))
}

/** The way back to a file from what it imports, where there is one. */
function circleOf(start: string): string[] | undefined {
  const ways = new Map((imports.get(start) ?? []).map((target) => [target, [start, target]]))
  for (const [file, way] of ways) {
    if (file === start) return way
    for (const target of imports.get(file) ?? []) if (!ways.has(target)) ways.set(target, [...way, target])
  }
  return undefined
}

it('has no files that import each other in a circle', () => {
  expect(files.length).toBeGreaterThan(500)
  expect(files.flatMap((file) => circleOf(file)?.join(' → ') ?? [])).toEqual([])
})

it('has no two folders that import each other', () => {
  const ways = new Map<string, string>(
    [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => path.dirname(target) !== path.dirname(file))
        .map((target) => [`${path.dirname(file)} → ${path.dirname(target)}`, `${file} → ${target}`] as const),
    ),
  )
  const back = (way: string) => way.split(' → ').reverse().join(' → ')
  expect([...ways].filter(([way]) => ways.has(back(way))).map(([, files]) => files)).toEqual([])
})

it('has no folder with more files side by side than a reader takes in', () => {
  const folders = new Map<string, number>()
  for (const folder of files.map((file) => path.dirname(file)))
    folders.set(folder, (folders.get(folder) ?? 0) + 1)
  expect([...folders].filter(([, count]) => count > 21)).toEqual([])
})

it('has a room for every file, on one floor', () => {
  const rooms = floors.flatMap((floor) => Object.keys(floor))
  expect(new Set(rooms).size).toBe(rooms.length)
  const isIn = (file: string) => (room: string) =>
    room.endsWith('/*') ? path.dirname(file) === room.slice(0, -2) : file.startsWith(`${room}/`)
  const inside = files.filter((file) => !file.startsWith('plugins/'))
  expect(inside.filter((file) => rooms.filter(isIn(file)).length !== 1)).toEqual([])
  expect(rooms.filter((room) => !inside.some((file) => isIn(file)(room)))).toEqual([])
})
