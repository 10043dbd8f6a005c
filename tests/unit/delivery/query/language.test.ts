import { describe, expect, it } from '@jest/globals'
import {
  chooseLanguage,
  languagesOf,
  localise,
  lookup,
  translationState,
} from '../../../../src/delivery/query/language.ts'

describe('the language of a document', () => {
  const document = {
    publishedLocales: ['sq', 'en', 'el', 'fr'],
    sourceLocale: 'sq',
    translations: { sq: { state: 'original' }, en: { state: 'outdated' }, el: { state: 'missing' } },
  }
  const title = { sq: 'Titull', en: 'Title', el: 'Τίτλος', fr: 'Titre', de: 'Titel' }

  it('is one that is published, offered, not missing and has a title', () => {
    expect(languagesOf(document, title, ['en', 'sq', 'el', 'de'])).toEqual(['sq', 'en'])
    expect(languagesOf(document, { en: 'Title', sq: '' }, ['en', 'sq'])).toEqual(['en'])
    expect(languagesOf({}, title, ['en'])).toEqual([])
  })

  it('follows the chain and falls back to any that there is', () => {
    expect(chooseLanguage(['sq', 'en'], ['el', 'en', 'sq'])).toBe('en')
    expect(chooseLanguage(['sq', 'en'], ['de', null, undefined])).toBe('sq')
    expect(chooseLanguage([], ['sq'])).toBeUndefined()
  })

  it('never lends a text from another language', () => {
    expect(localise(title, 'de')).toBe('Titel')
    expect(localise({ en: 'x' }, 'sq')).toBeUndefined()
    expect(localise('plain', 'sq')).toBeUndefined()
    expect(localise({}, 'constructor')).toBeUndefined()
  })

  it('says how it stands to the source', () => {
    expect(translationState(document, 'en')).toBe('outdated')
    expect(translationState(document, 'sq')).toBe('original')
    expect(translationState({ sourceLocale: 'sq' }, 'sq')).toBe('original')
    expect(translationState({ sourceLocale: 'sq' }, 'en')).toBe('current')
  })

  it('is looked up by RFC 4647', () => {
    expect(lookup('sq-AL', ['sq', 'sr', 'sr-Latn'])).toBe('sq')
    expect(lookup('SR-latn-RS', ['sr', 'sr-Latn'])).toBe('sr-Latn')
    expect(lookup('fr', ['sq'])).toBeUndefined()
  })
})
