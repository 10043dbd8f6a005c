import { createHash, randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { embedAssets, type Handler } from '@hansa/portal-embed/express/assets.ts'
import { keepRelease } from '@hansa/portal-embed/express/releases.ts'
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import helmet from 'helmet'
import type { Payload, SanitizedConfig } from 'payload'
import { accountGate } from '../accounts/gate.ts'
import { accountPages } from '../accounts/pages/index.ts'
import type { onCommit } from '../database/transactions/commits.ts'
import { deliveryApp, type DeliveryOptions, type PublicSide } from '../delivery/http/app.ts'
import { kinds } from '../model/kinds/index.ts'
import { databaseGone } from '../delivery/outcome/problem.ts'
import { refusalAnswer } from '../errors/answer.ts'
import { nowhere } from '../delivery/http/nowhere.ts'
import { sendProblem } from '../delivery/http/respond.ts'
import { healthRoutes } from '../delivery/http/health.ts'
import { Snapshot } from '../delivery/cache/snapshot.ts'
import type { Env } from '../settings/env.ts'
import { addressShape } from '../logging/address.ts'
import { requestLog } from '../logging/requests.ts'
import { fileStores } from '../media/stores.ts'
import { readBacklog } from '../metrics/backlog.ts'
import { hubMetrics, type Metrics } from '../metrics/index.ts'
import { metricsRoute } from '../metrics/route.ts'
import { answerBy } from '../proof/ownAnswers.ts'
import type { Messages } from '../publish/messages.ts'
import { changeDays } from '../publish/retention.ts'
import { restBridge } from '../rest/bridge.ts'
import { rememberClient, warnOfProxy } from '../limits/clientAddress.ts'
import { hostCookie } from '../rest/hostCookie.ts'
import { ownOriginOnly, unkept } from '../rest/origin.ts'
import { securityTxt } from '../rest/securityTxt.ts'
import { ownAnswers } from './ownAnswers.ts'
import { normalRequests } from './target.ts'
import type { Setup } from '../accounts/setup/bootstrap.ts'
import { setupPage } from '../accounts/setup/setupPage.ts'
import { version } from '../model/version.ts'

/** The parts that the hub's request handlers are made from. */
export interface HubParts {
  env: Env
  payload: Payload
  config: SanitizedConfig
  onCommit: typeof onCommit
  /** Set when the database could not be reached yet. */
  isAway?: boolean
}

/** The pages for people who work on the content, besides the accounts. */
export interface Editorial {
  /** Present while there is no user yet. */
  setup?: Setup | undefined
  /** Next, for the admin; without it the hub has no admin (tests of the API alone). */
  admin?: RequestHandler
}

/** The hub's request handling, and what goes on beside it. */
export interface HubApp extends Pick<PublicSide, 'settled' | 'warm' | 'counted' | 'release' | 'close'> {
  handle: RequestListener
  /** Lets people who work on the content in: the database is prepared. Until then they are told to try again. */
  open: (editorial?: Editorial) => void
  /** True where an earlier run has answered from this database. */
  hasAnswered: boolean
}

/**
 * The hub's handlers in their order: finished answers, before Express is reached; what refuses odd requests, metrics, public side, embed scripts,
 * Payload's REST for editors, the admin; of these, those of the process' role.
 */
export async function hubApp({ env, payload, config, onCommit, isAway }: HubParts): Promise<HubApp> {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.TRUST_PROXY)
  if (env.TRUST_PROXY === 0) app.use(warnOfProxy(payload.logger))
  const metrics = metricsOf(payload)
  const { finished, counted } = metrics.requests
  app.use(requestLog({ log: payload.logger, shape: addressShape(ownWords(config, env)), counted }))
  app.use(normalRequests(env.SERVER_URL))
  app.get('/.well-known/security.txt', securityTxt(contactOf(env)))
  app.get('/metrics', metricsRoute(metrics, env.METRICS_TOKEN))
  const messages = await messagesOf(env, payload)
  const stopTelling = messages && onCommit(messages.tell)
  const stopSharing = await limitsOf(env, payload)
  if (env.HANSA_ROLE === 'hub') app.use(healthRoutes({ version }, payload))
  const snapshot = env.HANSA_ROLE === 'hub' ? undefined : await openSnapshot(env, payload)
  const publicSide =
    env.HANSA_ROLE === 'hub'
      ? nothingPublic
      : publicSideOf({ env, payload, onCommit, isAway, snapshot }, metrics, messages)
  app.use(publicSide.router)
  if (env.HANSA_ROLE !== 'hub') app.use('/embed/v1', embedScripts(env, payload))
  answerBy(payload, ownAnswers(payload, env))
  let people = notYet(env)
  if (env.HANSA_ROLE !== 'delivery') app.use((req, res, next) => people(req, res, next))
  app.use(nowhere(env.SERVER_URL, env.HANSA_LOCALES))
  app.use(failure(payload))
  const handle: RequestListener = (req, res) => {
    if (!publicSide.finished(req, res)) return app(req, res)
    finished[res.statusCode === 304 ? 'unchanged' : 'ok'] += 1
  }
  const close = async () => {
    stopTelling?.()
    stopSharing?.()
    await publicSide.close()
    await messages?.close()
  }
  const open = (shown: Editorial = {}) => (people = editorial({ env, payload, config, ...shown }))
  const { settled, warm, release } = publicSide
  return {
    handle,
    open,
    hasAnswered: snapshot?.applied !== undefined,
    settled,
    warm,
    counted: publicSide.counted,
    release,
    close,
  }
}

