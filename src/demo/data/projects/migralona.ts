import { image, municipality, partner, rich, topic } from '../../entries/references.ts'
import type { DemoProject } from '../../entries/types.ts'

/**
 * MIGRALONA, completed: its closing workshop was on 14-15 March 2018. It was implemented by the Focal Point Migration of
 * the CEI Secretariat (lead) and co-financed by the Region of Friuli Venezia Giulia (funder). Of NALAS and MARRI the source
 * says only that they raised the question behind it: they stand as supporters, and the entry says so.
 */
export const migralona: DemoProject = {
  key: 'migralona',
  municipality: municipality('network'),
  sourceLocale: 'en',
  publishedLocales: ['en', 'it'],
  title: { en: 'MIGRALONA', it: 'MIGRALONA' },
  acronym: 'MIGRALONA',
  coFunders: [partner('friuli-venezia-giulia')],
  lifecycle: 'completed',
  summary: {
    en: 'Six workshops compared how the Western Balkans receive and integrate migrants with the Italian SPRAR model of assistance spread over the territory. More than 160 representatives took part.',
    it: "Sei laboratori hanno messo a confronto l'accoglienza e l'integrazione dei migranti nei Balcani occidentali con il modello italiano SPRAR di assistenza diffusa sul territorio. Hanno partecipato più di 160 rappresentanti.",
  },
  description: rich({
    en: [
      'The crisis of 2015 and 2016 put the places where migrants live, and lasting reception and integration of asylum seekers and refugees, at the head of the international agenda.',
      'MIGRALONA set out to improve how migration is governed along the Balkan Route. It used the time when few migrants were in the region to train the bodies in charge, so that the next emergency can be avoided.',
      { heading: 'Who was behind it' },
      {
        list: [
          'carried out by the CEI Secretariat through its Focal Point Migration',
          'with co-financing from Friuli Venezia Giulia, a region of Italy',
          'on a question raised by NALAS, the MARRI Regional Centre and the CEI Secretariat: which rules, money and methods let state, municipalities and specialised civil-society organisations work together',
        ],
      },
    ],
    it: [
      "La crisi del 2015 e 2016 ha portato in cima all'agenda internazionale i territori in cui i migranti vivono e un'accoglienza e un'integrazione durevoli di richiedenti asilo e rifugiati.",
      "MIGRALONA intendeva migliorare il governo della migrazione lungo la rotta balcanica. Ha usato un periodo con pochi migranti nella regione per formare gli enti competenti ed evitare così una nuova emergenza.",
      { heading: 'Chi lo ha sostenuto' },
      {
        list: [
          'realizzato dal Focal Point Migration del Segretariato della CEI',
          'cofinanziato dalla Regione Friuli Venezia Giulia',
          'su una questione posta da NALAS, dal Centro regionale MARRI e dal Segretariato della CEI: quali regole, fondi e metodi permettono a Stato, comuni e organizzazioni specializzate della società civile di collaborare',
        ],
      },
    ],
  }),
  objectives: [
    {
      text: {
        en: 'Govern migration better on the Balkan Route, so that no new emergency arises.',
        it: 'Migliorare il governo della migrazione lungo la rotta balcanica e prevenire una nuova emergenza.',
      },
    },
    {
      text: {
        en: 'Use a time of few arrivals to build up the capacity of the bodies concerned.',
        it: 'Usare un periodo di pochi arrivi per rafforzare le capacità degli enti interessati.',
      },
    },
  ],
  activities: [
    {
      kind: 'workshops',
      count: { value: 6, qualifier: 'exact' },
      title: { en: 'Six workshops', it: 'Sei laboratori' },
      description: {
        en: 'A survey of reception and integration in the Western Balkans, with experience measured against the Italian model.',
        it: "Un quadro dell'accoglienza e dell'integrazione nei Balcani occidentali, con le esperienze confrontate al modello italiano.",
      },
    },
    {
      kind: 'awareness',
      title: { en: 'How SPRAR works, told by those who run it', it: 'Lo SPRAR raccontato da chi lo gestisce' },
      description: {
        en: 'Mayors and civil-society workers from Friuli Venezia Giulia reported why Italy spreads assistance and how it is done.',
        it: "Sindaci e operatori della società civile del Friuli Venezia Giulia hanno spiegato perché l'Italia diffonde l'assistenza e come lo fa.",
      },
    },
  ],
  results: rich({
    en: [
      'Those who took part in the closing workshop agreed on a position paper for the decision makers of the six Western Balkan countries. It holds the records and conclusions of the project.',
    ],
    it: [
      'I partecipanti al laboratorio conclusivo hanno condiviso un documento di posizione per i decisori dei sei paesi dei Balcani occidentali, con i risultati e le conclusioni del progetto.',
    ],
  }),
  milestones: [
    {
      title: { en: 'Closing workshop in Skopje', it: 'Laboratorio conclusivo a Skopje' },
      date: '2018-03-15',
      done: true,
    },
  ],
  targetGroups: [
    { text: { en: 'Ministries', it: 'Ministeri' } },
    { text: { en: 'Towns, municipalities and their associations', it: 'Città, comuni e loro associazioni' } },
    { text: { en: 'Civil-society organisations', it: 'Organizzazioni della società civile' } },
    {
      text: {
        en: 'Local offices of international organisations',
        it: 'Uffici locali di organizzazioni internazionali',
      },
    },
  ],
  participants: { value: 160, qualifier: 'over' },
  participantsNote: {
    en: 'Ministries, towns and municipalities with their associations, civil-society organisations and local offices of international organisations, in six workshops',
    it: 'Ministeri, città e comuni con le loro associazioni, organizzazioni della società civile e uffici locali di organizzazioni internazionali, in sei laboratori',
  },
  topics: [topic('migration'), topic('first-reception'), topic('integration'), topic('local-government')],
  partnerships: [
    {
      partner: partner('cei-secretariat'),
      role: 'lead',
      roleDescription: {
        en: 'Carried out the project through its Focal Point Migration',
        it: 'Ha realizzato il progetto con il suo Focal Point Migration',
      },
    },
    {
      partner: partner('friuli-venezia-giulia'),
      role: 'funder',
      roleDescription: { en: 'Co-financed the project', it: 'Ha cofinanziato il progetto' },
    },
    {
      partner: partner('nalas'),
      role: 'supporter',
      roleDescription: {
        en: 'Raised the question of rules, money and methods for working together',
        it: 'Ha posto la questione di regole, fondi e metodi per collaborare',
      },
    },
    {
      partner: partner('marri-regional-centre'),
      role: 'supporter',
      roleDescription: {
        en: 'Raised the question of rules, money and methods for working together',
        it: 'Ha posto la questione di regole, fondi e metodi per collaborare',
      },
    },
  ],
  image: image('balkan-route'),
}
