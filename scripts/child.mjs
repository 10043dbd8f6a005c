// A program that goes on in a child, as far as whoever started it can tell.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']

/**
 * Runs a program to its end with the input and output of this process, and hands the signals on that this one gets.
 * @param options more of `spawn`
 * @returns its exit code; 128 and the signal's number where a signal ended it
 */
export async function child(command, args, options = {}) {
  const started = spawn(command, args, { stdio: 'inherit', ...options })
  const handOn = (signal) => started.kill(signal)
  for (const signal of signals) process.on(signal, handOn)
  try {
    return await new Promise((resolve, reject) => {
      started.once('error', reject)
      started.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
    })
  } finally {
    for (const signal of signals) process.off(signal, handOn)
  }
}

/** Goes on as another program, which ends this process as it ended. @param env more of its environment */
export async function become(program, args, env = {}) {
  process.exit(await child(program, args, { env: { ...process.env, ...env } }))
}
