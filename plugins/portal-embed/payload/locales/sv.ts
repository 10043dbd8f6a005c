import type { Words } from './words.ts'

export const sv: Words = {
  embed: 'Lista från nätverket',
  embeds: 'Listor från nätverket',
  address: 'Sparad lista eller adress',
  addressHelp: 'Id för en sparad lista, eller adressen till en sida på navet med en lista eller en post.',
  lang: 'Språk',
  langHelp: 'Till exempel sq eller sr-Latn. Om tomt: sidans språk.',
  label: 'Listans namn',
  labelHelp: 'För skärmläsare. Om tomt: namnet på dess typ.',
  foreign: 'Detta är varken id för en sparad lista eller adressen till en lista eller en post på {{hub}}.',
  gone: 'Där är inget publicerat. Kopiera id eller adress på nytt från {{hub}}.',
  refused: 'Navet avvisar adressen: {{reason}}',
  away: 'Navet svarar inte just nu, så det går inte att kontrollera. Försök igen om en minut.',
  tag: 'Detta är ingen språkkod. Exempel: sq, el, sr-Latn.',
}
