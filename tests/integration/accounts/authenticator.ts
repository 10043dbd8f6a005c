import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** Values that a device gives otherwise than it should. */
export interface Deviation {
  origin?: string
  /** The host that it binds the passkey to. */
  host?: string
  challenge?: string
  /** True where it asked for a fingerprint, a face or a PIN. */
  isVerified?: boolean
  counter?: number
  type?: string
}

interface Asked {
  challenge: string
  rp?: { id?: string }
  rpId?: string
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** A device that makes and shows passkeys (ES256, without attestation), for one web origin. */
export class Authenticator {
  counter = 0
  readonly #keys = new Map<string, KeyObject>()

  /** The id of the first passkey that it has made. */
  get first(): string {
    return [...this.#keys.keys()][0] ?? ''
  }

  constructor(readonly origin: string) {}

  /** Makes a passkey: the answer of `navigator.credentials.create`, as JSON text. */
  make(options: object, deviation: Deviation = {}): string {
    const asked = options as Asked
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const id = randomBytes(16)
    this.#keys.set(text(id), privateKey)
    const key = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ])
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, isoCBOR.encode(key)])
    const authData = this.#data(asked.rp?.id ?? '', 0x40, deviation, attested)
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ])
    return this.#answer(text(id), {
      clientDataJSON: text(this.#client('webauthn.create', asked, deviation)),
      attestationObject: text(isoCBOR.encode(attestation as never)),
      transports: ['internal'],
    })
  }

  /** Shows a passkey that it has made: the answer of `navigator.credentials.get`, as JSON text. */
  show(options: object, deviation: Deviation = {}, id = [...this.#keys.keys()].at(-1) ?? ''): string {
    const asked = options as Asked
    const client = this.#client('webauthn.get', asked, deviation)
    const authData = this.#data(asked.rpId ?? '', 0, deviation)
    const signed = Buffer.concat([authData, sha256(client)])
    return this.#answer(id, {
      clientDataJSON: text(client),
      authenticatorData: text(authData),
      signature: text(sign('sha256', signed, this.#keys.get(id) as KeyObject)),
    })
  }

  #client(type: string, { challenge }: Asked, deviation: Deviation): Buffer {
    const said = {
      type: deviation.type ?? type,
      challenge: deviation.challenge ?? challenge,
      origin: deviation.origin ?? this.origin,
      crossOrigin: false,
    }
    return Buffer.from(JSON.stringify(said))
  }

  #data(host: string, flags: number, deviation: Deviation, more = Buffer.alloc(0)): Buffer {
    this.counter += 1
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(deviation.counter ?? this.counter)
    const verified = deviation.isVerified === false ? 0 : 0x04
    const head = [sha256(deviation.host ?? host), Buffer.from([0x01 | verified | flags]), counter]
    return Buffer.concat([...head, more])
  }

  #answer(id: string, response: object): string {
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} })
  }
}
