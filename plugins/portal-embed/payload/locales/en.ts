import type { Words } from './words.ts'

export const en: Words = {
  embed: 'List of the network',
  embeds: 'Lists of the network',
  address: 'Embed or address',
  addressHelp: 'The id of a stored embed, or the address of a page of the hub with a list or an item.',
  lang: 'Language',
  langHelp: 'As in sq or sr-Latn. Left out: the language of the page.',
  label: 'Name of the list',
  labelHelp: 'For screen readers. Left out: the name of its kind.',
  foreign: 'This is neither the id of an embed nor the address of a list or an item of {{hub}}.',
  gone: 'Nothing is published there. Copy the id or the address anew from {{hub}}.',
  refused: 'The hub refuses this address: {{reason}}',
  away: 'The hub does not answer at the moment, so this cannot be checked. Try again in a minute.',
  tag: 'This is no language tag. Examples: sq, el, sr-Latn.',
}
