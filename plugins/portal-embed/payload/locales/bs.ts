import type { Words } from './words.ts'

export const bs: Words = {
  embed: 'Lista mreže',
  embeds: 'Liste mreže',
  address: 'Sačuvana lista ili adresa',
  addressHelp: 'Oznaka sačuvane liste, ili adresa stranice centra s listom ili sadržajem.',
  lang: 'Jezik',
  langHelp: 'Na primjer sq ili sr-Latn. Ako je prazno: jezik stranice.',
  label: 'Naziv liste',
  labelHelp: 'Za čitače ekrana. Ako je prazno: naziv njene vrste.',
  foreign: 'Ovo nije ni oznaka sačuvane liste, ni adresa liste ili sadržaja s {{hub}}.',
  gone: 'Tamo ništa nije objavljeno. Ponovo kopirajte oznaku ili adresu s {{hub}}.',
  refused: 'Centar odbija ovu adresu: {{reason}}',
  away: 'Centar trenutno ne odgovara, pa ovo nije moguće provjeriti. Pokušajte ponovo za minutu.',
  tag: 'Ovo nije oznaka jezika. Primjeri: sq, el, sr-Latn.',
}
