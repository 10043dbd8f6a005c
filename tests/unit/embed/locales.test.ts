import { describe, expect, it } from '@jest/globals'
import { loadWords, locales } from '@hansa/portal-embed/locales/index.ts'
import { short, shortened } from '@hansa/portal-embed/locales/short.ts'
import * as values from '../../../src/model/values.ts'
import { direction, shippedLocales } from '../../../src/translation/languages.ts'

type Tree = { readonly [key: string]: string | Tree }

/** `path → text` of every word; what is of languages alone that browsers know badly is left out of `wordsOf`. */
function flatten(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  )
}

const wordsOf = async (lang: string) =>
  flatten((await loadWords(lang)) as unknown as Tree).filter(
    ([key]) => !/^(dates|names|monthNames|weekdayNames|countries\..*)$/.test(key),
  )

describe('the words of the embed', () => {
  it('exist in every language that Hansa ships', () => {
    expect(Object.keys(locales).sort()).toEqual([...shippedLocales].sort())
  })

  it.each(shippedLocales)('in %s have the same keys as in English and no empty text', async (lang) => {
    const own = await wordsOf(lang)
    const english = await wordsOf('en')
    expect(own.map(([key]) => key).sort()).toEqual(english.map(([key]) => key).sort())
    expect(own.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it.each(shippedLocales)(
    'in %s say their language and direction, and keep the places to fill in',
    async (lang) => {
      const words = await loadWords(lang)
      expect([words.lang, words.dir]).toEqual([lang, direction(lang)])
      const holes = (await wordsOf(lang)).filter(([, text]) => text.includes('{}')).map(([key]) => key)
      expect(holes.sort()).toEqual(['asOf', 'available', 'controls.hits'])
    },
  )

  it.each(['mk', 'sr', 'uk'])('in %s are written in Cyrillic', async (lang) => {
    const latin = (await wordsOf(lang)).filter(
      ([key, text]) => !/^(lang|dir)$/.test(key) && /[A-Za-z]/.test(text),
    )
    expect(latin).toEqual([])
  })

  it('are found by a tag with a region or a script, and are English for unknown languages', async () => {
    expect((await loadWords('sr-Cyrl-RS')).lang).toBe('sr')
    expect((await loadWords('SQ-al')).lang).toBe('sq')
    expect((await loadWords('fr')).lang).toBe('en')
    expect((await loadWords('constructor')).lang).toBe('en')
  })
})

describe('the short keys of the hosted script', () => {
  const spoken: Readonly<Record<string, readonly string[]>> = {
    role: values.partnershipRoles,
    news: values.newsCategories,
    meetings: values.meetingKinds,
    projects: values.lifecycles,
    partners: values.partnerKinds,
    contacts: values.contactKinds,
    resources: values.resourceKinds,
  }

  it.each(shortened)('of %s tell apart whatever the hub may say', (catalogue) => {
    const keys = spoken[catalogue] ?? []
    expect(new Set(keys.map(short)).size).toBe(keys.length)
  })

  it.each(shortened)('of %s have a word for whatever the hub may say', async (catalogue) => {
    const words = (await loadWords('en')) as unknown as Record<string, Record<string, string>>
    expect(Object.keys(words[catalogue] ?? {}).sort()).toEqual([...(spoken[catalogue] ?? [])].sort())
  })
})
