import { describe, expect, it } from '@jest/globals'
import { nextStates, readTranslations, type Save } from '../../../src/translation/states.ts'

const save = (changes: Partial<Save>): Save => ({
  locales: ['en', 'sq', 'it'],
  sourceLocale: 'en',
  previous: {},
  sourceHash: 'B',
  equalHashes: [],
  isPublished: true,
  hasText: (locale) => locale !== 'it',
  isWritten: () => false,
  ...changes,
})
const followed = {
  en: { state: 'original', sourceHash: 'A' },
  sq: { state: 'current', sourceHash: 'A' },
} as const

describe('translation states', () => {
  it('of a new document: the original, what has a text, what has none', () => {
    expect(nextStates(save({}))).toEqual({
      en: { state: 'original', sourceHash: 'B' },
      sq: { state: 'current', sourceHash: 'B' },
      it: { state: 'missing' },
    })
  })

  it('stay when the source stays', () => {
    expect(nextStates(save({ previous: followed, sourceHash: 'A' })).sq).toEqual(followed.sq)
  })

  it('become outdated when another source is published', () => {
    expect(nextStates(save({ previous: followed })).sq).toEqual({ state: 'outdated', sourceHash: 'A' })
  })

  it('stay in a draft save', () => {
    expect(nextStates(save({ previous: followed, isPublished: false })).sq).toEqual(followed.sq)
  })

  it('stay when the change was minor, and follow it', () => {
    const minor = save({ previous: followed, equalHashes: ['A'] })
    expect(nextStates(minor).sq).toEqual({ state: 'current', sourceHash: 'B' })
  })

  it('do not mend an outdated text with a minor change', () => {
    const previous = { sq: { state: 'outdated', sourceHash: '0' } } as const
    expect(nextStates(save({ previous, equalHashes: ['A'] })).sq).toEqual({
      state: 'outdated',
      sourceHash: '0',
    })
  })

  it('become current when somebody writes in the language', () => {
    const previous = { sq: { state: 'outdated', sourceHash: '0' } } as const
    expect(nextStates(save({ previous, isWritten: (locale) => locale === 'sq' })).sq).toEqual({
      state: 'current',
      sourceHash: 'B',
    })
  })

  it('become current again when the source goes back to what was translated', () => {
    const previous = { sq: { state: 'outdated', sourceHash: 'A' } } as const
    expect(nextStates(save({ previous, sourceHash: 'A' })).sq).toEqual({ state: 'current', sourceHash: 'A' })
  })

  it('keep a machine translation one until a person writes', () => {
    const previous = { sq: { state: 'machine', sourceHash: 'B' } } as const
    expect(nextStates(save({ previous })).sq?.state).toBe('machine')
    expect(nextStates(save({ previous, isWritten: () => true })).sq?.state).toBe('current')
  })

  it('turn the former original into a translation when the source language changes', () => {
    const next = nextStates(save({ previous: followed, sourceLocale: 'sq', equalHashes: ['A'] }))
    expect([next.sq?.state, next.en?.state]).toEqual(['original', 'current'])
  })

  it('are missing once the text is gone', () => {
    expect(nextStates(save({ previous: followed, hasText: (locale) => locale === 'en' })).sq).toEqual({
      state: 'missing',
    })
  })

  it('are read back without what is malformed', () => {
    expect(readTranslations({ en: { state: 'original' }, sq: 'current', it: null })).toEqual({
      en: { state: 'original' },
    })
    expect(readTranslations('broken')).toEqual({})
  })
})
