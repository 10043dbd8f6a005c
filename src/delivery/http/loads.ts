import type { IncomingMessage } from 'node:http'
import { otherOrigins, plainQuery } from '../../model/loads.ts'
import type { Load, LoadStore, Registered } from '../content/loads.ts'
import type { Recipe } from '../query/recipe.ts'

/** How often counts are written down, in milliseconds. */
const every = 15_000

/** The most counts that are held between two writes; what comes on top counts as of other origins, by no embed. */
const mostCounts = 5_000

interface Options {
  store: LoadStore
  /** The hub's own origin: what its own pages load is not counted. */
  own: string
  now: () => Date
  /** True while the database does not answer: counts wait. */
  isAway: () => boolean
  warn: (error: unknown) => void
}

/**
 * Counts answers by the origin of the portal that loads them, by stored embed and by day, and writes that down four times a minute. Nothing of the
 * reader is looked at: no cookie, no address, and of `Origin` and `Referer` no more than a portal has registered.
 */
export class Loads {
  private readonly counts = new Map<string, Load>()
  private registered: Registered = { origins: new Set(), ofPortal: new Map() }
  private readonly timer: NodeJS.Timeout
  private writing: Promise<void> = Promise.resolve()

  constructor(private readonly options: Options) {
    this.timer = setInterval(() => void this.write(), every)
    this.timer.unref()
    void this.write()
  }

  /**
   * Counts an answer that was sent.
   * @param embed from `countedAs`; nothing is counted without one
   * @param portal the id of the portal that showed a key
   */
  count(req: IncomingMessage, embed: string | undefined, portal?: string): void {
    if (embed === undefined || req.method !== 'GET') return
    const said = saidOrigin(req) ?? (portal === undefined ? undefined : this.registered.ofPortal.get(portal))
    if (said === this.options.own) return
    const origin = said !== undefined && this.registered.origins.has(said) ? said : otherOrigins
    const day = this.options.now().toISOString().slice(0, 10)
    const isFull = this.counts.size >= mostCounts && !this.counts.has(keyOf({ day, origin, embed }))
    this.add(isFull ? { day, origin: otherOrigins, embed: plainQuery } : { day, origin, embed }, 1)
  }

  /** Writes down what was counted, and reads which origins are registered. What cannot be written waits for the next time. */
  write(): Promise<void> {
    return (this.writing = this.writing.then(() => this.flush()).catch(this.options.warn))
  }

  /** Ends the counting. @returns when all is written down */
  close(): Promise<void> {
    clearInterval(this.timer)
    return this.write()
  }

  private async flush(): Promise<void> {
    if (this.options.isAway()) return
    const { store } = this.options
    this.registered = await store.registered()
    for (const [key, load] of [...this.counts]) {
      this.counts.delete(key)
      await store.add(load).catch((error: unknown) => {
        this.add(load, load.answers)
        throw error
      })
    }
  }

  private add(of: Omit<Load, 'answers'>, answers: number): void {
    const key = keyOf(of)
    const known = this.counts.get(key)
    if (known) known.answers += answers
    else this.counts.set(key, { day: of.day, origin: of.origin, embed: of.embed, answers })
  }
}

const keyOf = ({ day, origin, embed }: Omit<Load, 'answers'>): string => `${day} ${embed} ${origin}`

/** What an answer counts as: the public id of an embed, `plainQuery`, or nothing. */
export function countedAs(recipe: Recipe): string | undefined {
  switch (recipe.form) {
    case 'embed':
    case 'embed frame':
      return recipe.embed.id
    case 'list':
    case 'list frame':
    case 'item':
    case 'item frame':
      return plainQuery
    default:
      return undefined
  }
}

/** Where a browser says that the page around stands: `Origin` of scripts, `Referer` of frames. */
function saidOrigin({ headers: { origin, referer } }: IncomingMessage): string | undefined {
  if (origin !== undefined) return origin
  return referer === undefined ? undefined : URL.parse(referer)?.origin
}
