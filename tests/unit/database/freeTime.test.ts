import { expect, it } from '@jest/globals'
import { afterFreeTime } from '../../../src/database/transactions/freeTime.ts'
import { withTimeout } from '../../../src/database/transactions/withTimeout.ts'

/** Holds the event loop. */
function hold(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

it('does not count while the event loop is held: an answer that came meanwhile is heard', async () => {
  const answer = new Promise<string>((resolve) => setImmediate(() => setTimeout(() => resolve('here'), 1)))
  const waiting = withTimeout(150, answer)
  hold(400)
  expect(await waiting).toBe('here')
})

it('calls back when nothing comes', async () => {
  await expect(withTimeout(20, new Promise(() => undefined))).rejects.toThrow('no answer within 20 ms')
})

it('can be called off', async () => {
  let calls = 0
  const callOff = afterFreeTime(10, () => (calls += 1))
  callOff()
  await new Promise<void>((resolve) => afterFreeTime(40, resolve))
  expect(calls).toBe(0)
})
