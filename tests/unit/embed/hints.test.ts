/** @jest-environment ./tests/unit/embed/environment.mjs */
import { describe, expect, it, jest } from '@jest/globals'
import { hint, nearest } from '@hansa/portal-embed/elements/hints.ts'
import { document } from './browser.ts'

describe('attributes that the element does not know', () => {
  it.each([
    ['municipalty', 'municipality'],
    ['headinglevel', 'heading-level'],
    ['heading_level', 'heading-level'],
    ['topics', 'topic'],
    ['slot-s', 'slots'],
    ['banana', undefined],
  ])('%s: %s is meant', (name, meant) => {
    expect(nearest(name)).toBe(meant)
  })

  it('are told of once, and what any element may have is none', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const element = document.createElement('hansa-list')
    for (const name of [
      'hub',
      'slots',
      'class',
      'hidden',
      'data-x',
      'aria-label',
      'v-if',
      'x-data',
      'onclick',
      '_abc',
    ])
      element.setAttribute(name, '')
    hint(element)
    expect(warn).not.toHaveBeenCalled()
    element.setAttribute('munipality', 'durres')
    hint(element)
    hint(element)
    expect(warn.mock.calls.map(([text]) => text)).toEqual([
      '<hansa-list> does not know the attribute "munipality"; is "municipality" meant?',
    ])
    warn.mockRestore()
  })
})
