import { Router } from 'express'
import type { Delivery } from './delivery.ts'
import { type ResponseBody, responseBodyOf } from '../outcome/responseBody.ts'
import { openapi } from './openapi.ts'
import { apiPage } from '../pages/site/apiPage.ts'
import { speechOf } from '../pages/speech.ts'
import { pageHeaders } from '../render/headers.ts'
import { sendEntry } from './respond.ts'

/** The description of the API: for machines at `/v1/openapi.json`, for people at `/v1/`. */
export function apiRoutes({ source, version }: Delivery): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const { serverUrl, offered } = source
  let description: ReturnType<typeof openapi> | undefined
  let forMachines: ResponseBody | undefined
  let forPeople: ResponseBody | undefined
  const described = () => (description ??= openapi({ serverUrl, version, offered }))

  router.get('/openapi.json', (req, res) => {
    forMachines ??= responseBodyOf(JSON.stringify(described()), 'application/json; charset=utf-8')
    return sendEntry(req, res, forMachines)
  })

  router.get('/', async (req, res) => {
    const speech = await speechOf('en')
    forPeople ??= responseBodyOf(
      apiPage(described(), speech),
      'text/html; charset=utf-8',
      pageHeaders(serverUrl),
    )
    await sendEntry(req, res, forPeople)
  })
  return router
}
