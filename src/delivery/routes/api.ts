import { Router } from 'express'
import { entryOf } from '../cache.ts'
import type { Delivery } from '../delivery.ts'
import { openapi } from '../openapi.ts'
import { apiPage } from '../pages/apiPage.ts'
import { speechOf } from '../pages/speech.ts'
import { pageHeaders } from './pages.ts'

/** The description of the API: for machines at `/v1/openapi.json`, for people at `/v1/`. */
export function apiRoutes({ source, version, answer }: Delivery): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const { serverUrl, offered } = source
  let made: ReturnType<typeof openapi> | undefined
  const description = () => (made ??= openapi({ serverUrl, version, offered }))

  router.get('/openapi.json', (req, res) =>
    answer(req, res, 'openapi', async () =>
      entryOf(JSON.stringify(description()), 'application/json; charset=utf-8'),
    ),
  )

  router.get('/', (req, res) =>
    answer(req, res, 'api', async () => {
      const page = apiPage(description(), await speechOf('en'))
      return entryOf(page, 'text/html; charset=utf-8', pageHeaders(serverUrl))
    }),
  )

  return router
}
