import { Router } from 'express'
import { entryOf } from '../cache.ts'
import type { Delivery } from '../delivery.ts'
import { openapi } from '../openapi.ts'

/** The description of the API: for machines at `/v1/openapi.json`. */
export function apiRoutes({ source, version, answer }: Delivery): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const { serverUrl, offered } = source
  let description: string | undefined

  router.get('/openapi.json', (req, res) =>
    answer(req, res, 'openapi', async () => {
      description ??= JSON.stringify(openapi({ serverUrl, version, offered }))
      return entryOf(description, 'application/json; charset=utf-8')
    }),
  )

  return router
}
