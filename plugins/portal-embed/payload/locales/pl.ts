import type { Words } from './words.ts'

export const pl: Words = {
  embed: 'Lista sieci',
  embeds: 'Listy sieci',
  address: 'Zapisana lista lub adres',
  addressHelp: 'Identyfikator zapisanej listy albo adres strony huba z listą lub pozycją.',
  lang: 'Język',
  langHelp: 'Na przykład sq lub sr-Latn. Jeśli puste: język strony.',
  label: 'Nazwa listy',
  labelHelp: 'Dla czytników ekranu. Jeśli puste: nazwa jej rodzaju.',
  foreign: 'To nie jest ani identyfikator zapisanej listy, ani adres listy lub pozycji w {{hub}}.',
  gone: 'Nic tam nie opublikowano. Skopiuj ponownie identyfikator lub adres z {{hub}}.',
  refused: 'Hub odrzuca ten adres: {{reason}}',
  away: 'Hub w tej chwili nie odpowiada, więc nie można tego sprawdzić. Spróbuj ponownie za minutę.',
  tag: 'To nie jest kod języka. Przykłady: sq, el, sr-Latn.',
}
