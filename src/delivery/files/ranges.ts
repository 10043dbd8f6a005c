import type { Request, Response } from 'express'
import type { Part, Stored } from '../../media/store.ts'
import { Problem } from '../outcome/problem.ts'

/**
 * Returns the part of a file that a request asks for, by its conditions and ranges (RFC 9110 13 and 14); the response must
 * have the file's `ETag` and `Last-Modified` already.
 * @returns the part, `whole`, or `unchanged` where the reader has it
 * @throws {Problem} 412 when it asks for another state of the file, 416 for bytes that the file does not have
 */
export function askedPart(req: Request, res: Response, file: Stored): Part | 'whole' | 'unchanged' {
  const etag = String(res.get('ETag'))
  if (isOther(req, etag, file.modified)) throw new Problem('other-file-state')
  if (req.fresh) return 'unchanged'
  const ranges = isSame(req, etag, file.modified) ? req.range(file.size, { combine: true }) : undefined
  if (ranges === -1)
    throw new Problem('range-not-in-file', {}, { headers: { 'Content-Range': `bytes */${file.size}` } })
  if (!Array.isArray(ranges) || ranges.type !== 'bytes' || ranges.length !== 1) return 'whole'
  return ranges[0] ?? 'whole'
}

/** `If-Match` and `If-Unmodified-Since`: the reader wants this state of the file or none. */
function isOther(req: Request, etag: string, modified: Date): boolean {
  const match = req.get('If-Match')
  if (match !== undefined) return match !== '*' && !tags(match).includes(etag)
  return secondsOf(modified) > (dateOf(req.get('If-Unmodified-Since')) ?? Infinity)
}

/** `If-Range`: a part is of use only if the reader has the rest of this very state. */
function isSame(req: Request, etag: string, modified: Date): boolean {
  const state = req.get('If-Range')
  if (state === undefined) return true
  return state.includes('"')
    ? tags(state).includes(etag)
    : secondsOf(modified) <= (dateOf(state) ?? -Infinity)
}

const tags = (list: string): string[] => list.split(',').map((tag) => tag.trim().replace(/^W\//, ''))

/** Dates in headers have no fractions of a second. */
const secondsOf = (date: Date): number => Math.floor(date.valueOf() / 1000)

function dateOf(header: string | undefined): number | undefined {
  const date = Date.parse(header ?? '')
  return Number.isNaN(date) ? undefined : secondsOf(new Date(date))
}
