/** What a portal says once of the hub that it shows. */
export interface PortalOptions {
  /** The hub's origin: `https://…`, or `http://` on this machine. */
  readonly hub: string
  /** The portal's key (`hansa_…`), which goes to the hub alone and never into a page. */
  readonly key?: string | undefined
  /** Language of lists that name none: a BCP 47 tag. Left out: a stored embed speaks the one chosen in its form, a list English. */
  readonly lang?: string | undefined
  /** Milliseconds that a page waits for the hub, all its lists together: 1,000, at most 10,000. */
  readonly timeout?: number | undefined
  /** Seconds for which a copy is shown without a look: 60, at most 3,600. */
  readonly fresh?: number | undefined
  /** Hours for which a copy is shown after it was last known to be current: 24, at most 168. */
  readonly staleHours?: number | undefined
  /** So many copies are kept, the least asked for leave: 500. */
  readonly mostCopies?: number | undefined
  /** Is told what was wrong with an attempt, for the portal's log. Left out: nobody is told. */
  readonly onProblem?: ((problem: string) => void) | undefined
}

/** The options within their bounds. Times are in milliseconds. */
export interface Settings {
  readonly hub: string
  readonly key: string | undefined
  readonly lang: string | undefined
  readonly timeout: number
  readonly fresh: number
  readonly longest: number
  readonly mostCopies: number
  readonly onProblem: (problem: string) => void
}

/** Reads the options. @throws {TypeError} where the hub is no origin, or a number is out of its bounds */
export function settingsOf(options: PortalOptions): Settings {
  const { timeout = 1_000, fresh = 60, staleHours = 24, mostCopies = 500 } = options
  return {
    hub: originOf(options.hub),
    key: options.key,
    lang: options.lang,
    timeout: within('timeout', timeout, 1, 10_000),
    fresh: within('fresh', fresh, 0, 3_600) * 1_000,
    longest: within('staleHours', staleHours, 0, 168) * 3_600_000,
    mostCopies: within('mostCopies', mostCopies, 1, 100_000),
    onProblem: options.onProblem ?? (() => undefined),
  }
}

function within(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value
  throw new TypeError(`Hansa: ${name} is ${value}; it may be ${least} to ${most}.`)
}

/** Whether a host is this very machine, as in a trial. */
const isThisMachine = (host: string): boolean => host === 'localhost' || host === '127.0.0.1'

function originOf(hub: string): string {
  const url = URL.canParse(hub) ? new URL(hub) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url.hostname))
  if (url && isSafe && url.href === `${url.origin}/`) return url.origin
  throw new TypeError(`Hansa: hub is "${hub}"; it is an origin as in https://hub.example.org.`)
}
