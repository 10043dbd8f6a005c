import type { EditingMessages } from './en.ts'

/** Italian. */
export const it: EditingMessages = {
  collided:
    'Nel frattempo qualcun altro ha salvato qui e ha cambiato anche ciò che ha cambiato Lei ({{fields}}). Non è stato salvato nulla e nulla di Suo è andato perso.',
  value: '{{field}}: ora c’è «{{theirs}}» e Lei ha scritto «{{mine}}».',
  formatting:
    '{{field}}: lei e un’altra persona avete cambiato la formattazione o i link; le parole sono le stesse.',
  order: '{{field}}: avete cambiato l’ordine entrambi.',
  removedByThem: '{{field}}: qualcun altro l’ha tolto nel frattempo e Lei l’ha cambiato.',
  removedByMe: '{{field}}: Lei l’ha tolto e qualcun altro l’ha cambiato nel frattempo.',
  withdrawn:
    'Non è più pubblicato com’era quando l’ha aperto; qualcun altro l’ha ritirato o ha salvato una bozza più recente. Lo guardi prima di pubblicare.',
  empty: '(niente)',
  yes: 'sì',
  no: 'no',
  heading: 'Qualcun altro ha cambiato la stessa cosa',
  changedAt: 'Ultimo salvataggio di qualcun altro: {{time}}.',
  choose: 'Scelga per ciascuno. Poi il modulo mostra il lavoro di entrambi e può salvare.',
  look: 'Il modulo mostra ora ciò che è salvato, con le Sue modifiche. Lo guardi e salvi di nuovo.',
  mine: 'Tieni il mio',
  theirs: 'Prendi l’altro',
  allMine: 'Tieni tutto il mio',
  allTheirs: 'Prendi tutto l’altro',
  apply: 'Avanti',
  later: 'Torna al modulo',
  unread: 'Non è stato possibile leggere ciò che è salvato ora. Provi a salvare di nuovo.',
}
