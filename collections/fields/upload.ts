import path from 'node:path'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import sharp from 'sharp'
import { HubError } from '../../src/errors/hubError.ts'
import { maxPixels } from '../../src/media/images.ts'
import { fileName, stemOf } from '../../src/media/names.ts'

const officeNames = /\.(odt|ods|odp|docx|xlsx|pptx)$/i

/** Checks that a file's content is what its name and type say, before anything is stored. */
export const sniffed: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  const problem = file.mimetype.startsWith('image/')
    ? await imageProblem(req, file)
    : documentProblem(req, file)
  if (problem) throw problem
  return args
}

type Sent = NonNullable<PayloadRequest['file']>

async function imageProblem(
  req: PayloadRequest,
  { data, mimetype: type, name: file }: Sent,
): Promise<HubError | undefined> {
  const expected = type === 'image/avif' ? 'heif' : type.slice('image/'.length)
  try {
    const { format, width, height } = await sharp(data, { limitInputPixels: maxPixels }).metadata()
    if (format !== expected) return new HubError(req, 'image-of-other-type', { file, type, format })
    if (width * height <= maxPixels) return undefined
    return new HubError(req, 'image-too-large', { file, width, height, most: maxPixels / 1e6 })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return new HubError(req, 'image-unreadable', { file, reason })
  }
}

function documentProblem(
  req: PayloadRequest,
  { data, mimetype: type, name: file }: Sent,
): HubError | undefined {
  if (type === 'application/pdf') {
    const isPdf = data.subarray(0, 1024).includes('%PDF-') && /\.pdf$/i.test(file)
    return isPdf ? undefined : new HubError(req, 'not-a-pdf', { file })
  }
  const isZip = data.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))
  return isZip && officeNames.test(file) ? undefined : new HubError(req, 'not-an-office-file', { file, type })
}

/** Gives a file a name of its own. What a form may ask for besides, for pictures, means nothing here. */
export const named: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  delete req.query?.uploadEdits
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  file.name = fileName(stemOf(file.name), path.extname(file.name))
  return args
}
