/** Progress reports of a backup or a restore, and the signal that stops it. */
export interface Course {
  say: (line: string) => void
  /** Aborted when somebody wants it to end; it does so where that leaves nothing behind. */
  signal: AbortSignal
}

/** Says no more than a line a second of what comes thick and fast. */
export function paced(say: (line: string) => void): (line: string) => void {
  let last = -Infinity
  return (line) => {
    if (performance.now() - last < 1000) return
    last = performance.now()
    say(line)
  }
}

/** Bytes as people read them: `12.3 MB`. */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
