import { expect, it } from '@jest/globals'
import { Watch } from '../../../../src/delivery/cache/watch.ts'

const never = () => new Promise<never>(() => undefined)

it('refuses those who wait as soon as the database is lost', async () => {
  const watch = new Watch()
  const waiting = Promise.allSettled([watch.guard(never), watch.guard(never)])
  watch.lost()
  const later = new Promise((resolve) => setImmediate(() => resolve('they wait on')))
  const refused = { status: 'rejected', reason: { status: 503 } }
  expect(await Promise.race([waiting, later])).toMatchObject([refused, refused])
})

it('refuses everybody from the last answer on, until the database answers again', async () => {
  let now = 1_000
  const watch = new Watch(() => now)
  now = 2_000
  watch.lost()
  expect(watch.lostAt).toBe(1_000)
  await expect(watch.guard(() => Promise.resolve('asked'))).rejects.toMatchObject({ status: 503 })
  watch.answered()
  expect(await watch.guard(() => Promise.resolve('asked'))).toBe('asked')
  expect(watch.lostAt).toBeUndefined()
})
