import path from 'node:path'
import { APIError, type CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'
import { maxPixels } from '../../src/media/images.ts'
import { fileName, stemOf } from '../../src/media/names.ts'

const officeNames = /\.(odt|ods|odp|docx|xlsx|pptx)$/i

/** Checks that a file's content is what its name and type say, before anything is stored. */
export const sniffed: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  const problem = file.mimetype.startsWith('image/')
    ? await imageProblem(file.data, file.mimetype)
    : documentProblem(file.data, file.mimetype, file.name)
  if (problem) throw new APIError(`The file "${file.name}" was refused: ${problem}`, 400, undefined, true)
  return args
}

async function imageProblem(data: Buffer, mimetype: string): Promise<string | undefined> {
  const expected = mimetype === 'image/avif' ? 'heif' : mimetype.slice('image/'.length)
  try {
    const { format, width, height } = await sharp(data, { limitInputPixels: maxPixels }).metadata()
    if (format !== expected)
      return `it says ${mimetype} and holds ${format}. Save it again as a real ${mimetype}.`
    if (width * height > maxPixels) {
      return `it has ${width} × ${height} pixels, at most ${maxPixels / 1e6} million are allowed. Make it smaller.`
    }
    return undefined
  } catch (error) {
    return `it cannot be read as an image (${error instanceof Error ? error.message : String(error)}).`
  }
}

function documentProblem(data: Buffer, mimetype: string, name: string): string | undefined {
  if (mimetype === 'application/pdf') {
    return data.subarray(0, 1024).includes('%PDF-') && /\.pdf$/i.test(name)
      ? undefined
      : 'it is not a PDF file.'
  }
  const zip = data.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))
  return zip && officeNames.test(name) ? undefined : `it is not an office file of type ${mimetype}.`
}

/** Gives a file a name of its own. What a form may ask for besides, for pictures, means nothing here. */
export const named: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  delete req.query?.uploadEdits
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  file.name = fileName(stemOf(file.name), path.extname(file.name))
  return args
}
