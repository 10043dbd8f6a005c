import {
  destination,
  type DestinationStream,
  type Logger,
  type LoggerOptions,
  pino,
  stdTimeFunctions,
} from 'pino'
import pretty from 'pino-pretty'
import { processWide } from '../database/transactions/processWide.ts'
import { cleanCall, cleanFields } from './clean.ts'
import type { LogLevel } from './levels.ts'
import { currentRequestId } from './requestId.ts'

/** Names that hold personal data or secrets wherever they come from; cleaning should have left none. */
const secret = [
  'authorization',
  'cookie',
  'email',
  'html',
  'input',
  'ip',
  'name',
  'password',
  'secret',
  'text',
  'to',
  'token',
  'user',
  'username',
]

/**
 * Makes a log: one JSON object per line, with the id of the request that it is about and without personal data.
 * @param sink standard output by default: readable lines at a terminal, JSON elsewhere
 */
export function makeLog(level: LogLevel, sink: DestinationStream = standardOutput()): Logger {
  return pino({ ...options, level }, sink)
}

const options: LoggerOptions = {
  base: null,
  messageKey: 'msg',
  errorKey: 'err',
  timestamp: stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }), log: cleanFields },
  serializers: { err: (described: unknown) => described },
  mixin: () => {
    const requestId = currentRequestId()
    return requestId === undefined ? {} : { requestId }
  },
  redact: { paths: secret, censor: '[redacted]' },
  hooks: {
    logMethod(call, method) {
      const [first, second] = cleanCall(call)
      if (typeof first === 'string') method.call(this, first)
      else method.call(this, first, second)
    },
  },
}

function standardOutput(): DestinationStream {
  if (process.stdout.isTTY)
    return pretty({ colorize: true, singleLine: true, translateTime: 'SYS:HH:MM:ss', sync: true })
  return destination({ fd: 1, sync: true })
}

/** The one log of this process: Payload's, Express' and the jobs'. Whoever asks first says how it is made. */
export function processLog(level: LogLevel, make = makeLog): Logger {
  return processWide('log', () => make(level))
}
