import type { ContentSource } from '../content/content.ts'
import type { MadeAnswer } from '../outcome/madeAnswer.ts'
import { Problem } from '../outcome/problem.ts'
import type { Recipe } from '../query/recipe.ts'
import type { AnswerContext } from './context.ts'
import { make } from './recipes.ts'

interface MakerOptions extends Omit<AnswerContext, 'content' | 'now' | 'ends'> {
  source: ContentSource
  now: () => Date
}

/** Makes the answer of a recipe, or that there is nothing, or nothing any more. @throws whatever is no answer: bad parameters, a failing database */
export type AnswerMaker = (recipe: Recipe) => Promise<MadeAnswer>

/** Makes answers from content and notes what each was made from. */
export function answerMaker({ source, now: clock, ...context }: MakerOptions): AnswerMaker {
  return async (recipe) => {
    const now = clock()
    const { content, noted } = source.open(now)
    let end = Infinity
    const ends = (instant: number) => void (end = Math.min(end, instant))
    const outcome = await make(recipe, { ...context, content, now, ends }).catch((error: unknown) => {
      if (error instanceof Problem && [301, 404, 410].includes(error.status)) return error
      throw error
    })
    return { outcome, tags: [...noted.tags], expiresAt: Math.min(noted.expiresAt, end) }
  }
}
