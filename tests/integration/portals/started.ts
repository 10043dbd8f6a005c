import { spawn } from 'node:child_process'

/** A program that runs. */
export interface Started {
  /** What the pattern has found in what it printed. */
  found: string
  end: () => Promise<void>
}

/**
 * Starts a program and waits until it prints what a pattern finds.
 * @throws {Error} with all that it printed, where it ends before
 */
export function start(
  command: string,
  args: readonly string[],
  pattern: RegExp,
  env: Record<string, string> = {},
): Promise<Started> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const end = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return new Promise((resolve, reject) => {
    let printed = ''
    const hear = (chunk: Buffer) => {
      printed += String(chunk)
      const [found] = pattern.exec(printed) ?? []
      if (found !== undefined) resolve({ found, end })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('close', () => reject(new Error(`${command} ${args.join(' ')} has ended: ${printed}`)))
  })
}
