import path from 'node:path'
import { folderStore } from './folder.ts'
import { bucketFault, s3Bucket, type S3Settings, s3Store } from './s3.ts'
import type { FileStore } from './store.ts'

/** Where uploads are: pictures with their variants, and PDF and office files. */
export interface FileStores {
  images: FileStore
  documents: FileStore
}

interface Settings {
  MEDIA_DIR: string
  S3: S3Settings | undefined
}

/** The bucket where one is set, else the folders in `MEDIA_DIR`; the same names in both. */
export function fileStores({ MEDIA_DIR, S3 }: Settings): FileStores {
  const bucket = S3 && s3Bucket(S3)
  const store = (name: string) => (bucket ? s3Store(bucket, name) : folderStore(path.join(MEDIA_DIR, name)))
  return { images: store('images'), documents: store('documents') }
}

/**
 * Looks whether the bucket is there, if one is set.
 * @returns why it cannot be reached at the moment, or nothing
 * @throws {SetupError} when the store refuses it
 */
export async function storesFault({ S3 }: Pick<Settings, 'S3'>): Promise<string | undefined> {
  return S3 && bucketFault(s3Bucket(S3))
}
