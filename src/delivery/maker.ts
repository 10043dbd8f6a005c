import type { FlattenedField, Payload } from 'payload'
import type { Source } from './answers.ts'
import type { Made } from './cache.ts'
import { type Content, openContent } from './content.ts'
import { Dependencies, trackedContent, trackedDirectory } from './dependencies.ts'
import { type Directory, readDirectory } from './directory.ts'
import { Memo } from './memo.ts'
import { Problem } from './problem.ts'
import { make, type Recipe } from './recipes.ts'

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
  private readonly options: MakerOptions
  private readonly directory: Memo<Directory>

  constructor(options: MakerOptions) {
    this.options = options
    this.content = openContent(options.payload, options.locales)
    this.directory = new Memo(() => this.readDirectory())
  }

  /** Something changed: the directory is read again if it depends on that. */
  purge(tags: readonly string[]): void {
    this.directory.purge(tags)
  }

  /** The door and the directory, with everything noted that is asked of them; times are compared with one instant. */
  door(): { content: Content; directory: () => Promise<Directory>; now: Date; noted: Dependencies } {
    const now = this.options.now()
    const noted = this.notes(now)
    return {
      content: trackedContent(this.content, noted),
      directory: async () => trackedDirectory(await this.directory.get(), noted),
      now,
      noted,
    }
  }

  /** The answer of a recipe, or that there is nothing. @throws whatever is no answer: bad parameters, a failing database */
  async make(recipe: Recipe): Promise<Made> {
    const { locales: offered, serverUrl, publicOriginals } = this.options
    const { content, directory, now, noted } = this.door()
    const source: Source = { content, directory, offered, serverUrl, publicOriginals, now: () => now }
    const outcome = await make(recipe, source).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 404) return error
      throw error
    })
    return { outcome, tags: [...noted.tags], goneAt: noted.goneAt }
  }

  private notes(now: Date): Dependencies {
    const { collections } = this.options.payload
    const fields: Partial<Record<string, { config: { flattenedFields: FlattenedField[] } }>> = collections
    return new Dependencies((slug) => fields[slug]?.config.flattenedFields ?? [], now)
  }

  private async readDirectory() {
    const noted = this.notes(this.options.now())
    const value = await readDirectory(trackedContent(this.content, noted), this.options.locales)
    return { value, tags: noted.tags }
  }
}
