import type { Payload } from 'payload'
import type { Purges } from '../../publish/tail.ts'
import type { MadeAnswer } from '../outcome/madeAnswer.ts'
import type { Content } from '../content/content.ts'
import { openContent } from '../content/payloadContent.ts'
import { Dependencies, fieldsIn, trackedContent, trackedDirectory } from '../content/dependencies.ts'
import { trackedSearch } from '../search/tracked.ts'
import { type Directory, readDirectory } from '../content/directory.ts'
import { Memo } from '../content/memo.ts'
import { Problem } from '../outcome/problem.ts'
import type { Recipe } from '../query/recipe.ts'
import { make } from './recipes.ts'
import { SearchIndex } from '../search/index.ts'
import type { AnswerContext } from './context.ts'

interface MakerOptions {
  payload: Payload
  locales: readonly string[]
  serverUrl: string
  /** Whether readers get what is kept of an uploaded picture, besides its variants. */
  publicOriginals: boolean
  now: () => Date
}

/** Makes answers from the database and notes what each was made from. */
export class AnswerMaker {
  readonly content: Content
  private readonly search: SearchIndex
  private readonly options: MakerOptions
  private readonly directory: Memo<Directory>

  constructor(options: MakerOptions) {
    this.options = options
    this.content = openContent(options.payload, options.locales)
    this.search = new SearchIndex(this.content, options.locales)
    this.directory = new Memo(() => this.readDirectory())
  }

  /** Something changed: the search is told, and the directory is read again if it depends on that. */
  apply(purges: Purges): void {
    this.search.apply(purges)
    for (const { tags } of purges) {
      this.content.forget(tags)
      this.directory.purge(tags)
    }
  }

  /** Reads what is searched, before somebody searches. @throws when the database does not answer */
  warm(): Promise<void> {
    return this.search.build()
  }

  /** Ends what goes on by itself. */
  close(): Promise<void> {
    return this.search.close()
  }

  /** The door and the directory, with everything noted that is asked of them; times are compared with one instant. */
  tracked(): { content: Content; directory: () => Promise<Directory>; now: Date; noted: Dependencies } {
    const now = this.options.now()
    const noted = this.notes(now)
    return {
      content: trackedContent(this.content, noted),
      directory: async () => trackedDirectory(await this.directory.get(), noted),
      now,
      noted,
    }
  }

  /** The answer of a recipe, or that there is nothing, or nothing any more. @throws whatever is no answer: bad parameters, a failing database */
  async make(recipe: Recipe): Promise<MadeAnswer> {
    const { locales: offered, serverUrl, publicOriginals } = this.options
    const { content, directory, now, noted } = this.tracked()
    const search = trackedSearch(this.search, noted)
    const source: AnswerContext = {
      content,
      directory,
      search,
      offered,
      serverUrl,
      publicOriginals,
      now: () => now,
    }
    const outcome = await make(recipe, source).catch((error: unknown) => {
      if (error instanceof Problem && (error.status === 404 || error.status === 301)) return error
      throw error
    })
    return { outcome, tags: [...noted.tags], expiresAt: noted.expiresAt }
  }

  private notes(now: Date): Dependencies {
    return new Dependencies(fieldsIn(this.options.payload), now)
  }

  private async readDirectory() {
    const noted = this.notes(this.options.now())
    const value = await readDirectory(trackedContent(this.content, noted), this.options.locales)
    return { value, tags: noted.tags }
  }
}
