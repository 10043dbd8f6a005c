import { createHash, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Metrics } from './index.ts'

/**
 * Answers `GET /metrics` to whoever shows the token (`Authorization: Bearer …`). To everybody else there is nothing at
 * this address, as without a token in the settings.
 */
export function metricsRoute({ registry, text }: Metrics, token: string | undefined): RequestHandler {
  return async (req, res, next) => {
    const isAllowed = token !== undefined && matches(req.headers.authorization, `Bearer ${token}`)
    if (!isAllowed) return next()
    const body = await text()
    res.set({ 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }).send(body)
  }
}

/** Compares in a time that tells nothing, not even the length. */
function matches(given: string | undefined, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(expected))
}
