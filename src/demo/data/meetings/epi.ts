import { image, municipality, partner, project, rich, topic } from '../../entries/references.ts'
import type { DemoMeeting } from '../../entries/types.ts'

const epi = {
  municipality: municipality('network'),
  sourceLocale: 'ro',
  publishedLocales: ['ro', 'en'],
  project: project('epi'),
} satisfies Partial<DemoMeeting>

/** EPI's meetings that the newsletter announces; it prints day and month without a year, so the dates stay text. */
export const epiMeetings: DemoMeeting[] = [
  {
    ...epi,
    key: 'epi-transnational-meeting-cartagena',
    publishedLocales: ['ro', 'en', 'es'],
    kind: 'transnationalMeeting',
    title: {
      ro: 'Întâlnirea transnațională EPI de la Cartagena',
      en: 'EPI transnational meeting in Cartagena',
      es: 'Encuentro transnacional de EPI en Cartagena',
    },
    summary: {
      ro: 'La 31 martie și 1 aprilie partenerii EPI discută la Cartagena, în Spania, ce au adus acțiunile pilot și activitățile de conștientizare și pregătesc conferințele naționale și conferința europeană finală.',
      en: 'On 31 March and 1 April the EPI partners discuss in Cartagena, Spain, what the pilot actions and the awareness-raising activities have brought, and prepare the national conferences and the final European conference.',
      es: 'El 31 de marzo y el 1 de abril los socios de EPI debaten en Cartagena, España, qué han aportado las acciones piloto y las actividades de sensibilización, y preparan las conferencias nacionales y la conferencia europea final.',
    },
    body: rich({
      ro: [
        { heading: 'Pe ordinea de zi' },
        {
          list: [
            'rezultatele acțiunilor pilot',
            'activitățile de conștientizare, printre care atelierele de replicare',
            'conferințele naționale',
            'conferința europeană finală de la Monza',
          ],
        },
      ],
      en: [
        { heading: 'On the agenda' },
        {
          list: [
            'results of the pilot actions',
            'awareness raising, the replication workshops among it',
            'the national conferences',
            'the final European conference in Monza',
          ],
        },
      ],
      es: [
        { heading: 'En el orden del día' },
        {
          list: [
            'resultados de las acciones piloto',
            'actividades de sensibilización, entre ellas los talleres de replicación',
            'las conferencias nacionales',
            'la conferencia europea final en Monza',
          ],
        },
      ],
    }),
    organisers: [],
    dateText: { ro: '31 martie – 1 aprilie', en: '31 March – 1 April', es: '31 de marzo – 1 de abril' },
    venue: { city: 'Cartagena', country: 'ES', coordinates: { latitude: 37.6057, longitude: -0.9913 } },
    audience: ['partners'],
    editorialNote: 'The newsletter prints no year, so there is no start.',
    image: image('bay'),
    topics: [topic('integration'), topic('local-government')],
  },
  {
    ...epi,
    key: 'epi-national-conferences',
    kind: 'conference',
    title: { ro: 'Conferințele naționale EPI', en: 'EPI national conferences' },
    summary: {
      ro: 'Înaintea conferinței europene finale au loc conferințe naționale; organizarea lor se planifică la întâlnirea de la Cartagena.',
      en: 'National conferences come before the final European one; the meeting in Cartagena plans how they are organised.',
    },
    organisers: [],
    dateText: { ro: 'Dată neprecizată', en: 'Date not stated' },
    attendanceMode: null,
    audience: ['professionals', 'partners'],
    editorialNote: 'The newsletter gives neither number nor dates nor places of the national conferences.',
    image: image('podium'),
    topics: [topic('integration'), topic('local-government')],
  },
  {
    ...epi,
    key: 'epi-final-conference-monza',
    publishedLocales: ['ro', 'en', 'it'],
    kind: 'conference',
    title: {
      ro: 'Conferința europeană finală EPI, Monza',
      en: 'Final European conference of EPI, Monza',
      it: 'Conferenza europea finale di EPI, Monza',
    },
    summary: {
      ro: 'Proiectul EPI se încheie cu o conferință europeană la Monza, în Italia, prevăzută pentru 30–31 mai.',
      en: 'EPI closes with a European conference in Monza, Italy, planned for 30–31 May.',
      it: 'EPI si chiude con una conferenza europea a Monza, prevista per il 30–31 maggio.',
    },
    organisers: [],
    dateText: { ro: '30–31 mai', en: '30–31 May', it: '30–31 maggio' },
    venue: { city: 'Monza', country: 'IT', coordinates: { latitude: 45.5845, longitude: 9.2744 } },
    audience: ['professionals', 'partners'],
    editorialNote: 'The newsletter prints no year, so there is no start.',
    image: image('park'),
    topics: [topic('integration'), topic('local-government')],
  },
  {
    ...epi,
    key: 'epi-replication-riga',
    kind: 'replicationWorkshop',
    publishedLocales: ['ro', 'en', 'lv'],
    title: {
      ro: 'Atelier de replicare EPI, Riga',
      en: 'EPI replication workshop, Riga',
      lv: 'EPI pieredzes pārneses darbseminārs, Rīga',
    },
    summary: {
      ro: 'Prilej de schimb, la scară locală și europeană, asupra experienței și lecțiilor din EPI. Au venit 43 de participanți de la municipalități din Letonia, instituții publice și ONG-uri.',
      en: 'An occasion to exchange, locally and across Europe, the experience and lessons of EPI. 43 participants came from Latvian municipalities, public institutions and NGOs.',
      lv: 'Iespēja vietējā un Eiropas mērogā dalīties EPI pieredzē un gūtajās atziņās. Piedalījās 43 dalībnieki no Latvijas pašvaldībām, valsts iestādēm un NVO.',
    },
    organisers: [partner('riga'), partner('creative-ideas')],
    days: { first: '2022-01-20', timezone: 'Europe/Riga' },
    attendanceMode: null,
    audience: ['professionals', 'partners'],
    participants: { value: 43, qualifier: 'exact' },
    editorialNote: 'The table says who and when, not where: there is no venue.',
    image: image('workshop-wall'),
    topics: [topic('integration'), topic('local-government')],
  },
  {
    ...epi,
    key: 'epi-replication-cluj-lublin-ravenna',
    kind: 'replicationWorkshop',
    title: {
      ro: 'Atelier de replicare EPI, Cluj, Lublin și Ravenna',
      en: 'EPI replication workshop, Cluj, Lublin and Ravenna',
    },
    summary: {
      ro: 'Cele mai reușite acțiuni din Cluj, Lublin și Ravenna pentru integrarea persoanelor venite din afara UE și lansarea oficială a bibliotecii virtuale EPI.',
      en: 'The most successful actions of Cluj, Lublin and Ravenna for the integration of people from outside the EU, and the official launch of the EPI virtual library.',
    },
    organisers: [partner('cluj'), partner('lublin'), partner('ravenna'), partner('patrir'), partner('ccb')],
    days: { first: '2022-02-10', timezone: 'Europe/Bucharest' },
    attendanceMode: null,
    audience: ['professionals', 'partners'],
    editorialNote:
      'Printed as 2/10/2022; read month first, as the neighbouring 1/20/2022 must be. No venue is given; the day is counted in the first city’s zone.',
    image: image('library'),
    topics: [topic('integration'), topic('local-government')],
  },
  {
    ...epi,
    key: 'epi-replication-cartagena',
    kind: 'replicationWorkshop',
    title: { ro: 'Atelier de replicare EPI, Cartagena', en: 'EPI replication workshop, Cartagena' },
    summary: {
      ro: 'Linköping și Dietzenbach își prezintă principalele realizări în integrarea locuitorilor internaționali, cu Indicele orașelor interculturale (Consiliul Europei) ca punct de plecare; apoi toți cei prezenți își împărtășesc experiențele și bunele practici.',
      en: 'Linköping and Dietzenbach present what they have achieved in integrating international residents, starting from the Intercultural Cities Index of the Council of Europe; then all present share experience and good practice.',
    },
    organisers: [partner('cartagena'), partner('aci')],
    days: { first: '2022-02-23', timezone: 'Europe/Madrid' },
    attendanceMode: null,
    audience: ['professionals', 'partners'],
    editorialNote:
      'As printed. This description speaks of Linköping and Dietzenbach, that of 28 February of Cartagena: the two may be crossed in the newsletter.',
    publicNote: {
      ro: 'Descrierea este cea tipărită în buletin. Este posibil ca descrierile atelierelor din 23 și 28 februarie să fi fost inversate acolo.',
      en: 'The description is as printed in the newsletter, where those of 23 and 28 February may have been swapped.',
    },
    image: image('mosaic'),
    topics: [topic('diversity-management'), topic('intercultural-dialogue')],
  },
  {
    ...epi,
    key: 'epi-replication-dietzenbach-linkoping',
    kind: 'replicationWorkshop',
    title: {
      ro: 'Atelier de replicare EPI, Dietzenbach și Linköping',
      en: 'EPI replication workshop, Dietzenbach and Linköping',
    },
    summary: {
      ro: 'Cum gestionează Cartagena diversitatea: vorbitori pe teme de interculturalitate prezintă experiențe noi, de la gestionarea diversității religioase la ateliere educative în școli.',
      en: 'How Cartagena manages diversity: speakers on intercultural questions present new experiences, from the management of religious diversity to educational workshops in schools.',
    },
    organisers: [partner('dietzenbach'), partner('linkoping'), partner('pro-arbeit')],
    days: { first: '2022-02-28', timezone: 'Europe/Berlin' },
    attendanceMode: null,
    audience: ['professionals', 'partners'],
    editorialNote:
      'As printed. This description speaks of Cartagena, that of 23 February of Linköping and Dietzenbach: the two may be crossed in the newsletter.',
    publicNote: {
      ro: 'Descrierea este cea tipărită în buletin. Este posibil ca descrierile atelierelor din 23 și 28 februarie să fi fost inversate acolo.',
      en: 'The description is as printed in the newsletter, where those of 23 and 28 February may have been swapped.',
    },
    image: image('school-yard'),
    topics: [topic('diversity-management'), topic('intercultural-dialogue')],
  },
]
