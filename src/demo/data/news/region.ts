import { image, meeting, municipality, partner, project, rich, topic } from '../../entries/references.ts'
import type { DemoNews } from '../../entries/types.ts'

const network = {
  municipality: municipality('network'),
  sourceLocale: 'en',
  publishedLocales: ['en', 'it'],
} satisfies Partial<DemoNews>

/** News of MIGRALONA and of the network project. `publishedAt` is the demo's: the sources carry no date of publication. */
export const regionNews: DemoNews[] = [
  {
    ...network,
    key: 'migralona-closes-in-skopje',
    category: 'news',
    audience: ['professionals', 'partners', 'media'],
    title: {
      en: 'MIGRALONA closes in Skopje with a position paper',
      it: 'MIGRALONA si chiude a Skopje con un documento di posizione',
    },
    teaser: {
      en: 'Six workshops and more than 160 representatives: what they found now goes to the decision makers of the Western Balkans.',
      it: 'Sei laboratori e più di 160 rappresentanti: ciò che è emerso va ora ai decisori dei Balcani occidentali.',
    },
    body: rich({
      en: [
        'On 14 and 15 March 2018 the project held its regional closing workshop. The Italian government’s commissioner for Friuli Venezia Giulia was among those present.',
        'Mayors and civil-society workers from that region had told the workshops how the SPRAR programme spreads assistance over the territory.',
      ],
      it: [
        'Il 14 e 15 marzo 2018 il progetto ha tenuto il suo laboratorio regionale conclusivo. Tra i presenti, il commissario del Governo italiano per la Regione Friuli Venezia Giulia.',
        "Sindaci e operatori della società civile di quella regione avevano raccontato nei laboratori come il programma SPRAR diffonda l'assistenza sul territorio.",
      ],
    }),
    dateText: { en: '14–15 March 2018', it: '14–15 marzo 2018' },
    topics: [topic('migration'), topic('first-reception')],
    image: image('stone-bridge'),
    projects: [project('migralona')],
    meetings: [meeting('migralona-closing-workshop')],
    partners: [
      partner('cei-secretariat'),
      partner('friuli-venezia-giulia'),
      partner('nalas'),
      partner('marri-regional-centre'),
    ],
    publishedAt: '2026-10-26T08:00:00.000Z',
  },
  {
    ...network,
    key: 'towns-and-civil-society-at-one-table',
    category: 'story',
    audience: ['residents', 'professionals'],
    title: {
      en: 'Town halls and civil society at one table',
      it: 'Municipi e società civile allo stesso tavolo',
    },
    teaser: {
      en: 'More than 100 municipalities look for better ways of reception, and face the euroscepticism that it can stir up.',
      it: "Più di 100 comuni cercano modi migliori di accogliere e affrontano l'euroscetticismo che ne può nascere.",
    },
    body: rich({
      en: [
        'Municipalities shape the policies of reception and integration, and often provide welfare themselves. The network project therefore brings local authorities, their associations and civil-society organisations together, with third-country nationals through organisations such as Rete Near.',
        'They meet at public conferences, round tables, workshops and project planning workshops.',
      ],
      it: [
        'I comuni danno forma alle politiche di accoglienza e integrazione e spesso erogano loro stessi i servizi. Il progetto di rete riunisce perciò enti locali, loro associazioni e organizzazioni della società civile, con cittadini di paesi terzi attraverso organizzazioni come Rete Near.',
        'Si incontrano in conferenze pubbliche, tavole rotonde, laboratori e laboratori di progettazione.',
      ],
    }),
    topics: [topic('integration'), topic('intercultural-dialogue'), topic('local-government')],
    image: image('network-of-places'),
    projects: [project('municipalities-and-civil-society')],
    partners: [partner('rete-near')],
    publishedAt: '2026-11-02T08:00:00.000Z',
  },
]
