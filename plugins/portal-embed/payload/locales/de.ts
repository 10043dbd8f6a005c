import type { Words } from './words.ts'

export const de: Words = {
  embed: 'Liste des Netzwerks',
  embeds: 'Listen des Netzwerks',
  address: 'Gespeicherte Liste oder Adresse',
  addressHelp:
    'Die Kennung einer gespeicherten Liste oder die Adresse einer Seite des Hubs mit einer Liste oder einem Eintrag.',
  lang: 'Sprache',
  langHelp: 'Zum Beispiel sq oder sr-Latn. Leer: die Sprache der Seite.',
  label: 'Name der Liste',
  labelHelp: 'Für Bildschirmleser. Leer: der Name ihrer Art.',
  foreign:
    'Das ist weder die Kennung einer gespeicherten Liste noch die Adresse einer Liste oder eines Eintrags von {{hub}}.',
  gone: 'Dort ist nichts veröffentlicht. Kopieren Sie Kennung oder Adresse noch einmal von {{hub}}.',
  refused: 'Der Hub lehnt diese Adresse ab: {{reason}}',
  away: 'Der Hub antwortet gerade nicht, deshalb lässt sich das nicht prüfen. Versuchen Sie es in einer Minute noch einmal.',
  tag: 'Das ist kein Sprachkürzel. Beispiele: sq, el, sr-Latn.',
}
