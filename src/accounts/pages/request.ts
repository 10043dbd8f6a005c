import express, { type Request as ExpressRequest, type RequestHandler, type Response } from 'express'
import Negotiator from 'negotiator'
import { createPayloadRequest, type PayloadRequest, type SanitizedConfig } from 'payload'
import { type AccountMessages, accountLanguages, accountMessages } from '../../messages/accounts/index.ts'
import { pageHtml } from './frame.ts'

/** One request to an own page. */
export interface Visit {
  req: PayloadRequest
  form: Record<string, string>
  /** The language tag that the page is in, and its words. */
  lang: string
  words: AccountMessages
  /** The person's language instead of the browser's, once the person is known. */
  inLanguageOf: (person: { language?: string | null | undefined }) => Visit
  /** Answers with a page. */
  show: (status: number, title: string, body: string) => void
  res: Response
}

/** Leads to the sign-in, for whoever is not signed in. */
export const toSignIn = ({ res }: Visit): void => res.redirect(303, '/admin/login')

/** Reads forms of pages. */
export const readForm: RequestHandler = express.urlencoded({ extended: false, limit: '40kb' })

/**
 * Gives a page what it needs: Payload's request with the signed-in person (Payload's own check of cookie and origin),
 * the form and the words. Nothing of these pages is kept by caches or told to other sites
 * (`no-referrer` would also take the origin from the forms, by which Payload knows them to be ours).
 */
export function visiting(
  config: SanitizedConfig,
  serverUrl: string,
  work: (visit: Visit) => Promise<void> | void,
): RequestHandler {
  return async (req, res) => {
    res.set({ 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'same-origin' })
    const request = await createPayloadRequest({ config, request: withoutBody(req, serverUrl) })
    await work(visit(request, req, res))
  }
}

function visit(request: PayloadRequest, req: ExpressRequest, res: Response, language?: string): Visit {
  const user = request.user as { language?: string | null } | null
  const tag = language ?? user?.language ?? new Negotiator(req).language(accountLanguages) ?? 'en'
  const lang = accountLanguages.includes(tag) ? tag : 'en'
  const form = Object.entries((req.body ?? {}) as Record<string, unknown>)
  return {
    req: request,
    form: Object.fromEntries(form.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    lang,
    words: accountMessages(lang),
    inLanguageOf: (person) => visit(request, req, res, person.language ?? undefined),
    show: (status, title, body) =>
      void res
        .status(status)
        .type('html')
        .send(pageHtml({ lang, title, body, script: scriptOf(res, body) })),
    res,
  }
}

/** The script of passkeys, for a page that asks for one; with the nonce that the answer's policy lets scripts run by. */
function scriptOf(res: Response, body: string): string {
  const nonce = /'nonce-([^']+)'/.exec(String(res.getHeader('Content-Security-Policy')))?.[1] ?? ''
  return body.includes('data-passkey=')
    ? `<script type="module" nonce="${nonce}" src="/account/passkeys.js"></script>`
    : ''
}

function withoutBody(req: ExpressRequest, serverUrl: string): Request {
  const headers = new Headers()
  for (const name of ['cookie', 'origin', 'sec-fetch-site', 'user-agent', 'accept-language']) {
    const value = req.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return new Request(new URL(req.originalUrl, serverUrl), { headers, method: req.method })
}
