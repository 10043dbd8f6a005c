import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Recipe } from '../delivery/query/recipe.ts'
import type { Mark } from './marks.ts'
import type { Ask } from './ownAnswers.ts'
import { type Form, Unproven } from './reasons.ts'
import type { Subject } from './subject.ts'

/** What the hub's own answer says of what a page embeds. */
export interface Evidence {
  form: Form
  /** The funding statement, where the item belongs to a project. */
  statement: string | undefined
  /** SHA-256 of the answer, in hexadecimal. */
  answerHash: string
}

const reference = z.object({ id: z.string() })
const shown = z.object({
  id: z.string(),
  kind: z.string().optional(),
  project: reference.optional(),
  projects: z.array(reference).optional(),
  funding: z.array(z.object({ statement: z.string().optional() })).optional(),
})
type Shown = z.infer<typeof shown>
const listed = z.union([
  z.object({ items: z.array(shown) }).transform(({ items }) => items),
  shown.transform((item) => [item]),
])

/**
 * Looks whether something that the page embeds shows the subject to readers at this moment, with the funding statement where one is due.
 * @throws {Unproven} with what is missing; of several things the one that came nearest
 */
export async function evidenceFor(marks: readonly Mark[], subject: Subject, ask: Ask): Promise<Evidence> {
  if (marks.length === 0) throw new Unproven('nothing')
  let nearest = new Unproven('notShown')
  for (const mark of marks) {
    if (subject.kind === 'embeds' && !isEmbed(mark, subject)) continue
    const answer = await ask(recipeOf(mark))
    const items = answer === undefined ? [] : itemsOf(answer).filter((item) => shows(item, subject, mark))
    if (answer === undefined || items.length === 0) continue
    const statement = items.flatMap(({ funding = [] }) => funding.flatMap((each) => each.statement ?? []))[0]
    if (statement !== undefined || !items.some((item) => isFunded(item, subject)))
      return { form: mark.form, statement, answerHash: createHash('sha256').update(answer).digest('hex') }
    nearest = new Unproven('noFunding')
  }
  throw nearest
}

const isEmbed = (mark: Mark, { publicId }: Subject): boolean => 'embed' in mark && mark.embed.id === publicId

function recipeOf(mark: Mark): Recipe {
  if ('embed' in mark) return { form: 'embed', ending: 'json', embed: mark.embed }
  if ('query' in mark) return { form: 'list', ending: 'json', query: mark.query }
  return { form: 'item', ending: 'json', address: mark.address }
}

function itemsOf(answer: string): Shown[] {
  const outcome = listed.safeParse(JSON.parse(answer))
  return outcome.success ? outcome.data : []
}

const projectsOf = ({ project, projects = [] }: Shown): string[] =>
  [...projects, ...(project ? [project] : [])].map(({ id }) => id)

/** An item shows itself, and the project that it belongs to. */
function shows(item: Shown, { kind, id }: Subject, mark: Mark): boolean {
  if (kind === 'embeds') return 'embed' in mark
  return item.id === id || (kind === 'projects' && projectsOf(item).includes(id))
}

/** True where a funding statement is due: of projects, and of what belongs to one. */
const isFunded = (item: Shown, { kind }: Subject): boolean =>
  kind === 'projects' || projectsOf(item).length > 0