const contactOf = (env: Env) => ({
  contact: env.HANSA_SECURITY_CONTACT,
  policy: env.HANSA_SECURITY_POLICY,
  serverUrl: env.SERVER_URL,
})

/** The admin and everything behind it need the database. */
const notYet =
  ({ SERVER_URL }: Env): RequestHandler =>
  (req, res) =>
    sendProblem(req, res, databaseGone(), SERVER_URL)

/** Only who has Redis loads its driver. */
async function messagesOf({ REDIS_URL }: Env, { logger }: Payload): Promise<Messages | undefined> {
  if (REDIS_URL === undefined) return undefined
  const { redisMessages } = await import('../publish/messages.ts')
  const warn = (err: unknown) =>
    logger.warn({ err }, 'Redis cannot be reached; changes are looked for by the clock.')
  return redisMessages(REDIS_URL, warn)
}

function anonymousAllowance(env: Env) {
  const { HANSA_ANONYMOUS_PER_MINUTE: perMinute, HANSA_ANONYMOUS_AT_ONCE: atOnce } = env
  return perMinute === 0 ? undefined : { perMinute, atOnce }
}

/** The scripts of this release, and of those before it, which pages that have begun with them go on asking for. */
function embedScripts({ DATA_DIR }: Env, { logger }: Payload): Handler {
  const directory = path.resolve('plugins/portal-embed/dist')
  const releases = path.join(DATA_DIR, 'embed-releases')
  try {
    keepRelease(directory, releases)
  } catch (err) {
    logger.warn({ err }, 'The scripts of this release cannot be kept for later ones.')
  }
  return embedAssets({ directory, releases })
}

/** Limits that all processes share. Only who has Redis loads its driver. */
async function limitsOf({ REDIS_URL }: Env, { logger }: Payload): Promise<(() => void) | undefined> {
  if (REDIS_URL === undefined) return undefined
  const { shareLimits } = await import('../limits/shared.ts')
  const warn = (err: unknown) =>
    logger.warn({ err }, 'Redis cannot be reached; each process counts limits by itself.')
  return shareLimits(REDIS_URL, warn)
}

/** The public side of a process that has none. */
const nothingPublic: PublicSide = {
  finished: () => false,
  router: Router(),
  settled: () => Promise.resolve(),
  warm: () => Promise.resolve(),
  counted: () => Promise.resolve(),
  release: () => undefined,
  close: () => Promise.resolve(),
}

function publicSideOf(
  {
    env,
    payload,
    onCommit: committed,
    isAway,
    snapshot,
  }: Omit<HubParts, 'config'> & Pick<DeliveryOptions, 'snapshot'>,
  metrics: Metrics,
  messages: Messages | undefined,
): PublicSide {
  return deliveryApp({
    payload,
    serverUrl: env.SERVER_URL,
    locales: env.HANSA_LOCALES,
    version,
    publicOriginals: env.HANSA_PUBLIC_ORIGINALS,
    hasPages: env.HANSA_PAGES,
    onCommit: committed,
    onMessage: messages?.listen,
    isAway,
    snapshot,
    cache: { maxBytes: env.HANSA_CACHE_MB * 1024 * 1024 },
    files: fileStores(env),
    meter: metrics.delivery,
    anonymous: anonymousAllowance(env),
    trustsProxy: env.TRUST_PROXY !== 0,
  })
}

