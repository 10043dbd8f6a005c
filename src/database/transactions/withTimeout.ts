import { afterFreeTime } from './freeTime.ts'

/**
 * Waits for work for so many milliseconds, those not counted during which the event loop was held.
 * @throws when it takes longer; the work itself goes on
 */
export function withTimeout<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = afterFreeTime(milliseconds, () =>
      reject(new Error(`no answer within ${milliseconds} ms`)),
    )
    work.then(resolve, reject).finally(callOff)
  })
}
