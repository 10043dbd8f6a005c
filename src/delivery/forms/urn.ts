import { createHash } from 'node:crypto'

/** The namespace of these names, drawn once. It never changes: readers know entries by what comes of it. */
const namespace = Buffer.from('a1fd8f02c2c9484a9d0f5c0c8cf0b3be', 'hex')

/** A URN (RFC 8141) that is the same for the same name: a UUID of version 5 (RFC 9562, 5.5), since Atom wants a URI as an id. */
export function urnOf(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
