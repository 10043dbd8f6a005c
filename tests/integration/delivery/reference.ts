import { isOut, type Piece } from './piece.ts'

/** Filters as they stand in an address: of values with commas between them any counts. */
export type Filters = Partial<Record<string, string>>

/**
 * Lists what a list holds by the words of its documentation alone, with every filter asked on its own.
 * @param today `YYYY-MM-DD`
 * @returns slugs, in the order of the pieces
 */
export function listed(
  kind: Piece['kind'],
  filters: Filters,
  pieces: readonly Piece[],
  today: string,
): string[] {
  const fits = Object.entries(filters).map(([name, value]): Test => {
    const tested = String(value)
      .split(',')
      .map((one) => tests[name]?.(one, { pieces, filters, today }))
    return (piece) => tested.some((test) => test === undefined || test(piece))
  })
  return pieces
    .filter((piece) => piece.kind === kind && isOut(piece) && fits.every((test) => test(piece)))
    .map(({ slug }) => slug)
}

interface Around {
  pieces: readonly Piece[]
  filters: Filters
  today: string
}
type Test = (piece: Piece) => boolean

const year = (day: string) => day.slice(0, 4)
/** Of a resource only the year is known. */
const compared = (piece: Piece, day: string | undefined, holds: (day: string) => boolean) =>
  day !== undefined && (piece.kind === 'resources' ? holds(year(day)) : holds(day))
const short = (piece: Piece, day: string) => (piece.kind === 'resources' ? year(day) : day)

const tests: Record<string, ((value: string, around: Around) => Test) | undefined> = {
  municipality: (city, { pieces, filters }) => {
    const isMember = (slug: string) =>
      pieces.some((one) => one.kind === 'partners' && one.slug === slug && one.city === city)
    return (piece) =>
      piece.owner === city ||
      (filters.scope !== 'own' &&
        (piece.city === city || (piece.kind === 'projects' && piece.partners[0].some(isMember))))
  },
  project: (slug, { pieces }) => {
    const project = pieces.find((one) => one.kind === 'projects' && one.slug === slug)
    return (piece) => {
      if (piece.kind === 'partners') return project?.partners.flat().includes(piece.slug) === true
      if (piece.kind === 'contacts') return project?.contacts.includes(piece.slug) === true
      return piece.projects.includes(slug)
    }
  },
  partner: (slug) => (piece) => piece.partners.flat().includes(slug),
  topic: (slug) => (piece) => piece.topics.includes(slug),
  kind: (type) => (piece) => piece.type === type,
  from: (day) => (piece) => compared(piece, piece.last, (last) => last >= short(piece, day)),
  until: (day) => (piece) => compared(piece, piece.first, (first) => first <= short(piece, day)),
  when:
    (when, { today }) =>
    (piece) =>
      piece.last !== undefined && (when === 'upcoming' ? piece.last >= today : piece.last < today),
}
