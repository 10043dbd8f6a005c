import type { EditingMessages } from './en.ts'

/** Albanian. */
export const sq: EditingMessages = {
  collided:
    'Ndërkohë dikush tjetër ka ruajtur këtu dhe ka ndryshuar të njëjtën gjë si ju ({{fields}}). Asgjë nuk u ruajt dhe asgjë juaja nuk humbi.',
  value: '{{field}}: tani është “{{theirs}}”, kurse ju shkruat “{{mine}}”.',
  formatting: '{{field}}: ju dhe dikush tjetër ndryshuat formatimin ose lidhjet; fjalët janë të njëjta.',
  order: '{{field}}: të dy ndryshuat renditjen.',
  removedByThem: '{{field}}: dikush tjetër e hoqi ndërkohë, kurse ju e ndryshuat.',
  removedByMe: '{{field}}: ju e hoqët, kurse dikush tjetër e ndryshoi ndërkohë.',
  withdrawn:
    'Nuk është më i publikuar siç ishte kur e hapët; dikush tjetër e tërhoqi ose ruajti një draft më të ri. Shikojeni para se të publikoni.',
  empty: '(asgjë)',
  yes: 'po',
  no: 'jo',
  heading: 'Dikush tjetër ka ndryshuar të njëjtën gjë',
  changedAt: 'Ruajtja e fundit nga dikush tjetër: {{time}}.',
  choose: 'Zgjidhni për secilën. Pastaj formulari tregon punën e të dyve dhe mund ta ruani.',
  look: 'Formulari tregon tani atë që është ruajtur, me ndryshimet tuaja. Shikojeni dhe ruajeni përsëri.',
  mine: 'Mbaj timen',
  theirs: 'Merr tjetrën',
  allMine: 'Mbaj të gjitha të miat',
  allTheirs: 'Merr të gjitha të tjerat',
  apply: 'Vazhdo',
  later: 'Kthehu te formulari',
  unread: 'Ajo që është ruajtur tani nuk mund të lexohej. Provoni ta ruani përsëri.',
}
