import { type Asking, HubError } from '../errors/hubError.ts'
import { faultText } from '../messages/errors/faults.ts'
import { isDoc } from '../translation/document.ts'
import type { Versions } from './merge.ts'
import { byId, namesOf, nothing, type Row, same, type State } from './state.ts'

/**
 * The state that a form was made from, as the form sends it with a save: the former value of everything that was touched. A list that
 * is named holds the ids of all its former rows, and in full those that were removed.
 */
export interface Base {
  /** Of the state that the form was made from. */
  updatedAt?: string
  state: State
}

/** A base as it is sent, as JSON. */
export interface SentBase extends SentState {
  updatedAt?: string
  /** How often the form had to ask for what it lacks. It means nothing to the hub. */
  asked?: number
}

/** A state as JSON. */
export interface SentState {
  values?: Record<string, unknown>
  lists?: Record<string, ({ id: string } & SentState)[]>
}

/**
 * Reads what was sent as `base`.
 * @throws {HubError} 400 when it is none
 */
export function readBase(req: Asking, sent: unknown): Base {
  if (!isDoc(sent)) throw malformed(req, 'baseNoObject')
  const { updatedAt } = sent
  if (updatedAt !== undefined && updatedAt !== null && typeof updatedAt !== 'string')
    throw malformed(req, 'baseNoTime')
  return { ...(updatedAt ? { updatedAt } : {}), state: readState(req, sent) }
}

function readState(req: Asking, { values = {}, lists = {} }: Record<string, unknown>): State {
  if (!isDoc(values) || !isDoc(lists)) throw malformed(req, 'baseNoState')
  return {
    values: new Map(Object.entries(values)),
    lists: new Map(Object.entries(lists).map(([name, rows]) => [name, readRows(req, name, rows)])),
  }
}

function readRows(req: Asking, name: string, rows: unknown): Row[] {
  if (!Array.isArray(rows)) throw malformed(req, 'baseNoRows', name)
  return rows.map((row: unknown) => {
    if (!isDoc(row) || typeof row.id !== 'string') throw malformed(req, 'baseNoId', name)
    return { id: row.id, state: readState(req, row) }
  })
}

const malformed = (req: Asking, why: Parameters<typeof faultText>[1], name = '') =>
  new HubError(req, 'base-malformed', {
    why: faultText(req.i18n?.language, why, { name: name.slice(0, 40) }),
  })

/** A state as it is sent. */
export function sentState({ values, lists }: State): SentState {
  return {
    ...(values.size > 0 ? { values: Object.fromEntries(values) } : {}),
    ...(lists.size > 0
      ? {
          lists: Object.fromEntries(
            [...lists].map(([name, rows]) => [
              name,
              rows.map(({ id, state }) => ({ id, ...sentState(state) })),
            ]),
          ),
        }
      : {}),
  }
}

/** The states that a save is compared by. */
interface Save {
  /** The state before, as far as the base tells it. */
  told: State
  /** As it is stored now. */
  theirs: State
  /** As it was sent. */
  sent: State
  /** As the person reads what is stored. Left out: all of it. */
  seen?: State | undefined
}

/**
 * The state before and the person's own, whole, from the parts that the base and the save tell: what was not touched is as it is stored
 * now. What the person does not read is not compared, so that no answer tells anything of it: it is taken as any save would take it, and
 * rows that are not read stay.
 */
export function versionsOf(save: Save): Versions {
  const { old, mine } = both(save)
  return { old, mine, theirs: save.theirs }
}

