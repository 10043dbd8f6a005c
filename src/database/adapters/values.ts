/** Properties in which drivers repeat what was to be stored or looked for. */
const holders = [
  'params',
  'query',
  'keyValue',
  'errmsg',
  'errInfo',
  'errorResponse',
  'writeErrors',
  'result',
  'value',
  'stringValue',
] as const

/** How far causes are followed. */
const depth = 5

/**
 * Takes the values out of a database's error, since they are what people typed (addresses, names, passwords' hashes) and
 * errors end in logs and consoles. The error stays the same object, with its name, code and labels.
 */
export function withoutValues(error: unknown): unknown {
  for (let cause = error, level = 0; cause instanceof Error && level < depth; level += 1) {
    // Payload's own errors (a refused value, a missing right) are answers for whoever asked.
    if (!('isOperational' in cause)) strip(cause)
    cause = cause.cause
  }
  return error
}

function strip(error: Error): void {
  const message = valueless(error.message)
  if (message !== error.message) {
    const stack = error.stack ?? ''
    error.message = message
    error.stack = `${error.name}: ${message}\n${framesOf(stack)}`
  }
  for (const name of holders) if (name in error) Reflect.deleteProperty(error, name)
  // Mongoose repeats the refused document's values in one error for each field.
  if (error.name === 'ValidationError') Reflect.deleteProperty(error, 'errors')
}

/** The lines of a stack that name places in the code, without the message above them. */
export function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}

/** A message of drizzle, the MongoDB driver or mongoose without the values in it. Other texts stay as they are. */
export function valueless(message: string): string {
  return message
    .replace(/(Failed query: )([^]*)/, (_, begin: string, statement: string) => begin + verbOf(statement))
    .replace(/(dup key: )\{[^]*\}/, '$1(not shown)')
    .replace(/(failed for value )[^]*?( \(type [^)]*\)| at path |$)/g, '$1(not shown)$2')
}

/** `insert into "news"` of a whole statement: in the rest, values may stand as text. */
function verbOf(statement: string): string {
  const named = /^\s*(insert into|update|delete from)\s+("[\w$]+"|`[\w$]+`|[\w$]+)/i.exec(statement)
  return named ? `${named[1]} ${named[2]} …` : `${/^\s*(\w+)/.exec(statement)?.[1] ?? ''} …`
}
