import type { DestinationStream } from 'pino'
import { makeLog, processLog } from '../../../src/logging/log.ts'
import type { LogLevel } from '../../../src/logging/levels.ts'

/** One line of the log. */
export type Line = Record<string, unknown>

/** A log that is kept in memory, to be looked at. */
export class Lines implements DestinationStream {
  /** As they were written. */
  text = ''
  readonly all: Line[] = []
  readonly #waiting: { test: (line: Line) => boolean; found: (line: Line) => void }[] = []

  write(text: string): void {
    this.text += text
    const line = JSON.parse(text) as Line
    this.all.push(line)
    for (const { test, found } of this.#waiting) if (test(line)) found(line)
  }

  /** The first line that holds these values, also one that is still to come. */
  line(values: Line): Promise<Line> {
    const test = (line: Line) => Object.entries(values).every(([name, value]) => line[name] === value)
    const known = this.all.find(test)
    return known ? Promise.resolve(known) : new Promise((found) => this.#waiting.push({ test, found }))
  }
}

/** Gives this process a log in memory. Call it before the hub starts. */
export function logInMemory(level: LogLevel = 'info'): Lines {
  const lines = new Lines()
  processLog(level, () => makeLog(level, lines))
  return lines
}
