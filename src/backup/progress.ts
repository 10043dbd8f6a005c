/** Says no more than a line a second of what comes thick and fast. */
export function paced(say: (line: string) => void): (line: string) => void {
  let last = -Infinity
  return (line) => {
    if (performance.now() - last < 1000) return
    last = performance.now()
    say(line)
  }
}
