import { type AccountMessages, accountLanguages, accountMessages } from '../accounts/index.ts'
import { editingTexts } from '../editing/index.ts'
import { textsOf } from '../text.ts'
import { refusals } from './refusals.ts'

/** Picks the errors about two people's work on one document; these texts have more languages than the others. */
const ofEditing = ({ collided, withdrawn }: (typeof editingTexts)['en']) => ({
  'edited-meanwhile': collided,
  'withdrawn-meanwhile': withdrawn,
})

/** Picks the errors about accounts; these texts have more languages than the others and stand on the account pages, too. */
const ofAccounts = ({ answers }: AccountMessages) => ({
  'sign-in-incomplete': answers.incomplete,
  'too-many-tries': answers.wait,
  'account-suspended': answers.suspended,
  'second-factor-needed': answers.code,
  'second-factor-wrong': answers.wrongCode,
  'second-factor-missing': answers.setUp,
  'second-factor-demanded': answers.setUpFirst,
  'account-not-managed': answers.foreign,
  'invited-no-more': answers.notInvited,
  'address-not-in-use': answers.gone,
  'foreign-origin': answers.foreignOrigin,
})

const translated = Object.fromEntries(
  [...new Set([...accountLanguages, ...Object.keys(editingTexts)])].map((language) => {
    const editing = Object.entries(editingTexts).find(([name]) => name === language)?.[1]
    const hasAccounts = accountLanguages.includes(language)
    return [
      language,
      {
        ...(hasAccounts ? ofAccounts(accountMessages(language)) : {}),
        ...(editing ? ofEditing(editing) : {}),
      },
    ]
  }),
)

/** Every text in English, as the documentation lists them. */
export const refusalWords = {
  ...refusals,
  ...ofAccounts(accountMessages('en')),
  ...ofEditing(editingTexts.en),
} as const satisfies Record<string, string>

/** The code of an error that people who work on the content get. */
export type RefusalCode = keyof typeof refusalWords

/** Returns the text of an error in an interface language, or in English where that language lacks it. */
export const refusalText = textsOf<RefusalCode>({ ...translated, en: refusalWords })
