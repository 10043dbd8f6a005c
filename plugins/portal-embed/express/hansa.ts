import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { type Drawing, Portal, type PortalOptions, type Question, type Rendered } from '../server/index.ts'
import { Pictures } from '../server/pictures.ts'
import { embedAssets } from './assets.ts'

export interface HansaOptions extends PortalOptions, Pick<Drawing, 'dom'> {
  /** Path under which the portal serves the embed's sheets, scripts and pictures: `/hansa`. */
  readonly path?: string | undefined
  /** `hub`: pictures come from the hub, which then sees the visitors' addresses. `portal`: they come through the portal. */
  readonly pictures?: 'portal' | 'hub' | undefined
  /** The folder with the built scripts; needed only where a bundler has moved this module away from it. */
  readonly directory?: string | undefined
}

/** What stands in `res.locals.hansa`. */
export interface Hansa {
  /**
   * Draws a list, an embed or what stands at an address of the hub. Never rejects. All that one page asks for waits no longer than the timeout.
   * @param drawing what is otherwise than the middleware's options say
   */
  render(question: Question, drawing?: Pick<Drawing, 'dom'>): Promise<Rendered>
  /** Address of the sheet for lists in the light DOM; link it in the page's head. */
  readonly sheet: string
  /** Address of the script of `<hansa-list>`, for who wants lists to renew themselves while a page is open. */
  readonly script: string
}

/** Fits Express and Connect; mount it at the root. */
export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse & { locals?: Record<string, unknown> },
  next: (error?: unknown) => void,
) => void

declare global {
  // The name under which Express lets its types be added to.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    interface Locals {
      hansa: Hansa
    }
  }
}

/**
 * Gives every page `res.locals.hansa`, and serves what lists need from the portal's own origin. The hub is asked by this server alone and hears
 * nothing of visitors; what it said is kept in this process.
 * @throws {TypeError} where an option is out of its bounds; `Error` where the built scripts are not there
 */
export function hansa({
  path = '/hansa',
  dom,
  pictures = 'portal',
  directory,
  ...options
}: HansaOptions): Middleware {
  if (!/^(\/[\w.-]+)+$/.test(path)) throw new TypeError(`Hansa: path is "${path}"; it is one as in /hansa.`)
  const portal = new Portal(options)
  const assets = embedAssets({ directory: directory ?? builtFolder() })
  const handedOn = new Pictures(portal.settings)
  const usual: Drawing = {
    dom,
    sheet: `${path}/shadow.css`,
    pictures: pictures === 'portal' ? `${path}/media` : undefined,
  }
  return (request, response, next) => {
    const [target = ''] = (request.url ?? '').split('?')
    const file = target.startsWith(`${path}/`) ? target.slice(path.length) : undefined
    if (file?.startsWith('/media/') && handedOn.answer(file.slice('/media/'.length), request, response))
      return
    if (file !== undefined) {
      const url = request.url
      request.url = file
      assets(request, response, () => {
        if (url !== undefined) request.url = url
        next()
      })
      return
    }
    response.locals ??= {}
    response.locals['hansa'] = forPage(portal, usual, path)
    next()
  }
}

/** What one page is drawn with: what it has waited for one list, it does not wait for the next. */
function forPage(portal: Portal, usual: Drawing, path: string): Hansa {
  let waited = 0
  return {
    sheet: `${path}/hansa.css`,
    script: `${path}/hansa.js`,
    async render(question, drawing) {
      const began = Date.now()
      const rendered = await portal.render(
        question,
        { ...usual, ...drawing },
        portal.settings.timeout - waited,
      )
      waited += Date.now() - began
      return rendered
    },
  }
}

/** `dist`, from where this file stands in it or beside it. */
function builtFolder(): string {
  const folders = ['../../', '../dist/'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
  return folders.find((folder) => existsSync(`${folder}hansa.js`)) ?? String(folders[0])
}
