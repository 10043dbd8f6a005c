import { image, municipality, partner, rich, topic } from '../../entries/references.ts'
import type { DemoProject, Partnership } from '../../entries/types.ts'

/** The newsletter calls those who organise replication workshops partners, and names no lead. */
const partners = [
  'riga',
  'cluj',
  'lublin',
  'ravenna',
  'cartagena',
  'dietzenbach',
  'linkoping',
  'creative-ideas',
  'patrir',
  'ccb',
  'aci',
  'pro-arbeit',
]

const partnerships: Partnership[] = partners.map((key) => ({ partner: partner(key), role: 'partner' }))

/** EPI, from its newsletter. The text gives no full name, programme, start or end, and no stage of any city's strategy. */
export const epi: DemoProject = {
  key: 'epi',
  municipality: municipality('network'),
  sourceLocale: 'ro',
  publishedLocales: ['ro', 'en'],
  title: { ro: 'EPI – strategii de integrare ale orașelor', en: 'EPI – city strategies for integration' },
  acronym: 'EPI',
  summary: {
    ro: 'Orașele EPI încearcă în practică, prin acțiuni pilot, ceea ce va deveni strategia fiecăruia de integrare, și își împart experiența cu alte orașe.',
    en: 'The EPI cities try out in pilot actions what is to become the integration strategy of each, and share their experience with other cities.',
  },
  description: rich({
    ro: [
      'Proiectul se află în etapa de încheiere. Înainte ca o strategie de integrare să fie oficializată, orașul o pune la încercare prin acțiuni pilot.',
      { heading: 'Până la o strategie semnată' },
      {
        list: [
          'Orașul testează acțiuni pilot.',
          'Își fixează singur etapele prin care strategia oficială este redactată și semnată.',
          'Conducerea orașului o susține: fie adoptă o politică pentru punerea ei în practică, fie trece direct la acțiuni și la inițiative de monitorizare.',
        ],
        ordered: true,
      },
      { heading: 'Un cadru comun' },
      'În paralel, partenerii adună toate strategiile într-un cadru comun, de care se pot folosi și alte orașe și alți actori locali din UE.',
    ],
    en: [
      'The project is in its closing stage. Before an integration strategy becomes official, the city puts it to the test in pilot actions.',
      { heading: 'The way to a signed strategy' },
      {
        list: [
          'The city tests pilot actions.',
          'It lays down for itself the steps by which its official strategy is drawn up and signed.',
          'The leadership of the city stands behind it: it either adopts a policy that puts the strategy into practice, or goes straight to actions and monitoring initiatives.',
        ],
        ordered: true,
      },
      { heading: 'A common framework' },
      'Meanwhile the partners gather all the strategies in a common framework, which other cities and local actors in the EU may use too.',
    ],
  }),
  objectives: [
    {
      text: {
        ro: 'Fiecare oraș să ajungă la o strategie oficială de integrare, semnată și susținută de conducerea sa.',
        en: 'Bring every city to an official integration strategy, signed and supported by its leadership.',
      },
    },
    {
      text: {
        ro: 'Experiența și lecțiile proiectului să ajungă la alte orașe, care să le adapteze la situația lor.',
        en: 'Take the experience and lessons of the project to other cities, which adapt them to their own situation.',
      },
    },
  ],
  activities: [
    {
      kind: 'pilotActions',
      title: { ro: 'Acțiuni pilot', en: 'Pilot actions' },
      description: {
        ro: 'Orașele EPI le testează înainte de a-și oficializa strategiile de integrare.',
        en: 'The EPI cities test them before they make their integration strategies official.',
      },
    },
    {
      kind: 'other',
      title: { ro: 'Pași spre o strategie semnată', en: 'Steps to a signed city strategy' },
      description: {
        ro: 'Fiecare oraș hotărăște cum își redactează și semnează strategia, cu sprijinul conducerii: printr-o politică adoptată formal sau prin acțiuni directe și monitorizare.',
        en: "Each city decides how it draws up and signs its strategy, with its leadership's support: through a policy formally adopted, or through direct action and monitoring.",
      },
    },
    {
      kind: 'workshops',
      count: { value: 4, qualifier: 'exact' },
      title: { ro: 'Ateliere de replicare', en: 'Replication workshops' },
      description: {
        ro: 'Patru ateliere duc experiența orașelor EPI la „orașe urmăritoare”.',
        en: 'Four workshops carry the experience of the EPI cities to follower cities.',
      },
    },
    {
      kind: 'awareness',
      title: { ro: 'Activități de conștientizare', en: 'Awareness raising' },
      description: {
        ro: 'Organizate de diferiți parteneri; atelierele de replicare fac parte din ele.',
        en: 'Organised by several partners; the replication workshops are part of it.',
      },
    },
    {
      kind: 'internationalMeetings',
      title: { ro: 'Întâlnirea transnațională de la Cartagena', en: 'Transnational meeting in Cartagena' },
      description: { ro: '31 martie – 1 aprilie', en: '31 March – 1 April' },
    },
    {
      kind: 'conferences',
      title: { ro: 'Conferințe naționale și conferința finală', en: 'National conferences and the final conference' },
      description: {
        ro: 'După conferințele naționale urmează conferința europeană finală, la Monza, 30–31 mai.',
        en: 'The national conferences lead to the final European conference in Monza, 30–31 May.',
      },
    },
  ],
  targetGroups: [
    { text: { ro: 'Orașe urmăritoare', en: 'Follower cities' } },
    { text: { ro: 'Orașe și actori locali interesați din UE', en: 'Interested cities and local actors in the EU' } },
  ],
  topics: [topic('integration'), topic('diversity-management'), topic('intercultural-dialogue'), topic('local-government')],
  partnerships,
  leadUnknown: true,
  image: image('pilot-cities'),
}