/** Makes the routes for people who work on the content: sign-in and accounts, Payload's REST, the admin. */
function editorial({
  env,
  payload,
  config,
  setup,
  admin,
}: Pick<HubParts, 'env' | 'payload' | 'config'> & Editorial): Router {
  const router = Router()
  if (env.HANSA_DEMO) router.get('/demo/portal', (_req, res) => res.redirect(302, env.PORTAL_URL))
  if (env.SERVER_URL.startsWith('https:')) router.use(hostCookie(`${config.cookiePrefix}-token`))
  router.use(rememberClient, adminHeaders(env), ownOriginOnly(config.csrf))
  router.use(['/api', '/account', '/setup'], unkept)
  router.get('/', (_req, res) => res.redirect(302, '/admin'))
  router.use('/setup', setupPage({ payload, setup }))
  router.use('/account', accountPages({ config, serverUrl: env.SERVER_URL, providers: env.OIDC_PROVIDERS }))
  router.use(accountGate(payload))
  router.use('/api', restBridge({ config, serverUrl: env.SERVER_URL }))
  if (admin) router.use((req, res, next) => (isOfAdmin(req.path) ? admin(req, res, next) : next()))
  return router
}

/** Returns whether Next answers an address; everywhere else it would only have a page of its own for what is not there. */
const isOfAdmin = (path: string): boolean => /^\/(?:admin|_next|__next\w*)(?:\/|$)/.test(path)

/** Opens the answers of earlier runs; a file of its own for each port, since two processes may share a folder. */
async function openSnapshot(env: Env, payload: Payload) {
  const { SERVER_URL, HANSA_LOCALES, DATABASE_URL, HANSA_SNAPSHOT_MB, DATA_DIR, PORT } = env
  if (HANSA_SNAPSHOT_MB === 0) return undefined
  const database = createHash('sha256').update(DATABASE_URL).digest('base64url')
  const store = await Snapshot.open({
    file: path.join(DATA_DIR, 'snapshot', `${PORT}.db`),
    identity: JSON.stringify([SERVER_URL, HANSA_LOCALES, database]),
    build: `${version} ${statSync(fileURLToPath(import.meta.url)).mtimeMs}`,
    maxBytes: HANSA_SNAPSHOT_MB * 1024 * 1024,
    warn: (error, message) => payload.logger.warn({ err: error }, message),
  })
  const applied = await store.applied()
  const isTooOld = applied !== undefined && Date.now() - applied.at > (changeDays - 1) * 24 * 3_600_000
  if (isTooOld) store.clear()
  return { store, applied: isTooOld ? undefined : applied }
}

function metricsOf(payload: Payload): Metrics {
  const adapter = payload.db.name === 'sqlite' ? 'sqlite' : 'mongodb'
  return hubMetrics({ version, adapter, backlog: () => readBacklog(payload) })
}

/** Words of addresses that the configuration defines, which the log may show. */
function ownWords({ collections }: SanitizedConfig, env: Env): string[] {
  return [...collections.map(({ slug }) => slug), ...kinds, ...env.HANSA_LOCALES]
}

/** Security headers of the admin: scripts by nonce only. Next reads the nonce from the request's own policy. */
function adminHeaders(env: Env): RequestHandler {
  const https = env.SERVER_URL.startsWith('https:')
  return (req, res, next) => {
    const nonce = `'nonce-${randomBytes(16).toString('base64')}'`
    const directives = {
      defaultSrc: ["'self'"],
      scriptSrc: [
        "'self'",
        nonce,
        "'strict-dynamic'",
        ...(env.NODE_ENV === 'development' ? ["'unsafe-eval'"] : []),
      ],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      frameAncestors: ["'self'"],
      objectSrc: ["'none'"],
      upgradeInsecureRequests: https ? [] : null,
    }
    helmet({ contentSecurityPolicy: { directives }, hsts: https, crossOriginEmbedderPolicy: false })(
      req,
      res,
      (error) => {
        const policy = res.getHeader('Content-Security-Policy')
        if (typeof policy === 'string') req.headers['content-security-policy'] = policy
        next(error)
      },
    )
  }
}

function failure(payload: Payload): ErrorRequestHandler {
  return (error, _req, res, next) => {
    payload.logger.error(error)
    if (res.headersSent) return next(error)
    const { status, body } = refusalAnswer('en', 'internal-error')
    res.status(status).json(body)
  }
}
