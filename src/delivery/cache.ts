import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/** A finished answer: its bytes, once per content coding, and the validator of each. */
export interface Entry {
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
export function entryOf(text: string, type: string, headers: Readonly<Record<string, string>> = {}): Entry {
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

export interface CacheOptions {
  /** Milliseconds that an entry lives at most: how long another process' commit or the passing of time may go unseen. */
  lifetime?: number
  /** Most bytes kept, compressed forms included (estimated as as much again as the text). */
  maxBytes?: number
  now?: () => number
}

interface Kept {
  entry: Entry
  expires: number
}

interface Fill {
  generation: number
  entry: Promise<Entry>
}

/**
 * Finished answers by the canonical key of what was asked. Everything is dropped at a commit, and the least recently
 * used goes first when it gets too much.
 */
export class Cache {
  private readonly kept = new Map<string, Kept>()
  private readonly fills = new Map<string, Fill>()
  private generation = 0
  private bytes = 0
  private readonly lifetime: number
  private readonly maxBytes: number
  private readonly now: () => number

  constructor({ lifetime = 500, maxBytes = 64 * 1024 * 1024, now = Date.now }: CacheOptions = {}) {
    this.lifetime = lifetime
    this.maxBytes = maxBytes
    this.now = now
  }

  /** Estimated bytes held now. */
  get held(): number {
    return this.bytes
  }

  /** A fresh answer, if there is one. */
  get(key: string): Entry | undefined {
    const kept = this.kept.get(key)
    if (!kept) return undefined
    this.kept.delete(key)
    if (kept.expires <= this.now()) {
      this.bytes -= kept.entry.size
      return undefined
    }
    this.kept.set(key, kept)
    return kept.entry
  }

  /**
   * The answer for a key, made at most once at a time. What was begun before a drop is given to those who waited for
   * it, is not kept, and nobody who comes after the drop gets it.
   */
  answer(key: string, make: () => Promise<Entry>): Promise<Entry> {
    const fresh = this.get(key)
    if (fresh) return Promise.resolve(fresh)
    const running = this.fills.get(key)
    if (running?.generation === this.generation) return running.entry
    return this.fill(key, make)
  }

  /** Forgets everything: somebody committed a change. */
  drop(): void {
    this.generation += 1
    this.kept.clear()
    this.fills.clear()
    this.bytes = 0
  }

  private fill(key: string, make: () => Promise<Entry>): Promise<Entry> {
    const { generation } = this
    const expires = this.now() + this.lifetime
    const entry = make().finally(() => {
      if (this.fills.get(key) === fill) this.fills.delete(key)
    })
    const fill: Fill = { generation, entry }
    this.fills.set(key, fill)
    return entry.then((made) => {
      if (generation === this.generation) this.keep(key, { entry: made, expires })
      return made
    })
  }

  private keep(key: string, kept: Kept): void {
    if (kept.entry.size > this.maxBytes / 4) return
    this.bytes += kept.entry.size - (this.kept.get(key)?.entry.size ?? 0)
    this.kept.delete(key)
    this.kept.set(key, kept)
    for (const [oldest, { entry }] of this.kept) {
      if (this.bytes <= this.maxBytes) return
      this.kept.delete(oldest)
      this.bytes -= entry.size
    }
  }
}

/** One value that is read again when it is older than `lifetime` milliseconds or after a drop. */
export class Memo<T> {
  private current: { value: Promise<T>; expires: number } | undefined

  constructor(
    private readonly read: () => Promise<T>,
    private readonly lifetime = 500,
    private readonly now: () => number = Date.now,
  ) {}

  get(): Promise<T> {
    if (this.current && this.current.expires > this.now()) return this.current.value
    const current = { value: this.read(), expires: this.now() + this.lifetime }
    this.current = current
    current.value.catch(() => {
      if (this.current === current) this.current = undefined
    })
    return current.value
  }

  drop(): void {
    this.current = undefined
  }
}
