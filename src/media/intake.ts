import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
  Payload,
  PayloadRequest,
  Where,
} from 'payload'
import path from 'node:path'
import { fileName, stemOf } from './names.ts'
import { type Crop, type Encoded, keptPicture, sizesOf, type Variant, variantsOf } from './images.ts'
import type { SizeName } from './sizes.ts'
import { type FileStore, readAll } from './store.ts'

/** A point of a picture in percent from its left and upper edge. */
export interface FocalPoint {
  x: number
  y: number
}

/** Result of the image work on an upload, found again by the bytes that Payload passes on. */
interface Taken {
  picture: Encoded
  variants: ReadonlyMap<SizeName, Variant>
  focalPoint: FocalPoint
}

const taken = new WeakMap<Buffer, Taken>()

/** The variants that were made of the request's file, whatever name Payload gave it since. */
export function variantsIn({ file }: Pick<PayloadRequest, 'file'>): readonly Variant[] {
  return file ? [...(taken.get(file.data)?.variants.values() ?? [])] : []
}

/** Edits that the form asks for besides the file: read once, then taken from the request, so that Payload does not apply them. */
interface Edits {
  crop?: Crop
  focalPoint?: FocalPoint
}

/**
 * With sharp, Payload would encode every WebP once more, within the transaction. It wants to see sharp only when it starts, or
 * it warns that there is none.
 */
export function leaveImagesToUs({ config }: Payload): void {
  Reflect.deleteProperty(config, 'sharp')
}

const centre: FocalPoint = { x: 50, y: 50 }

type Args = Parameters<CollectionBeforeOperationHook>[0]['args']

/**
 * Makes of an upload what is kept of it, and its WebP variants, before the operation's first use of the database: an SQLite
 * transaction would keep every other writer waiting. Crops the stored picture where no new one comes with the crop. For
 * whoever may not save here nothing is done; Payload refuses them next.
 */
export const takePicture =
  (files: FileStore): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, overrideAccess, req }) => {
    if (operation !== 'create' && operation !== 'update') return args
    const { crop, focalPoint } = takeEdits(req)
    const access = overrideAccess ? true : await collection.access[operation]({ req, data: dataOf(args) })
    if (access === false) return args
    // Payload refuses what is no picture of a kind that the collection takes.
    if (req.file && !collection.upload.mimeTypes?.includes(req.file.mimetype)) return args
    const source = req.file ?? (crop && (await storedFile({ req, args, access, files })))
    if (source) await replaceFile(req, source, crop, focalPoint ?? focalPointIn(args) ?? centre)
    return focalPoint ? withData(args, { focalX: focalPoint.x, focalY: focalPoint.y }) : args
  }

const dataOf = (args: Args): Record<string, unknown> =>
  'data' in args && args.data ? (args.data as Record<string, unknown>) : {}

const withData = (args: Args, data: Record<string, unknown>): Args =>
  ({ ...args, data: { ...dataOf(args), ...data } }) as Args

async function replaceFile(
  req: PayloadRequest,
  source: { data: Buffer; name: string },
  crop: Crop | undefined,
  focalPoint: FocalPoint,
): Promise<void> {
  const picture = await keptPicture(source.data, crop)
  const name = fileName(stemOf(source.name), '.webp')
  const variants = await variantsOf(picture, 'webp', name)
  req.file = { data: picture.data, mimetype: 'image/webp', name, size: picture.data.length }
  taken.set(picture.data, { picture, variants, focalPoint })
}

interface Asked {
  req: PayloadRequest
  args: Args
  access: boolean | Where
  files: FileStore
}

/** The kept file of the document that is saved, as far as the caller may change it; read outside of its transaction. */
async function storedFile({ req, args, access, files }: Asked) {
  const id = 'id' in args ? args.id : undefined
  if (typeof id !== 'string') return undefined
  const own: Where = { id: { equals: id } }
  const document = await req.payload.db.findOne<{ id: string; filename?: string }>({
    collection: 'media' satisfies CollectionSlug,
    where: typeof access === 'object' ? { and: [own, access] } : own,
  })
  const name = document?.filename
  if (typeof name !== 'string') return undefined
  return { name, data: await readAll(files, name) }
}

/** Says in the document what its file is, once Payload has named it. */
export const describePicture: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  const made = req.file && taken.get(req.file.data)
  if (!data || !made) return data
  const { picture, focalPoint } = made
  const name = String(data.filename)
  const variants = new Map([...made.variants].map(([size, variant]) => [size, renamed(variant, name)]))
  taken.set(picture.data, { ...made, variants })
  return {
    ...data,
    mimeType: 'image/webp',
    filesize: picture.data.length,
    width: picture.width,
    height: picture.height,
    ...(operation === 'create' || data.focalX == null ? { focalX: focalPoint.x, focalY: focalPoint.y } : {}),
    sizes: { ...sizesOf('avif', new Map()), ...sizesOf('webp', variants) },
  }
}

/** Payload may have numbered a name that was taken already. */
function renamed(variant: Variant, filename: string): Variant {
  const suffix = /-\d+x\d+\.[a-z]+$/.exec(variant.filename)?.[0] ?? ''
  return { ...variant, filename: `${path.parse(filename).name}${suffix}` }
}

function takeEdits(req: PayloadRequest): Edits {
  const edits: unknown = req.query?.uploadEdits
  if (!isFields(edits)) return {}
  delete req.query.uploadEdits
  const crop = isFields(edits.crop)
    ? numbers({
        x: edits.crop.x,
        y: edits.crop.y,
        width: edits.widthInPixels,
        height: edits.heightInPixels,
      })
    : undefined
  const focalPoint = isFields(edits.focalPoint) ? pointOf(edits.focalPoint.x, edits.focalPoint.y) : undefined
  return { ...(crop ? { crop } : {}), ...(focalPoint ? { focalPoint } : {}) }
}

/** A focal point that the data say: the form sends it so where it has not been moved. */
function focalPointIn(args: Args): FocalPoint | undefined {
  const { focalX, focalY } = dataOf(args)
  return pointOf(focalX, focalY)
}

function pointOf(x: unknown, y: unknown): FocalPoint | undefined {
  const point = numbers({ x, y })
  const bounded = (value: number) => Math.min(Math.max(Math.round(value), 0), 100)
  return point && { x: bounded(point.x), y: bounded(point.y) }
}

/** All of them as numbers, or nothing. */
function numbers<K extends string>(values: Record<K, unknown>): Record<K, number> | undefined {
  const entries = Object.entries(values).map(([name, value]) => [name, toNumber(value)])
  return entries.every(([, value]) => Number.isFinite(value))
    ? (Object.fromEntries(entries) as Record<K, number>)
    : undefined
}

const toNumber = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
