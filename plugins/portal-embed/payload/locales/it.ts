import type { Words } from './words.ts'

export const it: Words = {
  embed: 'Elenco della rete',
  embeds: 'Elenchi della rete',
  address: 'Elenco salvato o indirizzo',
  addressHelp:
    'L’identificativo di un elenco salvato, oppure l’indirizzo di una pagina dell’hub con un elenco o un contenuto.',
  lang: 'Lingua',
  langHelp: 'Per esempio sq o sr-Latn. Se vuoto: la lingua della pagina.',
  label: 'Nome dell’elenco',
  labelHelp: 'Per gli screen reader. Se vuoto: il nome del suo tipo.',
  foreign:
    'Non è né l’identificativo di un elenco salvato né l’indirizzo di un elenco o di un contenuto di {{hub}}.',
  gone: 'Lì non è pubblicato nulla. Copiare di nuovo l’identificativo o l’indirizzo da {{hub}}.',
  refused: 'L’hub rifiuta questo indirizzo: {{reason}}',
  away: 'L’hub al momento non risponde, quindi non si può verificare. Riprovare tra un minuto.',
  tag: 'Non è un codice di lingua. Esempi: sq, el, sr-Latn.',
}
