import { observed } from './query.ts'

const known = [...observed, 'slots']

/** Elements that were told of once. */
const told = new WeakSet<Element>()

/** Attributes that any element may have, beside those of the page's own scripts. */
const anyElement =
  /^(id|class|style|slot|part|hidden|dir|title|role|tabindex|inert|translate|(data|aria|on|item|v|x|ng)-?.*|[^a-z].*|.*[:.@].*)$/

/** Says once of an element which of its attributes it does not know, and which one may be meant. */
export function hint(element: Element): void {
  if (told.has(element)) return
  const unknown = element
    .getAttributeNames()
    .filter((name) => !known.includes(name) && !anyElement.test(name))
  if (unknown.length === 0) return
  told.add(element)
  for (const name of unknown) {
    const near = nearest(name)
    console.warn(
      `<hansa-list> does not know the attribute "${name}"${near ? `; is "${near}" meant?` : ''}`,
      element,
    )
  }
}

/** The known name that is a few letters away. */
export function nearest(name: string): string | undefined {
  const distances = known.map(
    (one) => [distance(name.replaceAll(/[^a-z]/g, ''), one.replaceAll('-', '')), one] as const,
  )
  const [best] = distances.sort(([one], [other]) => one - other)
  return best && best[0] <= Math.max(1, name.length / 3) ? best[1] : undefined
}

/** The number of letters to change, to add or to take out (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...one].entries())
    row = row.reduce<number[]>(
      (next, above, j) => [
        ...next,
        j === 0
          ? i + 1
          : Math.min(
              above + 1,
              (next[j - 1] as number) + 1,
              (row[j - 1] as number) + Number(letter !== other[j - 1]),
            ),
      ],
      [],
    )
  return row[other.length] as number
}