function both({ told, theirs, sent, seen }: Save): Pick<Versions, 'old' | 'mine'> {
  const [old, mine] = [nothing(), nothing()]
  const names = namesOf(theirs.values, sent.values)
  const before = inParts(told.values, names)
  for (const name of names) {
    const stored = theirs.values.get(name)
    const isTouched = before.has(name) && sent.values.has(name)
    // A value that the person is not given may be empty or unreadable. Neither is compared: the answer would tell which it is.
    const isRead = seen === undefined || (seen.values.has(name) && isSame(seen, theirs, name))
    old.values.set(name, isTouched && isRead ? before.get(name) : stored)
    mine.values.set(name, isTouched ? sent.values.get(name) : stored)
  }
  for (const name of namesOf(theirs.lists, sent.lists)) {
    const rows = bothRows({
      told: told.lists.get(name),
      theirs: theirs.lists.get(name) ?? [],
      sent: sent.lists.get(name),
      seen: seen && (seen.lists.get(name) ?? []),
    })
    old.lists.set(name, rows.old)
    mine.lists.set(name, rows.mine)
  }
  return { old, mine }
}

/** Returns whether a person reads a value as it is stored. A value that is left out for them does not count as an empty one. */
const isSame = (seen: State, stored: State, name: string): boolean =>
  seen.values.has(name) === stored.values.has(name) && same(seen.values.get(name), stored.values.get(name))

/** Returns the told values by these names. A group that was told as one value is told for each of its parts. */
function inParts(told: ReadonlyMap<string, unknown>, names: readonly string[]): Map<string, unknown> {
  const parts = new Map<string, unknown>()
  for (const name of names) {
    const path = name.split('.')
    const group = path.map((_, end) => path.slice(0, end + 1).join('.')).findLast((each) => told.has(each))
    if (group === undefined) continue
    const inner = path.slice(group.split('.').length)
    parts.set(name, at(told.get(group), inner))
  }
  return parts
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, part) => (isDoc(inner) ? inner[part] : undefined), value)

interface Lists {
  told: readonly Row[] | undefined
  theirs: readonly Row[]
  sent: readonly Row[] | undefined
  seen: readonly Row[] | undefined
}

function bothRows({ told, theirs, sent, seen }: Lists): { old: Row[]; mine: Row[] } {
  if (told === undefined || sent === undefined) return { old: [...theirs], mine: [...theirs] }
  const [before, standing, own] = [byId(told), byId(theirs), byId(sent)]
  const read = seen && byId(seen)
  const isHidden = (id: string) => standing.has(id) && read !== undefined && !read.has(id)
  const old: Row[] = []
  const mine = new Map<string, Row>()
  for (const id of namesOf(before, own).filter((each) => !isHidden(each))) {
    const row = bothOfRow(before.get(id), standing.get(id), own.get(id), read?.get(id)?.state)
    if (row.old) old.push(row.old)
    if (row.mine) mine.set(id, row.mine)
  }
  return { old, mine: [...own.keys()].flatMap((id) => mine.get(id) ?? []) }
}

function bothOfRow(
  told: Row | undefined,
  theirs: Row | undefined,
  sent: Row | undefined,
  seen: State | undefined,
): { old?: Row; mine?: Row } {
  if (told && theirs) {
    const { old, mine } = both({
      told: told.state,
      theirs: theirs.state,
      sent: sent?.state ?? told.state,
      seen,
    })
    return { old: { id: told.id, state: old }, ...(sent ? { mine: { ...sent, state: mine } } : {}) }
  }
  if (told) {
    // It is gone. What was sent of it untouched is as it was.
    const old = sent ? both({ told: told.state, theirs: sent.state, sent: sent.state }).old : told.state
    return { old: { id: told.id, state: old }, ...(sent ? { mine: sent } : {}) }
  }
  if (!theirs || !sent) return sent ? { mine: sent } : {}
  const { mine } = both({
    told: unsaid(sent.state, theirs.state, seen),
    theirs: theirs.state,
    sent: sent.state,
    seen,
  })
  return { mine: { ...sent, state: mine } }
}

/** Returns the state before of a row that is sent as new although it is stored: everything in it that the person reads was empty. */
function unsaid({ values, lists }: State, theirs: State, seen: State | undefined): State {
  const isRead = (name: string) => seen === undefined || isSame(seen, theirs, name)
  return {
    values: new Map([...values.keys()].filter(isRead).map((name) => [name, undefined])),
    lists: new Map([...lists.keys()].map((name) => [name, []])),
  }
}
