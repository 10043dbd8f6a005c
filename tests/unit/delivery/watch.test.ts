import { expect, it } from '@jest/globals'
import { Watch } from '../../../src/delivery/watch.ts'

const never = () => new Promise<never>(() => undefined)

it('refuses those who wait as soon as the database is lost, and all others until it answers', async () => {
  let now = 1_000
  const watch = new Watch(() => now)
  const waiting = [watch.guard(never), watch.guard(never)]
  now = 2_000
  watch.lost()
  for (const each of waiting) await expect(each).rejects.toMatchObject({ status: 503 })
  expect(watch.lostAt).toBe(1_000)
  await expect(watch.guard(() => Promise.resolve('asked'))).rejects.toMatchObject({ status: 503 })
  watch.answered()
  expect(await watch.guard(() => Promise.resolve('asked'))).toBe('asked')
  expect(watch.lostAt).toBeUndefined()
})
