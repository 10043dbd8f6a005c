import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import type { Payload } from 'payload'
import { onCommit as afterCommit } from '../../database/transactions/commits.ts'
import { onServersLost } from '../../database/migrate.ts'
import type { FileStores } from '../../media/stores.ts'
import { type Purges, Tail } from '../../publish/tail.ts'
import { anonymousLimit, type Charge } from './anonymous.ts'
import type { Allowance } from '../../limits/bucket.ts'
import type { CacheOptions } from '../cache/cache.ts'
import { answerer, type Delivery, targetOf, Targets } from './delivery.ts'
import type { ContentSource } from '../content/content.ts'
import { loadStore } from '../reader/loads.ts'
import { openSource } from '../reader/source.ts'
import { answerMaker } from '../render/maker.ts'
import { Memory } from '../cache/memory.ts'
import { Loads } from './loads.ts'
import { type Meter, newMeter, type PurgeReason } from './meter.ts'
import { isDocumentFile, isPictureFile } from '../files/pictures.ts'
import { portalDoor } from './portal.ts'
import { judge, Problem } from '../outcome/problem.ts'
import { PublicFiles } from '../files/publicFiles.ts'
import type { Applied, Snapshot } from '../cache/snapshot.ts'
import { patience, Watch } from '../cache/watch.ts'
import { openHeaders, sendProblem, sendReady } from './respond.ts'
import { apiRoutes } from './api.ts'
import { fileRoutes } from './files.ts'
import { answering, healthRoutes } from './health.ts'
import { dataRoutes } from './data.ts'
import { oembedRoute } from './oembed.ts'
import { pageRoutes } from './pages.ts'

/** The system's clock, asked at each answer; taken before Next puts a slower one in its place. */
const systemTime = Date.now

/** The parts and settings that the public side is made from. */
export interface DeliveryOptions {
  payload: Payload
  /** The hub's origin, without a trailing slash: absolute addresses come from here, never from a request's Host. */
  serverUrl: string
  /** Languages that are offered and delivered. */
  locales: readonly string[]
  version: string
  /** True where readers also get the kept WebP of an uploaded picture, not only its variants. */
  publicOriginals?: boolean
  /** False where the hub has no pages of its own: frames stay. */
  hasPages?: boolean
  /** Where uploaded files are. */
  files: FileStores
  /** Says what was committed in this process; by default its database does. */
  onCommit?: typeof afterCommit
  cache?: CacheOptions
  /** Answers on disk, and up to where the outbox was applied to them. */
  snapshot?: { store: Snapshot; applied: Applied | undefined } | undefined
  /** Set when the database could not be reached yet: nothing is read from it before `release`. */
  isAway?: boolean
  /** Calls the listener when another process has committed something; without it the outbox is only looked at by the clock. */
  onMessage?: ((listener: () => void) => void) | undefined
  /** The allowance of each network for answers that are made for it without a key; no limit where it is absent. */
  anonymous?: Allowance | undefined
  /** Set when some proxy is trusted to say for whom it asks. */
  trustsProxy?: boolean
  /** The counters of answers and purges. */
  meter?: Meter
  now?: () => Date
}

/** The public side. */
export interface PublicSide {
  /** Answers what was answered under the same raw target before, if it is still true, and says whether it did. */
  finished: (req: IncomingMessage, res: ServerResponse) => boolean
  /** Answers everything else of the public side; other addresses pass through to the next handler. */
  router: Router
  /** Resolves when everything that was committed until now, in whatever process, is what readers get. */
  settled: () => Promise<void>
  /** Reads what is searched, so that the first search need not wait. @throws when the database does not answer */
  warm: () => Promise<void>
  /** Writes down how many answers portals have loaded until now. */
  counted: () => Promise<void>
  /** Lets readers have what is in a database that was away at the start: it is prepared, and what was erased is erased in it. */
  release: () => void
  /** Ends what goes on by itself. */
  close: () => Promise<void>
}

/** The parts that answers are made by and kept in. */
interface Parts {
  source: ContentSource
  watch: Watch
  memory: Memory
  targets: Targets
  pictures: PublicFiles
  documents: PublicFiles
  meter: Meter
  charge: Charge
  loads: Loads
}

/**
 * The public side: JSON, files, pages, health. Anonymous and read-only. Ask `finished` before any router: what it
 * answers costs hardly more than the bytes.
 */
export function deliveryApp(options: DeliveryOptions): PublicSide {
  const { payload, isAway = false } = options
  const parts = partsOf(options)
  const { source, watch, memory, meter, loads } = parts
  const held = { isHeld: isAway }
  if (isAway) watch.lost()
  const tail = tailOf(parts, options, held)
  options.onMessage?.(() => tail.wake())
  meter.outboxLag = () => tail.lag
  const stopListening = onServersLost(payload, () => watch.lost())
  void tail.look().catch(() => undefined)
  return {
    finished: finisher(parts),
    router: routerOf(parts, options),
    settled: () => tail.look().then(() => memory.cache.settled()),
    warm: () => source.warm(),
    counted: () => loads.write(),
    release: () => {
      held.isHeld = false
      tail.wake()
    },
    close: async () => {
      stopListening()
      await tail.stop()
      await loads.close()
      await source.close()
      await memory.close()
    },
  }
}

