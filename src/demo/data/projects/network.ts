import { image, municipality, partner, rich, topic } from '../../entries/references.ts'
import type { DemoProject } from '../../entries/types.ts'

/**
 * The network project. Its source gives neither a name nor a lead, programme, start or end: the title is a description of
 * ours, and of its partners only Rete Near is named.
 */
export const network: DemoProject = {
  key: 'municipalities-and-civil-society',
  municipality: municipality('network'),
  sourceLocale: 'en',
  publishedLocales: ['en', 'it'],
  title: {
    en: 'A network of municipalities and civil society on immigration',
    it: "Una rete di comuni e società civile sull'immigrazione",
  },
  summary: {
    en: 'More than 100 municipalities, with their associations and civil-society organisations, look for common answers to the questions that immigration puts to a town hall.',
    it: "Più di 100 comuni, con le loro associazioni e le organizzazioni della società civile, cercano risposte comuni alle domande che l'immigrazione pone a un municipio.",
  },
  description: rich({
    en: [
      'Not since the Second World War have so many migrants and refugees been on the move as those whom the European Union now meets. Much of its weight falls on the towns: they set policies of reception and integration, and it is often they who give people welfare services directly.',
      'When the economy is weak, such services meet with discontent. Some residents blame them for problems of safety and welfare, and turn against Europe as well.',
      { heading: 'How the project works' },
      'Immigration has social and cultural sides, so nobody can deal with it alone. Local authorities and their associations, civil-society organisations and nationals of third countries all have a seat; the last come in through non-profit organisations such as Rete Near.',
    ],
    it: [
      "Dalla seconda guerra mondiale non c'è stato movimento di immigrati e rifugiati più grande di quello che oggi l'Unione europea affronta. Gran parte del peso ricade sui comuni: decidono le politiche di accoglienza e integrazione e spesso sono loro a erogare direttamente i servizi sociali.",
      "Quando l'economia è debole, questi servizi incontrano malcontento. Una parte dei residenti attribuisce loro problemi di sicurezza e di benessere e si volge anche contro l'Europa.",
      { heading: 'Come lavora il progetto' },
      "L'immigrazione ha aspetti sociali e culturali e nessuno può affrontarla da solo. Siedono allo stesso tavolo enti locali e loro associazioni, organizzazioni della società civile e cittadini di paesi terzi; questi ultimi attraverso organizzazioni senza scopo di lucro come Rete Near.",
    ],
  }),
  objectives: [
    {
      text: {
        en: 'Exchange what works best in the management of immigration.',
        it: "Scambiare ciò che funziona meglio nella gestione dell'immigrazione.",
      },
    },
    {
      text: {
        en: 'Give common solutions and new policies for the integration of immigrants a place where they are discussed.',
        it: "Offrire un luogo di discussione per soluzioni comuni e nuove politiche di integrazione degli immigrati.",
      },
    },
    {
      text: {
        en: 'Find new ways of working in reception policy.',
        it: 'Trovare nuovi metodi di lavoro nelle politiche di accoglienza.',
      },
    },
    {
      text: {
        en: 'Counter stigmatisation and foster intercultural dialogue and understanding of one another.',
        it: 'Contrastare la stigmatizzazione e favorire il dialogo interculturale e la comprensione reciproca.',
      },
    },
    {
      text: {
        en: 'Make the principles and values of the EU known and valued.',
        it: "Far conoscere e apprezzare i principi e i valori dell'UE.",
      },
    },
    {
      text: {
        en: 'Encourage an open debate on euroscepticism.',
        it: "Incoraggiare un dibattito aperto sull'euroscetticismo.",
      },
    },
  ],
  activities: [
    { kind: 'conferences', title: { en: 'Public conferences', it: 'Conferenze pubbliche' } },
    { kind: 'roundTables', title: { en: 'Round tables', it: 'Tavole rotonde' } },
    { kind: 'workshops', title: { en: 'Workshops', it: 'Laboratori' } },
    {
      kind: 'projectPlanningWorkshops',
      title: { en: 'Project planning workshops', it: 'Laboratori di progettazione' },
    },
  ],
  targetGroups: [
    { text: { en: 'Local authorities: more than 100 municipalities', it: 'Enti locali: più di 100 comuni' } },
    { text: { en: 'Associations of local authorities', it: 'Associazioni di enti locali' } },
    { text: { en: 'Civil-society organisations', it: 'Organizzazioni della società civile' } },
    {
      text: {
        en: 'Nationals of third countries, through organisations such as Rete Near',
        it: 'Cittadini di paesi terzi, attraverso organizzazioni come Rete Near',
      },
    },
  ],
  participants: { value: 100, qualifier: 'over' },
  participantsNote: {
    en: 'Municipalities, with associations of local authorities',
    it: 'Comuni, con associazioni di enti locali',
  },
  topics: [topic('integration'), topic('first-reception'), topic('intercultural-dialogue'), topic('local-government')],
  partnerships: [
    {
      partner: partner('rete-near'),
      role: 'partner',
      roleDescription: {
        en: 'Brings in nationals of third countries',
        it: 'Porta la voce dei cittadini di paesi terzi',
      },
    },
  ],
  leadUnknown: true,
  image: image('network-of-places'),
}
