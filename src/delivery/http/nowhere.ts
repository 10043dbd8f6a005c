import type { RequestHandler } from 'express'
import { Problem } from '../outcome/problem.ts'
import { faultPage } from '../pages/site/itemPage.ts'
import { speechOf } from '../pages/speech.ts'
import { pageHeaders } from '../render/headers.ts'
import { openHeaders, preferredLanguage, sendProblem } from './respond.ts'

/**
 * The last answer of all: nothing stands at this address. People get a page in the language that they wish for, programs a problem document.
 * @param serverUrl the hub's origin, without a trailing slash
 */
export function nowhere(serverUrl: string, offered: readonly string[]): RequestHandler {
  return async (req, res) => {
    if (req.accepts(['json', 'html']) !== 'html')
      return sendProblem(req, res, new Problem('unknown-address'), serverUrl)
    const body = faultPage(404, await speechOf(preferredLanguage(req, offered)))
    const headers = {
      ...openHeaders,
      ...pageHeaders(serverUrl),
      'Cache-Control': 'no-store',
      Vary: 'Accept, Accept-Language',
    }
    res.writeHead(404, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
    res.end(req.method === 'HEAD' ? undefined : body)
  }
}
