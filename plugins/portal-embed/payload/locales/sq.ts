import type { Words } from './words.ts'

export const sq: Words = {
  embed: 'Listë e rrjetit',
  embeds: 'Lista të rrjetit',
  address: 'Lista e ruajtur ose adresa',
  addressHelp:
    'Identifikuesi i një liste të ruajtur, ose adresa e një faqeje të qendrës me një listë a një artikull.',
  lang: 'Gjuha',
  langHelp: 'Për shembull sq ose sr-Latn. Po e latë bosh: gjuha e faqes.',
  label: 'Emri i listës',
  labelHelp: 'Për lexuesit e ekranit. Po e latë bosh: emri i llojit të saj.',
  foreign:
    'Ky nuk është as identifikues i një liste të ruajtur, as adresë e një liste ose e një artikulli në {{hub}}.',
  gone: 'Atje nuk ka asgjë të botuar. Kopjoni përsëri identifikuesin ose adresën nga {{hub}}.',
  refused: 'Qendra nuk e pranon këtë adresë: {{reason}}',
  away: 'Qendra nuk po përgjigjet, prandaj kjo nuk mund të kontrollohet. Provoni përsëri pas një minute.',
  tag: 'Kjo nuk është etiketë gjuhe. Shembuj: sq, el, sr-Latn.',
}
