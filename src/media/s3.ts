import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { SetupError } from '../errors/setup.ts'
import { type FileStore, plainName, warnOfRest } from './store.ts'
import { StoreAway } from '../errors/storeAway.ts'

/** A bucket and who may use it; without an endpoint it is one of AWS. */
export interface S3Settings {
  bucket: string
  endpoint: string | undefined
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** How long the store may take, in milliseconds: to begin an answer, to take files, to go on with an answer. */
const patience = { answer: 5_000, upload: 30_000, silence: 30_000 } as const

/** The SDK is large, so nothing of it is loaded before a bucket is used. */
const sdk = () => import('@aws-sdk/client-s3')

/** A bucket with the client to it. */
export interface Bucket {
  name: string
  place: string
  client: () => Promise<S3Client>
}

/** Nothing is asked of the bucket yet. */
export function s3Bucket(settings: S3Settings): Bucket {
  let client: Promise<S3Client> | undefined
  const { bucket: name } = settings
  return { name, place: `the bucket "${name}"`, client: () => (client ??= connect(settings)) }
}

/** With an endpoint, the bucket stands in the path: few servers besides AWS have a host name for each. */
async function connect({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): Promise<S3Client> {
  const { S3Client } = await sdk()
  const agent = { maxSockets: 500 }
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    maxAttempts: 2,
    // Not every compatible server knows the checksums that the SDK would add by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: 2_000,
      socketTimeout: patience.silence,
      httpAgent: agent,
      httpsAgent: agent,
    },
  })
}

/** Files under a prefix of a bucket. The bucket stays private: the hub sends what readers may have. */
export function s3Store(bucket: Bucket, prefix: string): FileStore {
  const place = `${bucket.place} under ${prefix}/`
  const at = (name: string) => ({ Bucket: bucket.name, Key: `${prefix}/${plainName(name)}` })
  const ask = <T>(work: Work<T>) =>
    asked(bucket, patience.answer, work).catch((error: unknown) => {
      if (isMissing(error)) return undefined
      throw new StoreAway(error)
    })
  return {
    place,
    write: async (files) => {
      const { PutObjectCommand } = await sdk()
      const written = files.map(({ filename, data }) => {
        const command = new PutObjectCommand({ ...at(filename), Body: data })
        return asked(bucket, patience.upload, (client, options) => client.send(command, options))
      })
      const failed = (await Promise.allSettled(written)).find(({ status }) => status === 'rejected')
      if (failed?.status === 'rejected') throw new StoreAway(failed.reason)
    },
    find: async (name) => {
      const { HeadObjectCommand } = await sdk()
      const command = new HeadObjectCommand(at(name))
      const found = await ask((client, options) => client.send(command, options))
      return found && { size: found.ContentLength ?? 0, modified: found.LastModified ?? new Date(0) }
    },
    open: async (name, part) => {
      const { GetObjectCommand } = await sdk()
      const Range = part && `bytes=${part.start}-${part.end}`
      const command = new GetObjectCommand({ ...at(name), Range })
      const found = await ask((client, options) => client.send(command, options))
      return found?.Body as Readable | undefined
    },
    remove: async (names) => {
      const { DeleteObjectCommand } = await sdk()
      const rest: string[] = []
      const remove = (name: string) =>
        ask((client, options) => client.send(new DeleteObjectCommand(at(name)), options)).catch(
          (error: unknown) => {
            warnOfRest(name, error)
            rest.push(name)
          },
        )
      await Promise.all(names.map(remove))
      return rest
    },
    names: async function* () {
      const { ListObjectsV2Command } = await sdk()
      let ContinuationToken: string | undefined
      do {
        const command = new ListObjectsV2Command({
          Bucket: bucket.name,
          Prefix: `${prefix}/`,
          ContinuationToken,
        })
        // `/bucket` and not `/bucket/`, which not every compatible server signs as the SDK does.
        const plain = (args: { request: unknown }) => {
          const request = args.request as { path: string }
          request.path = request.path.replace(/(.)\/$/, '$1')
        }
        command.middlewareStack.add((next) => (args) => (plain(args), next(args)), { step: 'build' })
        const page = await asked(bucket, patience.upload, (client, options) => client.send(command, options))
        for (const { Key = '' } of page.Contents ?? []) yield Key.slice(prefix.length + 1)
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken !== undefined)
    },
  }
}

/**
 * Asks the bucket for what it does not have, so that a wrong setting is found at start. A store that does not answer may come
 * back.
 * @returns why the bucket cannot be reached now, or nothing
 * @throws {SetupError} when the store refuses the bucket or the key
 */
export async function bucketFault(bucket: Bucket): Promise<string | undefined> {
  const { GetObjectCommand } = await sdk()
  const command = new GetObjectCommand({ Bucket: bucket.name, Key: 'images/none' })
  try {
    await asked(bucket, patience.answer, (client, options) => client.send(command, options))
    return undefined
  } catch (error) {
    const status = statusOf(error)
    if (isMissing(error)) return undefined
    if (status === undefined || status >= 500) return (error as Error).message
    throw new SetupError(
      `Cannot use ${bucket.place}: the store answers ${status} (${(error as Error).name}). Check the settings S3_*, and that the key may read and list the bucket.`,
    )
  }
}

type Work<T> = (client: S3Client, options: { abortSignal: AbortSignal }) => Promise<T>

/** Returns the answer of the store. @throws when it does not come within `limit` milliseconds; bytes need only begin by then */
async function asked<T>(bucket: Bucket, limit: number, work: Work<T>): Promise<T> {
  const client = await bucket.client()
  const abort = new AbortController()
  const { signal } = abort
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  const timer = setTimeout(() => abort.abort(new Error(`No answer within ${limit / 1000} seconds.`)), limit)
  try {
    return await Promise.race([work(client, { abortSignal: signal }), late])
  } finally {
    clearTimeout(timer)
  }
}

const isMissing = (error: unknown): boolean =>
  statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket'

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined
  const { httpStatusCode } = error.$metadata as { httpStatusCode?: number }
  return httpStatusCode
}
