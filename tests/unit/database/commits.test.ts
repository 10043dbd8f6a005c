import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { committed, onCommit, touch, undone } from '../../../src/database/commits.ts'

let heard = 0
let stop: () => void

beforeEach(() => {
  heard = 0
  stop = onCommit(() => heard++)
})

afterEach(() => stop())

it('is heard after the commit of a transaction that touched content, once', () => {
  touch({ transactionID: 'a' })
  touch({ transactionID: 'a' })
  expect(heard).toBe(0)
  committed('a')
  committed('a')
  expect(heard).toBe(1)
})

it('is not heard for one that touched nothing or was rolled back', () => {
  committed('b')
  touch({ transactionID: 'c' })
  undone('c')
  committed('c')
  expect(heard).toBe(0)
})

it('is heard at once where there is no transaction', () => {
  touch({})
  expect(heard).toBe(1)
})

it('waits for a transaction that is just beginning', async () => {
  const transactionID = Promise.resolve('d')
  touch({ transactionID })
  await transactionID
  expect(heard).toBe(0)
  committed('d')
  expect(heard).toBe(1)
})

it('reaches every listener, whatever one of them does, and does not fail the save', () => {
  const end = onCommit(() => {
    throw new Error('a listener failed')
  })
  let last = 0
  const endLast = onCommit(() => last++)
  touch({})
  end()
  endLast()
  expect([heard, last]).toEqual([1, 1])
})
