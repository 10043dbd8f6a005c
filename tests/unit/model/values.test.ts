import { describe, expect, it } from '@jest/globals'
import * as pageWords from '../../../src/delivery/locales/index.ts'
import { en } from '../../../src/delivery/locales/en.ts'
import type * as values from '../../../src/model/values.ts'
import type { Config } from '../../../src/model/payload-types.ts'
import { shippedLocales } from '../../../src/translation/languages.ts'

type Documents = Config['collections']
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
type Row<T> = NonNullable<T> extends readonly (infer R)[] ? R : never
type One<T> = NonNullable<T>
type Listed<Name extends keyof typeof values> = (typeof values)[Name][number]

/** The public values and the model's are the same: a value added on one side alone does not compile. */
const same: true[] = [
  true satisfies Same<Listed<'newsCategories'>, One<Documents['news']['category']>>,
  true satisfies Same<Listed<'audiences'>, Row<Documents['news']['audience']>>,
  true satisfies Same<Listed<'meetingKinds'>, One<Documents['meetings']['kind']>>,
  true satisfies Same<Listed<'meetingStatuses'>, One<Documents['meetings']['status']>>,
  true satisfies Same<Listed<'attendanceModes'>, One<Documents['meetings']['attendanceMode']>>,
  true satisfies Same<Listed<'documentPurposes'>, One<Row<Documents['meetings']['documents']>['purpose']>>,
  true satisfies Same<
    Listed<'participantKinds'>,
    One<Row<Documents['meetings']['participantsByKind']>['kind']>
  >,
  true satisfies Same<
    Listed<'accessibilityFeatures'>,
    Row<One<Documents['meetings']['venue']>['accessibility']>
  >,
  true satisfies Same<Listed<'lifecycles'>, One<Documents['projects']['lifecycle']>>,
  true satisfies Same<Listed<'activityKinds'>, One<Row<Documents['projects']['activities']>['kind']>>,
  true satisfies Same<Listed<'partnershipRoles'>, One<Row<Documents['projects']['partnerships']>['role']>>,
  true satisfies Same<Listed<'socialPlatforms'>, One<Row<Documents['projects']['socialLinks']>['platform']>>,
  true satisfies Same<Listed<'partnerKinds'>, One<Documents['partners']['kind']>>,
  true satisfies Same<Listed<'contactKinds'>, One<Documents['contacts']['kind']>>,
  true satisfies Same<Listed<'resourceKinds'>, One<Documents['resources']['kind']>>,
  true satisfies Same<Listed<'strategyStages'>, One<One<Documents['resources']['strategy']>['stage']>>,
]

describe('public values', () => {
  it('are those of the content model', () => {
    expect(same.every(Boolean)).toBe(true)
  })
})

describe('the words of the pages', () => {
  it.each(shippedLocales)('are all there in %s, with the same placeholders', (lang) => {
    const words: Record<string, string> = pageWords.pageWords(lang)
    const english: Record<string, string> = en
    expect(Object.keys(words)).toEqual(Object.keys(english))
    for (const [key, text] of Object.entries(words)) {
      expect([key, text.trim() === text && text !== '']).toEqual([key, true])
      expect([key, text.split('{}').length]).toEqual([key, english[key]?.split('{}').length])
    }
  })

  it('fall back by region and to English', () => {
    expect(pageWords.pageWords('sq-AL')).toBe(pageWords.pageWords('sq'))
    expect(pageWords.pageWords('fr')).toBe(en)
  })
})
