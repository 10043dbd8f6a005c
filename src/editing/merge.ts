import { byId, namesOf, nothing, type Row, same, sameState, type State } from './state.ts'

/** Whose of two changes counts. */
export type Side = 'mine' | 'theirs'

/**
 * Two people's changes to the same part of a document, with different results:
 * - `value`: a value
 * - `order`: the order of a list's rows
 * - `removedByThem`, `removedByMe`: a row that one of them removed and the other changed
 */
export interface Collision {
  kind: 'value' | 'order' | 'removedByThem' | 'removedByMe'
  /** Dotted, rows by their id: `links.64f….url`; of a row `links.64f…`. */
  path: string
  mine: unknown
  theirs: unknown
}

/** Three states of one document. */
export interface Versions {
  /** The state that both began with. */
  old: State
  mine: State
  theirs: State
}

/** Decides a collision; `undefined` leaves it open, and what is theirs stands meanwhile. */
export type Choose = (collision: Collision) => Side | undefined

/**
 * Brings two people's changes of one document together: what one of them changed counts, value by value, and rows that one of them
 * added, removed or moved. What both changed to the same is no collision.
 * @returns the state that both changes make, and every collision, decided or not
 */
export function merge(
  versions: Versions,
  choose: Choose = () => undefined,
): { state: State; collisions: Collision[] } {
  const collisions: Collision[] = []
  const decide = (collision: Collision) => {
    collisions.push(collision)
    return choose(collision) ?? 'theirs'
  }
  return { state: mergeState(versions, '', decide), collisions }
}

type Decide = (collision: Collision) => Side

function mergeState({ old, mine, theirs }: Versions, prefix: string, decide: Decide): State {
  const values = new Map<string, unknown>()
  for (const name of namesOf(mine.values, theirs.values)) {
    const [before, own, other] = [old, mine, theirs].map((state) => state.values.get(name))
    const path = `${prefix}${name}`
    values.set(
      name,
      mergeValue(before, own, other, () => decide({ kind: 'value', path, mine: own, theirs: other })),
    )
  }
  const lists = new Map<string, Row[]>()
  for (const name of namesOf(mine.lists, theirs.lists)) {
    const rows = { old: old.lists.get(name), mine: mine.lists.get(name), theirs: theirs.lists.get(name) }
    lists.set(name, mergeRows(rows, `${prefix}${name}`, decide))
  }
  return { values, lists }
}

function mergeValue(before: unknown, own: unknown, other: unknown, decide: () => Side): unknown {
  if (same(own, before)) return other
  if (same(other, before) || same(own, other)) return own
  return decide() === 'mine' ? own : other
}

type Lists = { [K in keyof Versions]: readonly Row[] | undefined }

function mergeRows(rows: Lists, path: string, decide: Decide): Row[] {
  const sides = { old: byId(rows.old), mine: byId(rows.mine), theirs: byId(rows.theirs) }
  const kept = new Map<string, Row>()
  for (const id of namesOf(sides.theirs, sides.mine)) {
    const row = mergeRow(
      { old: sides.old.get(id), mine: sides.mine.get(id), theirs: sides.theirs.get(id) },
      `${path}.${id}`,
      decide,
    )
    if (row) kept.set(id, row)
  }
  const ids = { old: [...sides.old.keys()], mine: [...sides.mine.keys()], theirs: [...sides.theirs.keys()] }
  return ordered(ids, kept, path, decide).flatMap((id) => kept.get(id) ?? [])
}

function mergeRow(
  { old, mine, theirs }: { [K in keyof Versions]: Row | undefined },
  path: string,
  decide: Decide,
): Row | undefined {
  if (mine && theirs) {
    const states = { old: old?.state ?? nothing(), mine: mine.state, theirs: theirs.state }
    return { ...theirs, state: mergeState(states, `${path}.`, decide) }
  }
  const left = mine ?? theirs
  if (!left || !old) return left
  if (sameState(left.state, old.state)) return undefined
  const kind = mine ? 'removedByThem' : 'removedByMe'
  const side = decide({ kind, path, mine: mine?.state, theirs: theirs?.state })
  return side === 'mine' ? mine : theirs
}

type Ids = { [K in keyof Versions]: string[] }

/** The order of the rows that stay: that of whoever moved any, with the other's new rows behind those that they stand behind there. */
function ordered(
  { old, mine, theirs }: Ids,
  kept: ReadonlyMap<string, Row>,
  path: string,
  decide: Decide,
): string[] {
  const everywhere = common(old, mine, theirs, kept)
  const [before, own, other] = [old, mine, theirs].map((ids) => ids.filter((id) => everywhere.has(id)))
  if (same(own, before)) return woven(theirs, mine, kept)
  if (same(other, before) || same(own, other)) return woven(mine, theirs, kept)
  const side = decide({ kind: 'order', path, mine, theirs })
  return side === 'mine' ? woven(mine, theirs, kept) : woven(theirs, mine, kept)
}

function common(
  old: string[],
  mine: string[],
  theirs: string[],
  kept: ReadonlyMap<string, Row>,
): Set<string> {
  const [own, other] = [new Set(mine), new Set(theirs)]
  return new Set(old.filter((id) => own.has(id) && other.has(id) && kept.has(id)))
}

function woven(frame: string[], other: string[], kept: ReadonlyMap<string, Row>): string[] {
  const inFrame = new Set(frame)
  const behind = new Map<string | undefined, string[]>()
  let last: string | undefined
  for (const id of other) {
    if (!kept.has(id)) continue
    if (inFrame.has(id)) last = id
    else if (behind.has(last)) behind.get(last)?.push(id)
    else behind.set(last, [id])
  }
  const following = (id: string) => [id, ...(behind.get(id) ?? [])]
  return [...(behind.get(undefined) ?? []), ...frame.filter((id) => kept.has(id)).flatMap(following)]
}