function partsOf({ payload, serverUrl, locales: offered, ...options }: DeliveryOptions): Parts {
  const { publicOriginals = false, meter = newMeter(), snapshot, now } = options
  const milliseconds = now ? () => now().valueOf() : systemTime
  const clock = () => new Date(milliseconds())
  const watch = new Watch(milliseconds)
  const source = openSource(payload, offered)
  const memory = new Memory({
    maker: answerMaker({ source, offered, serverUrl, publicOriginals, now: clock }),
    watch,
    isAway: () =>
      answering(payload).then(
        () => false,
        () => true,
      ),
    snapshot: snapshot?.store,
    applied: snapshot?.applied,
    cache: options.cache,
    now: milliseconds,
  })
  meter.cache = () => ({ bytes: memory.cache.held, entries: memory.cache.entries })
  const files = { open: () => source.open(clock()), watch, memory }
  return {
    source,
    watch,
    memory,
    targets: new Targets(),
    pictures: new PublicFiles({
      ...files,
      kind: 'media',
      find: (file, content) => isPictureFile(file, content, publicOriginals),
    }),
    documents: new PublicFiles({ ...files, kind: 'documents', find: isDocumentFile }),
    meter,
    charge: anonymousLimit({
      allowance: options.anonymous,
      trustsProxy: options.trustsProxy ?? false,
      warn: (message) => payload.logger.warn(message),
    }),
    loads: new Loads({
      store: loadStore(payload),
      own: serverUrl,
      now: clock,
      isAway: () => watch.lostAt !== undefined,
      warn: (err) => payload.logger.warn({ err }, 'What portals have loaded is not written down yet.'),
    }),
  }
}

/** Follows what is committed. @param held whether nothing is read from the database yet */
function tailOf(parts: Parts, options: DeliveryOptions, held: { isHeld: boolean }): Tail {
  const { watch, memory } = parts
  const { payload, onCommit = afterCommit, now } = options
  const { store, applied } = options.snapshot ?? {}
  return new Tail({
    payload,
    apply: (purges) => apply(parts, purges),
    onCommit,
    onLook: (outcome) =>
      'error' in outcome || held.isHeld ? watch.lost() : memory.answered(outcome.position),
    patience,
    since: applied?.position,
    clockSince: applied && new Date(applied.at),
    onUnknown: () => store?.clear(),
    now,
  })
}

/** Something was committed: whatever was made from it is not true any more. */
function apply({ source, memory, pictures, documents, meter }: Parts, purges: Purges): void {
  source.apply(purges)
  memory.apply(purges)
  for (const files of [pictures, documents]) for (const purge of purges) files.purge(purge)
  for (const purge of purges) meter.purges[reasonOf(purge)] += 1
  const purged = performance.now()
  void memory.cache.settled().then(() => meter.fresh((performance.now() - purged) / 1000))
}

function routerOf(
  parts: Parts,
  { payload, serverUrl, locales: offered, version, files, hasPages = true }: DeliveryOptions,
): Router {
  const { memory, targets, watch, meter, charge, loads, pictures, documents } = parts
  const delivery: Delivery = {
    source: { offered, serverUrl },
    version,
    judge: judging(payload),
    answer: answerer({ cache: memory.cache, targets, watch, meter, charge, loads }),
  }
  const router = Router({ caseSensitive: true, strict: true })
  router.use('/v1', portalDoor(payload))
  router.use(['/v1', '/health', '/media', '/documents', '/oembed'], readOnly)
  router.use(healthRoutes(delivery, payload))
  router.use(fileRoutes({ images: pictures, documents }, files, charge))
  router.use('/v1', apiRoutes(delivery), dataRoutes(delivery), nowhere)
  router.use(oembedRoute(delivery))
  router.use(pageRoutes(delivery, readOnly, hasPages))
  router.use(failed(delivery))
  return router
}

function reasonOf({ id, gone }: Purges[number]): PurgeReason {
  if (gone) return 'withdrawn'
  return id === undefined ? 'time' : 'change'
}

/** Makes `finished`. It leaves requests with an `Authorization` header to the router: the portals' door checks them first. */
function finisher({
  memory: { cache },
  targets,
  watch,
  meter: { answers },
  loads,
}: Parts): PublicSide['finished'] {
  return (req, res) => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || req.headers.authorization !== undefined)
      return false
    const target = targets.find(targetOf(req))
    const entry = target && cache.get(target.key)
    const { lostAt } = watch
    if (entry === undefined || !sendReady(req, res, entry, lostAt)) return false
    answers[lostAt !== undefined ? 'stale' : res.statusCode === 304 ? 'unchanged' : 'hit'] += 1
    loads.count(req, target?.counted)
    return true
  }
}

const preflight = {
  ...openHeaders,
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'If-None-Match, Accept-Language',
  'Access-Control-Max-Age': '86400',
  Allow: 'GET, HEAD, OPTIONS',
}

/** The public side is for reading: answers a preflight (any origin, no credentials) and refuses every writing method. */
const readOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next()
  if (req.method === 'OPTIONS') return void res.writeHead(204, preflight).end()
  const headers = { Allow: preflight.Allow }
  throw new Problem('read-only', { method: req.method.slice(0, 20) }, { headers })
}

const nowhere: RequestHandler = () => {
  throw new Problem('unknown-address')
}

/** Sends what was thrown as a problem document. */
function failed({ judge: judged, source: { serverUrl } }: Delivery): ErrorRequestHandler {
  return async (error, req, res, next) => {
    if (res.headersSent) return next(error)
    sendProblem(req, res, await judged(error), serverUrl)
  }
}

/** Judges errors and logs those that are no fault of the caller. */
function judging(payload: Payload): Delivery['judge'] {
  return async (error) => {
    const problem = await judge(error, () => answering(payload))
    if (problem.status >= 500 && !(error instanceof Problem))
      payload.logger.error({ err: error }, problem.message)
    return problem
  }
}
