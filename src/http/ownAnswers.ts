import type { Payload } from 'payload'
import { Problem } from '../delivery/outcome/problem.ts'
import { openSource } from '../delivery/reader/source.ts'
import { answerMaker } from '../delivery/render/maker.ts'
import type { Ask } from '../proof/ownAnswers.ts'
import type { Env } from '../settings/env.ts'

/** What readers get at this moment, made anew from what is stored: the proof of a publication must not rest on a kept answer. */
export function ownAnswers(payload: Payload, env: Env): Ask {
  const { HANSA_LOCALES: offered, SERVER_URL: serverUrl, HANSA_PUBLIC_ORIGINALS: publicOriginals } = env
  return async (recipe) => {
    const source = openSource(payload, offered)
    try {
      const make = answerMaker({ source, offered, serverUrl, publicOriginals, now: () => new Date() })
      const { outcome } = await make(recipe)
      return outcome instanceof Problem ? undefined : (await outcome.bytes('identity')).toString('utf8')
    } catch (error) {
      if (error instanceof Problem && error.status < 500) return undefined
      throw error
    } finally {
      await source.close()
    }
  }
}
