import { connect } from 'node:net'

/** Answer over a raw socket; status 0 where the server only closed the connection. */
export interface RawAnswer {
  status: number
  /** Header lines and body, as they came. */
  text: string
}

/** One request as it goes over the wire. The target is written as it is, whatever a client would make of it. */
export interface RawRequest {
  method?: string
  target: string
  headers?: Record<string, string>
  body?: string
  /** `1.0` goes without a Host. */
  version?: '1.0' | '1.1'
}

/** Sends one request over a socket of its own, byte for byte, and reads until the server closes it. */
export function askRaw(url: string, request: RawRequest): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(url)
  const { method = 'GET', target, headers = {}, body = '', version = '1.1' } = request
  const lines = [
    `${method} ${target} HTTP/${version}`,
    ...(version === '1.1' ? [`Host: ${host}`] : []),
    'Connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ]
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(Number(port), hostname, () =>
      socket.write(Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1')),
    )
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? done() : reject(error),
    )
    socket.on('close', () => done())
    const done = () => {
      const text = Buffer.concat(chunks).toString('utf8')
      resolve({ status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0), text })
    }
  })
}
