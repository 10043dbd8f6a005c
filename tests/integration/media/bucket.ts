import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'
import type { S3Settings } from '../../../src/media/s3.ts'

/** The one account that the server knows. It checks signatures, but lets requests without one pass. */
const account = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

const name = 'hansa-media'

/** A real server that speaks S3, with one bucket, on a port of the loopback; its objects outlive a stop. */
export class TestBucket {
  readonly #directory = mkdtempSync(path.join(tmpdir(), 'hansa-s3-'))
  #server: S3rver | undefined
  port = 0

  async start(): Promise<void> {
    this.#server = new S3rver({
      address: '127.0.0.1',
      port: this.port,
      directory: this.#directory,
      silent: true,
      vhostBuckets: false,
      configureBuckets: [{ name }],
    })
    this.port = (await this.#server.run()).port
  }

  async stop(): Promise<void> {
    this.#server?.httpServer.closeAllConnections()
    await this.#server?.close()
    this.#server = undefined
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.#directory, { recursive: true, force: true })
  }

  /** Returns the hub's settings for it, at a port in front of the server or at its own. */
  settings(port = this.port): S3Settings {
    return { bucket: name, region: 'eu-central-1', endpoint: `http://127.0.0.1:${port}`, ...account }
  }

  /** The names of all objects, in their order. */
  async keys(): Promise<string[]> {
    const list = await fetch(`http://127.0.0.1:${this.port}/${name}?list-type=2`)
    if (!list.ok) throw new Error(`The bucket cannot be listed: ${list.status}`)
    return [...(await list.text()).matchAll(/<Key>(.+?)<\/Key>/g)].map(([, key = '']) => key).sort()
  }
}

/** The same as settings of the environment. */
export const variables = ({ bucket, region, endpoint = '', ...key }: S3Settings): Record<string, string> => ({
  S3_BUCKET: bucket,
  S3_REGION: region,
  S3_ENDPOINT: endpoint,
  S3_ACCESS_KEY_ID: key.accessKeyId,
  S3_SECRET_ACCESS_KEY: key.secretAccessKey,
})
