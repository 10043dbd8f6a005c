import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/** A finished answer: its bytes, once per content coding, and the validator of each. */
export interface ResponseBody {
  readonly type: string
  readonly headers: Readonly<Record<string, string>>
  readonly size: number
  /** Strong validator (RFC 9110 8.8.3), different for each coding. */
  etag(encoding: Encoding): string
  /** The bytes in a coding; compressed at the first call. */
  bytes(encoding: Encoding): Promise<Buffer>
  /** The same where they are there already. */
  ready(encoding: Encoding): Buffer | undefined
}

const compressors = {
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 6 }),
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
} as const

/** Makes a finished answer of a text. @param type the media type with its charset */
export function responseBodyOf(
  text: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): ResponseBody {
  const body = Buffer.from(text)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  const etags = { identity: `"${hash}"`, gzip: `"${hash}-gzip"`, br: `"${hash}-br"` }
  const made = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(body)]])
  const ready = new Map<Encoding, Buffer>([['identity', body]])
  const compressed = async (encoding: keyof typeof compressors) => {
    const bytes = await compressors[encoding](body)
    ready.set(encoding, bytes)
    return bytes
  }
  return {
    type,
    headers,
    size: body.length * 2,
    etag: (encoding) => etags[encoding],
    bytes: (encoding) => {
      const bytes = made.get(encoding) ?? compressed(encoding as keyof typeof compressors)
      made.set(encoding, bytes)
      return bytes
    },
    ready: (encoding) => ready.get(encoding),
  }
}
