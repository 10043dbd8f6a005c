import path from 'node:path'
import { expect, it } from '@jest/globals'
import { circles, folders, mutualFolders, sources } from '../../scripts/figures.mjs'
import { floors } from '../../scripts/house.mjs'

const files = [...sources.keys()]

it('has no files that import each other in a circle', () => {
  expect(files.length).toBeGreaterThan(500)
  expect(circles()).toEqual([])
})

it('has no two folders that import each other', () => {
  expect(mutualFolders()).toEqual([])
})

it('has no folder with more files side by side than a reader takes in', () => {
  expect(folders().filter(([, count]) => count > 21)).toEqual([])
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
