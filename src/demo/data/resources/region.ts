import { image, meeting, municipality, partner, project, topic } from '../../entries/references.ts'
import type { DemoResource } from '../../entries/types.ts'

const migralona = {
  municipality: municipality('network'),
  sourceLocale: 'en',
  publishedLocales: ['en', 'it'],
  project: project('migralona'),
} satisfies Partial<DemoResource>

/** Results of MIGRALONA. The source says what these are about, not what is in them, and gives no addresses. */
export const regionResources: DemoResource[] = [
  {
    ...migralona,
    key: 'migralona-position-paper',
    kind: 'positionPaper',
    title: { en: 'MIGRALONA position paper', it: 'Documento di posizione di MIGRALONA' },
    summary: {
      en: 'Records and conclusions shared by the participants of the closing workshop in Skopje, for decision makers in the six Western Balkan countries to consider.',
      it: 'Risultati e conclusioni condivisi dai partecipanti al laboratorio conclusivo di Skopje, affinché i decisori dei sei paesi dei Balcani occidentali li prendano in esame.',
    },
    partners: [partner('cei-secretariat')],
    meetings: [meeting('migralona-closing-workshop')],
    topics: [topic('migration'), topic('first-reception'), topic('integration')],
    year: 2018,
    dateText: { en: '14–15 March 2018', it: '14–15 marzo 2018' },
    image: image('balkan-route'),
  },
  {
    ...migralona,
    key: 'sprar-model',
    kind: 'goodPractice',
    title: {
      en: 'The SPRAR model: assistance spread over the territory',
      it: 'Il modello SPRAR: assistenza diffusa sul territorio',
    },
    summary: {
      en: 'Italian programme of spread-out assistance for migrants, with which the MIGRALONA workshops compared the experience of the Western Balkans.',
      it: "Programma italiano di assistenza diffusa ai migranti, con cui i laboratori MIGRALONA hanno confrontato l'esperienza dei Balcani occidentali.",
    },
    practice: {
      context: {
        en: 'Reception and integration of migrants in Italy.',
        it: 'Accoglienza e integrazione dei migranti in Italia.',
      },
      solution: {
        en: 'Migrants are assisted in places spread over the territory.',
        it: 'I migranti sono assistiti in luoghi diffusi sul territorio.',
      },
      transferability: {
        en: 'Mayors and civil-society workers from Friuli Venezia Giulia explained its reasons and its workings to the Western Balkans.',
        it: 'Sindaci e operatori della società civile del Friuli Venezia Giulia ne hanno spiegato le ragioni e il funzionamento ai Balcani occidentali.',
      },
    },
    partners: [partner('friuli-venezia-giulia')],
    topics: [topic('first-reception'), topic('integration')],
    image: image('scattered-homes'),
  },
]
