import { createHash } from 'node:crypto'
import path from 'node:path'
import slugify from '@sindresorhus/slugify'
import { APIError, type CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'

/** The most pixels an image may have: a decompression bomb is refused before it is decoded. */
const maxPixels = 60_000_000

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

/** Names a file after its content: `photo-of-the-port-3f9a….webp`. Equal bytes, equal name; nobody guesses it. */
export const contentNamed: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  const { name, ext } = path.parse(file.name)
  const hash = createHash('sha256').update(file.data).digest('hex').slice(0, 24)
  file.name = `${slugify(name).slice(0, 60) || 'file'}-${hash}${ext.toLowerCase()}`
  return args
}
