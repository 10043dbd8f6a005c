import type { Words } from './words.ts'

export const lv: Words = {
  embed: 'Tīkla saraksts',
  embeds: 'Tīkla saraksti',
  address: 'Saglabāts saraksts vai adrese',
  addressHelp: 'Saglabāta saraksta identifikators vai centra lapas adrese ar sarakstu vai vienumu.',
  lang: 'Valoda',
  langHelp: 'Piemēram, sq vai sr-Latn. Ja tukšs: lapas valoda.',
  label: 'Saraksta nosaukums',
  labelHelp: 'Ekrāna lasītājiem. Ja tukšs: tā veida nosaukums.',
  foreign: 'Tas nav ne saglabāta saraksta identifikators, ne {{hub}} saraksta vai vienuma adrese.',
  gone: 'Tur nekas nav publicēts. Vēlreiz nokopējiet identifikatoru vai adresi no {{hub}}.',
  refused: 'Centrs noraida šo adresi: {{reason}}',
  away: 'Centrs pašlaik neatbild, tāpēc to nevar pārbaudīt. Mēģiniet vēlreiz pēc minūtes.',
  tag: 'Tas nav valodas kods. Piemēri: sq, el, sr-Latn.',
}
