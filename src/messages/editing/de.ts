import type { EditingMessages } from './en.ts'

/** German. */
export const de: EditingMessages = {
  collided:
    'Inzwischen hat jemand anderes hier gespeichert und auch geändert, was Sie geändert haben ({{fields}}). Es wurde nichts gespeichert, und von Ihrer Arbeit ist nichts verloren.',
  value: '{{field}}: dort steht jetzt „{{theirs}}“, und Sie haben „{{mine}}“ geschrieben.',
  formatting:
    '{{field}}: Sie und jemand anders haben die Formatierung oder die Links geändert; die Wörter sind dieselben.',
  order: '{{field}}: Sie beide haben die Reihenfolge geändert.',
  removedByThem: '{{field}}: jemand anderes hat das inzwischen entfernt, und Sie haben es geändert.',
  removedByMe: '{{field}}: Sie haben das entfernt, und jemand anderes hat es inzwischen geändert.',
  withdrawn:
    'Das ist nicht mehr so veröffentlicht wie beim Öffnen; jemand anderes hat es zurückgezogen oder einen neueren Entwurf gespeichert. Sehen Sie es an, bevor Sie veröffentlichen.',
  empty: '(nichts)',
  yes: 'ja',
  no: 'nein',
  heading: 'Jemand anderes hat dasselbe geändert',
  changedAt: 'Zuletzt von jemand anderem gespeichert: {{time}}.',
  choose:
    'Wählen Sie jeweils aus. Danach zeigt das Formular die Arbeit von Ihnen beiden, und Sie können speichern.',
  look: 'Das Formular zeigt jetzt, was gespeichert ist, mit Ihren Änderungen darin. Sehen Sie es an und speichern Sie noch einmal.',
  mine: 'Meines behalten',
  theirs: 'Das andere übernehmen',
  allMine: 'Alles von mir behalten',
  allTheirs: 'Alles andere übernehmen',
  apply: 'Weiter',
  later: 'Zurück zum Formular',
  unread: 'Was jetzt gespeichert ist, konnte nicht gelesen werden. Versuchen Sie noch einmal zu speichern.',
}
