import { Router } from 'express'
import type { SanitizedConfig } from 'payload'
import type { OidcProvider } from '../oidcProviders.ts'
import { endThem, leave, showAccount } from './account.ts'
import { changeFactor, setUp, showFactor } from './factor.ts'
import { showLink, takeLink } from './link.ts'
import { endIdentity } from './identities.ts'
import { comeBack, confirmLink, leaveForProvider, leaveToLink, takeCode } from './oidc.ts'
import { readForm, type Visit, visiting } from './request.ts'

/** The hub's own pages about accounts, under `/account`: without scripts, so that they work under the strictest policy. */
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
  router.get('/two-factor', page(showFactor))
  router.post('/two-factor', readForm, page(setUp))
  router.post('/two-factor/start', readForm, page(showFactor))
  router.post('/two-factor/change', readForm, page(changeFactor))
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
