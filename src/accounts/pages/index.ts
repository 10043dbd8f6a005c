import { Router } from 'express'
import type { SanitizedConfig } from 'payload'
import type { OidcProvider } from '../../settings/oidcProviders.ts'
import { endThem, leave, showAccount } from './account.ts'
import { eraseData, exportData, showData } from './data.ts'
import { changeFactor, setUp, showFactor } from './factor.ts'
import { showLink, takeLink } from './link.ts'
import { endIdentity } from './identities.ts'
import { comeBack, confirmLink, leaveForProvider, leaveToLink, takeCode } from './oidc.ts'
import { passkeyScript } from './passkeyScript.ts'
import { dropPasskey, showPasskey, startPasskey, takePasskey } from './passkeys.ts'
import { readForm, type Visit, visiting } from './request.ts'

/**
 * The hub's own pages about accounts, under `/account`. They need no script, but for passkeys, which a browser gives to scripts
 * alone.
 */
export function accountPages({
  config,
  serverUrl,
  providers,
}: {
  config: SanitizedConfig
  serverUrl: string
  providers: OidcProvider[]
}): Router {
  const router = Router()
  const page = (work: (visit: Visit) => Promise<void> | void) => visiting(config, serverUrl, work)
  router.get(
    '/',
    page((visit) => showAccount(visit)),
  )
  router.post('/sessions', readForm, page(endThem))
  router.post('/sign-out', readForm, page(leave))
  router.get(
    '/data',
    page((visit) => showData(visit)),
  )
  router.post('/data/export', readForm, page(exportData))
  router.post('/data/erase', readForm, page(eraseData))
  router.get('/two-factor', page(showFactor))
  router.post('/two-factor', readForm, page(setUp))
  router.post('/two-factor/start', readForm, page(showFactor))
  router.post('/two-factor/change', readForm, page(changeFactor))
  router.get('/passkeys.js', (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('text/javascript').send(passkeyScript)
  })
  router.post('/passkeys/new', readForm, page(startPasskey))
  router.post('/passkeys', readForm, page(takePasskey))
  router.get('/passkeys/:id', (req, res, next) =>
    page((visit) => showPasskey(visit, req.params.id))(req, res, next),
  )
  router.post('/passkeys/:id', readForm, (req, res, next) =>
    page((visit) => dropPasskey(visit, String(req.params.id)))(req, res, next),
  )
  router.post('/second-step', readForm, page(takeCode))
  router.post('/confirm-link', readForm, page(confirmLink))
  router.post('/identities/end', readForm, page(endIdentity))
  router.get('/link/:token', (req, res, next) =>
    page((visit) => showLink(visit, req.params.token))(req, res, next),
  )
  router.post('/link/:token', readForm, (req, res, next) =>
    page((visit) => takeLink(visit, String(req.params.token)))(req, res, next),
  )
  for (const provider of providers) {
    const path = `/oidc/${provider.name}`
    router.get(
      `${path}/start`,
      page((visit) => leaveForProvider(visit, provider, serverUrl)),
    )
    router.post(
      `${path}/link`,
      readForm,
      page((visit) => leaveToLink(visit, provider, serverUrl)),
    )
    router.get(
      `${path}/callback`,
      page((visit) => comeBack(visit, provider, serverUrl)),
    )
  }
  return router
}
