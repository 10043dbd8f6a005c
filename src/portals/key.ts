import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** The beginning of every key, by which people and scanners of leaked secrets recognise one. */
const scheme = 'hansa'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const lengths = { prefix: 8, secret: 43, checksum: 6 } as const

/** The form of a key, for scanners too: `hansa_<8>_<43 of the secret><6 of the checksum>`, letters and digits. */
export const keyPattern = /^hansa_([0-9A-Za-z]{8})_[0-9A-Za-z]{49}$/

/** A key as it is made: the whole of it is shown once, the prefix tells keys apart, the hash alone is stored. */
export interface NewKey {
  key: string
  prefix: string
  hash: string
}

/** Makes a key with a secret of 256 random bits. */
export function newKey(): NewKey {
  const prefix = base62(randomBytes(8), lengths.prefix)
  const body = `${scheme}_${prefix}_${base62(randomBytes(32), lengths.secret)}`
  const key = body + checksum(body)
  return { key, prefix, hash: hashOf(key) }
}

/**
 * The prefix by which a key is looked up; `undefined` for what was never a key. The checksum (CRC-32, as in GitHub's
 * tokens) finds slips of the pen and false alarms of scanners without the database; it proves nothing.
 */
export function prefixOf(key: string): string | undefined {
  const prefix = keyPattern.exec(key)?.[1]
  const body = key.slice(0, -lengths.checksum)
  return prefix !== undefined && key.endsWith(checksum(body)) ? prefix : undefined
}

/**
 * Returns the hash under which a key is stored: SHA-256, in hexadecimal. A slow hash protects passwords, which people choose
 * from few; a secret of 256 random bits cannot be found by trying, however fast each try is, and a portal sends it with each request.
 */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** Returns whether a key has this hash, in a time that does not depend on where they differ. */
export function isKeyOf(key: string, hash: string): boolean {
  const [given, stored] = [Buffer.from(hashOf(key), 'hex'), Buffer.from(hash, 'hex')]
  return given.length === stored.length && timingSafeEqual(given, stored)
}

const checksum = (body: string): string => encoded(BigInt(crc32(body)), lengths.checksum)

/** So many characters of random bytes; 43 hold 256 bits whole. */
const base62 = (bytes: Buffer, length: number): string =>
  encoded(BigInt(`0x${bytes.toString('hex')}`), length)

function encoded(value: bigint, length: number): string {
  let [rest, text] = [value, '']
  for (let place = 0; place < length; place += 1) {
    text = (alphabet[Number(rest % 62n)] ?? '') + text
    rest /= 62n
  }
  return text
}
