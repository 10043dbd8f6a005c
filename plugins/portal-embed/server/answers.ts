import type { Answer, Item } from '../core/answer.ts'
import { Bounded } from './bounded.ts'
import { type Copy, mostCharacters, none } from './copies.ts'
import { ask, type Reply } from './hub.ts'
import type { Settings } from './options.ts'
import { within } from './within.ts'

/** Milliseconds for which nobody tries again after a failure. */
const pause = 60_000

interface Flight {
  readonly since: number
  readonly done: Promise<Copy>
}

/**
 * Answers of the hub: a copy that is at most as old as the settings say, renewed by the request that finds it older. The others get the old one at
 * once; one request is on its way for a question. When the hub as a whole fails, one request tries for all.
 */
export class Answers {
  readonly #settings: Settings
  readonly #copies: Bounded<Copy>
  readonly #flights = new Map<string, Flight>()
  /** Until when the whole hub is left in peace. It stays, past, until the hub has answered. */
  #rest = 0

  constructor(settings: Settings) {
    this.#settings = settings
    this.#copies = new Bounded(settings.mostCopies, mostCharacters)
  }

  /**
   * What is known of an answer.
   * @param path path and query of its JSON
   * @param patience milliseconds that the caller waits for the hub; what comes later is there for the next one
   */
  async get(path: string, patience: number): Promise<Copy> {
    const copy = this.#copies.get(path) ?? none
    if (this.#isSettled(copy)) return copy
    const running = this.#flights.get(path)
    if (running && copy.answer) return copy
    const flight = running ?? this.#begin(path, copy)
    return flight ? within(flight.done, flight.since + patience - Date.now(), copy) : copy
  }

  /** What of a copy may be shown: nobody who cannot ask knows what was withdrawn. */
  shown({ answer, looked, known }: Copy): Answer | undefined {
    const now = Date.now()
    return now - looked < this.#settings.fresh || now - known < this.#settings.longest ? answer : undefined
  }

  /** Whether a copy, good or bad, is young enough to ask nobody. */
  #isSettled({ tried, looked }: Copy): boolean {
    const age = Date.now() - tried
    // A clock that was set back makes an age below nought.
    return tried > 0 && age >= 0 && age < (tried === looked ? this.#settings.fresh : pause)
  }

  #begin(path: string, copy: Copy): Flight | undefined {
    if (this.#rest > Date.now() || (this.#rest > 0 && this.#flights.size > 0)) return undefined
    const flight = { since: Date.now(), done: this.#look(path, copy) }
    this.#flights.set(path, flight)
    return flight
  }

  /** Asks the hub, and keeps what it said. Never rejects. */
  async #look(path: string, copy: Copy): Promise<Copy> {
    const reply = await ask(this.#settings, path, copy.answer && copy.etag)
    const renewed = after(reply, copy)
    this.#rest = isOfTheWholeHub(reply.status) ? Date.now() + Math.max(pause, reply.wait) : 0
    this.#copies.set(path, renewed, renewed.size + path.length)
    this.#flights.delete(path)
    if (renewed.problem) this.#settings.onProblem(`${this.#settings.hub}${path}: ${renewed.problem}`)
    return renewed
  }
}

/** Whether a status says that the next question will fare no better. */
const isOfTheWholeHub = (status: number): boolean =>
  status === 0 || status >= 500 || [401, 403, 429].includes(status)

/** The copy after an attempt. */
function after(reply: Reply, copy: Copy): Copy {
  const now = Date.now()
  const tried = { ...copy, tried: now }
  const current = {
    ...tried,
    looked: now,
    known: reply.stale > 0 ? Math.min(now, reply.stale) : now,
    problem: '',
  }
  if (reply.status === 304 && copy.answer) return current
  if (reply.status === 200) {
    const answer = answerIn(reply)
    return answer
      ? { ...current, answer, etag: reply.etag, size: reply.body.length }
      : { ...tried, problem: 'the answer is no list and no item' }
  }
  const { problem } = reply
  // It was withdrawn: the copy must not outlive it.
  return reply.status === 404 || reply.status === 410
    ? { ...none, tried: now, problem }
    : { ...tried, problem }
}

const answerIn = ({ body, type }: Reply): Answer | undefined =>
  type === 'application/json' ? answerOf(body) : undefined

/** A list, or an item as a list of one. */
function answerOf(body: string): Answer | undefined {
  try {
    const said = JSON.parse(body) as Partial<Answer> & Partial<Item>
    if (isItem(said)) return { items: [said], total: 1, lang: said.lang }
    return Array.isArray(said.items) && said.items.every(isItem) && typeof said.lang === 'string'
      ? (said as Answer)
      : undefined
  } catch {
    return undefined
  }
}

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Item).title === 'string' &&
  typeof (value as Item).lang === 'string'
