/** Texts for two people who changed the same, in English. */
export const en = {
  collided:
    'Somebody else has saved this meanwhile, and changed what you changed, too ({{fields}}). Nothing was saved, and nothing of yours is lost.',
  value: '{{field}}: there is now “{{theirs}}”, and you wrote “{{mine}}”.',
  formatting: '{{field}}: both of you changed the formatting or the links; the words are the same.',
  order: '{{field}}: both of you changed the order.',
  removedByThem: '{{field}}: somebody else removed this meanwhile, and you changed it.',
  removedByMe: '{{field}}: you removed this, and somebody else changed it meanwhile.',
  withdrawn:
    'This is not published any more as it was when you opened it; somebody else took it down or saved a newer draft. Look at it before you publish.',
  empty: '(nothing)',
  yes: 'yes',
  no: 'no',
  heading: 'Somebody else has changed the same',
  changedAt: 'Last saved by somebody else: {{time}}.',
  choose: 'Choose for each. The form then shows both people’s work, and you can save.',
  look: 'The form now shows what is stored, with your changes in it. Look at it and save again.',
  mine: 'Keep mine',
  theirs: 'Take theirs',
  allMine: 'Keep all of mine',
  allTheirs: 'Take all of theirs',
  apply: 'Go on',
  later: 'Back to the form',
  unread: 'What is stored now could not be read. Try to save again.',
}

/** The name of a text. */
export type EditingKey = keyof typeof en

/** The texts of one language. */
export type EditingMessages = Record<EditingKey, string>
