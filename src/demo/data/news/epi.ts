import { image, meeting, municipality, partner, project, rich, topic } from '../../entries/references.ts'
import type { DemoNews } from '../../entries/types.ts'

const epi = {
  municipality: municipality('network'),
  sourceLocale: 'ro',
  publishedLocales: ['ro', 'en'],
  category: 'news',
  projects: [project('epi')],
} satisfies Partial<DemoNews>

/** News of the EPI newsletter, retold. `publishedAt` is the demo's: the newsletter carries no date. */
export const epiNews: DemoNews[] = [
  {
    ...epi,
    key: 'epi-pilot-actions',
    audience: ['professionals', 'partners'],
    title: {
      ro: 'EPI intră în etapa finală: orașele testează acțiuni pilot',
      en: 'EPI enters its last stage: cities test pilot actions',
    },
    teaser: {
      ro: 'Înainte de a semna o strategie de integrare, fiecare oraș vede ce funcționează.',
      en: 'Before an integration strategy is signed, every city finds out what works.',
    },
    body: rich({
      ro: [
        'Fiecare oraș EPI își alege singur pașii până la strategia oficială și semnată. Conducerea orașului o sprijină, printr-o politică adoptată sau prin acțiuni și inițiative de monitorizare duse direct la capăt.',
        'Împreună, partenerii lucrează la un cadru comun. El va cuprinde recomandări, bune practici, studii de caz și ce a făcut concret fiecare oraș.',
      ],
      en: [
        'Every EPI city chooses its own steps to an official, signed strategy. The leadership of the city supports it, by a policy it adopts or by actions and monitoring initiatives carried out directly.',
        'Together the partners work on a common framework. It is to hold recommendations, good practices, case studies and what each city has actually done.',
      ],
    }),
    topics: [topic('integration'), topic('local-government')],
    image: image('pilot-cities'),
    publishedAt: '2026-09-14T07:00:00.000Z',
  },
  {
    ...epi,
    key: 'epi-replication-workshops',
    audience: ['professionals', 'partners'],
    title: {
      ro: 'Patru ateliere de replicare pentru orașele urmăritoare',
      en: 'Four replication workshops for follower cities',
    },
    teaser: {
      ro: 'De la Riga la Linköping: experiența EPI merge mai departe, adaptată fiecărui loc.',
      en: 'From Riga to Linköping: what EPI has learned travels on, fitted to each place.',
    },
    body: rich({
      ro: [
        'Atelierele răspândesc lecțiile proiectului, astfel încât și alte orașe să poată porni inițiative asemănătoare.',
        {
          list: [
            '20 ianuarie 2022: Riga și Creative Ideas, cu 43 de participanți',
            '10 februarie 2022: Cluj, Lublin și Ravenna, cu Patrir și CCB; lansarea bibliotecii virtuale',
            '23 februarie 2022: Cartagena și ACI',
            '28 februarie 2022: Dietzenbach și Linköping, cu Pro Arbeit',
          ],
        },
      ],
      en: [
        'The workshops spread the lessons of the project, so that other cities too can start initiatives of the kind.',
        {
          list: [
            '20 January 2022: Riga and Creative Ideas, with 43 participants',
            '10 February 2022: Cluj, Lublin and Ravenna, with Patrir and CCB; launch of the virtual library',
            '23 February 2022: Cartagena and ACI',
            '28 February 2022: Dietzenbach and Linköping, with Pro Arbeit',
          ],
        },
      ],
    }),
    topics: [topic('integration'), topic('intercultural-dialogue')],
    image: image('workshop-wall'),
    meetings: [
      meeting('epi-replication-riga'),
      meeting('epi-replication-cluj-lublin-ravenna'),
      meeting('epi-replication-cartagena'),
      meeting('epi-replication-dietzenbach-linkoping'),
    ],
    publishedAt: '2026-09-28T07:00:00.000Z',
  },
  {
    ...epi,
    key: 'epi-partners-in-cartagena',
    category: 'announcement',
    audience: ['partners'],
    title: {
      ro: 'Partenerii EPI se întâlnesc la Cartagena pe 31 martie și 1 aprilie',
      en: 'EPI partners meet in Cartagena on 31 March and 1 April',
    },
    teaser: {
      ro: 'Urmează conferințele naționale și conferința finală de la Monza, din 30–31 mai.',
      en: 'National conferences and the final one in Monza, on 30–31 May, are to follow.',
    },
    body: rich({
      ro: ['În Spania, partenerii compară ce au obținut prin acțiunile pilot și prin atelierele de replicare și hotărăsc pașii care urmează.'],
      en: ['In Spain the partners compare what the pilot actions and the replication workshops have achieved, and settle the next steps.'],
    }),
    dateText: { ro: '31 martie – 1 aprilie', en: '31 March – 1 April' },
    topics: [topic('integration')],
    image: image('bay'),
    meetings: [
      meeting('epi-transnational-meeting-cartagena'),
      meeting('epi-national-conferences'),
      meeting('epi-final-conference-monza'),
    ],
    partners: [partner('cartagena')],
    publishedAt: '2026-10-12T07:00:00.000Z',
  },
]
