import type { Words } from './words.ts'

export const ro: Words = {
  embed: 'Listă a rețelei',
  embeds: 'Liste ale rețelei',
  address: 'Listă salvată sau adresă',
  addressHelp:
    'Identificatorul unei liste salvate sau adresa unei pagini a hubului cu o listă ori un conținut.',
  lang: 'Limbă',
  langHelp: 'De exemplu sq sau sr-Latn. Dacă este gol: limba paginii.',
  label: 'Numele listei',
  labelHelp: 'Pentru cititoare de ecran. Dacă este gol: numele tipului ei.',
  foreign:
    'Nu este nici identificatorul unei liste salvate, nici adresa unei liste sau a unui conținut din {{hub}}.',
  gone: 'Acolo nu este publicat nimic. Copiați din nou identificatorul sau adresa din {{hub}}.',
  refused: 'Hubul refuză această adresă: {{reason}}',
  away: 'Hubul nu răspunde în acest moment, așa că nu se poate verifica. Încercați din nou peste un minut.',
  tag: 'Nu este un cod de limbă. Exemple: sq, el, sr-Latn.',
}
