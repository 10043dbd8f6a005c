/** How often it is looked whether the event loop was free, in milliseconds. */
const tick = 100

/**
 * Calls back when so many milliseconds have passed during which the event loop was free. While something else holds it, nobody could have
 * heard an answer, so that time does not count. It keeps no process alive.
 * @returns what calls it off
 */
export function afterFreeTime(milliseconds: number, work: () => void): () => void {
  const step = Math.min(tick, milliseconds / 4)
  let left = milliseconds
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    left -= Math.min(now - last, step)
    last = now
    if (left > 0) return
    clearInterval(timer)
    work()
  }, step).unref()
  return () => clearInterval(timer)
}
