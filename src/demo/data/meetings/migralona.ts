import { image, municipality, partner, project, rich, topic } from '../../entries/references.ts'
import type { DemoMeeting } from '../../entries/types.ts'

/** The closing workshop of MIGRALONA, the only one of its meetings that the source places and dates. Nobody is named. */
export const migralonaMeetings: DemoMeeting[] = [
  {
    key: 'migralona-closing-workshop',
    municipality: municipality('network'),
    sourceLocale: 'en',
    publishedLocales: ['en', 'it', 'mk'],
    project: project('migralona'),
    kind: 'workshop',
    title: {
      en: 'MIGRALONA: regional closing workshop in Skopje',
      it: 'MIGRALONA: laboratorio regionale conclusivo a Skopje',
      mk: 'MIGRALONA: завршна регионална работилница во Скопје',
    },
    summary: {
      en: 'Two days in Skopje closed the project: those taking part agreed on a position paper for the decision makers of the six Western Balkan countries.',
      it: 'Due giorni a Skopje hanno concluso il progetto: i partecipanti hanno condiviso un documento di posizione per i decisori dei sei paesi dei Balcani occidentali.',
      mk: 'Со дводневна средба во Скопје заврши проектот: учесниците се согласија за документ со ставови наменет за носителите на одлуки во шесте земји од Западен Балкан.',
    },
    body: rich({
      en: [
        'The Italian government’s commissioner for the region, Friuli Venezia Giulia, attended the event.',
        'The workshop looked back on a project that put experience from the Western Balkans beside the Italian SPRAR model.',
      ],
      it: [
        "All'evento era presente il commissario del Governo italiano per la Regione Friuli Venezia Giulia.",
        'Il laboratorio ha ripercorso un progetto che ha messo le esperienze dei Balcani occidentali accanto al modello italiano SPRAR.',
      ],
      mk: [
        'На настанот присуствуваше комесарот на италијанската влада за регионот Фурланија-Јулиска Крајина.',
        'Работилницата се осврна на проектот кој искуствата од Западен Балкан ги постави покрај италијанскиот модел СПРАР.',
      ],
    }),
    organisers: [partner('cei-secretariat')],
    days: { first: '2018-03-14', last: '2018-03-15', timezone: 'Europe/Skopje' },
    venue: { city: 'Skopje', country: 'MK', coordinates: { latitude: 41.9981, longitude: 21.4254 } },
    audience: ['professionals', 'partners'],
    editorialNote:
      'The commissioner is told by role only. Whether the closing workshop is one of the six workshops is not said.',
    image: image('stone-bridge'),
    topics: [topic('migration'), topic('first-reception'), topic('integration')],
  },
]
