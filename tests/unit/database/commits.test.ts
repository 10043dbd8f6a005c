import { afterEach, beforeEach, expect, it } from '@jest/globals'
import {
  afterRollback,
  announce,
  committed,
  onCommit,
  rolledBack,
} from '../../../src/database/transactions/commits.ts'
import type { Announced } from '../../../src/model/change.ts'

const change = (id: string): Announced => ({
  id,
  about: `news/${id}`,
  deed: 'changed',
  gone: false,
  tags: [],
})

let heard: string[][] = []
let stop: () => void

beforeEach(() => {
  heard = []
  stop = onCommit((changes) => heard.push(changes.map(({ id }) => id)))
})

afterEach(() => stop())

it('tells what a transaction announced after its commit, once and in its order', () => {
  announce({ transactionID: 'a' }, change('1'))
  announce({ transactionID: 'a' }, change('2'))
  expect(heard).toEqual([])
  committed('a')
  committed('a')
  expect(heard).toEqual([['1', '2']])
})

it('tells nothing of a transaction that announced nothing or was rolled back', () => {
  committed('b')
  announce({ transactionID: 'c' }, change('1'))
  rolledBack('c')
  committed('c')
  expect(heard).toEqual([])
})

it('tells at once where there is no transaction', () => {
  announce({}, change('1'))
  expect(heard).toEqual([['1']])
})

it('waits for a transaction that is just beginning', async () => {
  const transactionID = Promise.resolve('d')
  announce({ transactionID }, change('1'))
  await transactionID
  expect(heard).toEqual([])
  committed('d')
  expect(heard).toEqual([['1']])
})

it('reaches every listener, whatever one of them does, and does not fail the save', () => {
  const end = onCommit(() => {
    throw new Error('a listener failed')
  })
  let last = 0
  const endLast = onCommit(() => last++)
  announce({}, change('1'))
  end()
  endLast()
  expect([heard.length, last]).toEqual([1, 1])
})

it('lets what was done besides be taken back when a transaction is rolled back, and never when it is stored', () => {
  const taken: string[] = []
  for (const transactionID of ['e', 'f']) afterRollback({ transactionID }, () => taken.push(transactionID))
  afterRollback({}, () => taken.push('none'))
  rolledBack('e')
  rolledBack('e')
  committed('f')
  rolledBack('f')
  expect(taken).toEqual(['e'])
})
