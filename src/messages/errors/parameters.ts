import { textsOf } from '../text.ts'

/** Texts of the public API about what a parameter may be, and parts of its sentences. They are in English, like the API itself. */
const en = {
  slug: 'the slug of one that is published: lower-case letters, digits and hyphens',
  slugs:
    'the slug of one that is published (lower-case letters, digits and hyphens), or at most {most} of them with commas between them',
  unpublishedSlug: 'the slug of one that is published; no {parameter} has this one',
  own: 'own, and only beside "municipality"',
  ownAlone: 'only beside "municipality", whose own items it asks for',
  moment: 'a day (2026-07-28) or an instant (2026-07-28T10:00:00Z)',
  lastMoment: 'a day (2026-07-28) or an instant (2026-07-28T10:00:00Z), not before "from"',
  notBefore: 'not before "from" ({from})',
  when: 'upcoming or past',
  q: '1 to 100 characters, at least one of them a letter or digit',
  limit: 'a whole number from {least} to {most}',
  page: 'a whole number from 1; page × limit at most {reach}',
  pageWithLimit:
    'page × limit at most {reach}; with limit {limit} that is page {page}. Narrow the list instead',
  kindsBeside: 'beside the other parameters one or more of {kinds}',
  oneOf: 'one of {values}',
  someOf: 'one or more of {values}, with commas between them',
  colour: 'a colour as #rrggbb',
  languages:
    'one of {values}, or several with commas between them; with "*" behind them any other is no fault',
  label: '1 to 120 characters',
  sheet:
    'an absolute path (/styles/shadow.css) or an https address of a style sheet, encoded, of at most 300 characters',
  hubAddress: 'the address of a page of this hub, encoded: a list, an item, or what stands at /embed/',
  onceOnly: 'once only',
  nothingOfList: 'nothing: the list of {kind} knows {names}',
  nothingOfSearch: 'nothing: the search knows {names}',
  nothingOfEmbed: 'nothing: a stored embed says all else itself, and knows {names}',
  nothingOfItem: 'nothing: an item knows {names}',
  ofMunicipality: ' of "{municipality}"',
} as const

/** The name of a text about parameters. */
export type ParameterText = keyof typeof en

/** A text about parameters. */
const text = textsOf<ParameterText>({ en })

/** Returns the text about what a parameter may be, in English. */
export const parameterText = (
  key: ParameterText,
  values: Readonly<Record<string, string | number>> = {},
): string => text('en', key, values)
