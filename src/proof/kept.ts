import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { limits } from './fetchPage.ts'

/** Packs a page for the database: HTML shrinks to a tenth or so. */
export const packed = (page: Buffer): string =>
  brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).toString('base64')

/** The very bytes that were packed. */
export const unpacked = (text: string): Buffer =>
  brotliDecompressSync(Buffer.from(text, 'base64'), { maxOutputLength: limits.bytes })
