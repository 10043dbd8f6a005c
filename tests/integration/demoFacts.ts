/** A fact of the sources: where the public side tells it, in which language, in which field, and the words or value. */
export interface Fact {
  fact: string
  address: string
  lang: string
  field: string
  text: string
}

type Told = [lang: string, text: string][]

/** The same fact in the original language and in English; without texts of its own, a value that all languages share. */
function told(fact: string, address: string, field: string, ...texts: Told): Fact[] {
  return texts.map(([lang, text]) => ({ fact, address: `${address}.json`, lang, field, text }))
}

const programme = 'programmes/europe-for-citizens'
const inToEu = 'projects/durres/in-to-eu'
const publicMeeting = 'meetings/durres/local-public-meeting'
const network = 'projects/network/municipalities-and-civil-society'
const epi = 'projects/network/epi'
const meeting = (slug: string) => `meetings/network/${slug}`
const resource = (slug: string) => `resources/network/${slug}`
const migralona = 'projects/network/migralona'
const closing = meeting('migralona-closing-workshop')

const both = (original: string, text: string): Told => [
  [original, text],
  ['en', text],
]

const inToEuFacts: Fact[] = [
  ...told('the programme', programme, 'title', ['sq', 'Europa për qytetarët'], ['en', 'Europe for Citizens']),
  ...told(
    '1st general objective',
    programme,
    'generalObjectives.0',
    ['sq', 'historike'],
    ['en', 'history of the European Union'],
  ),
  ...told(
    '2nd general objective',
    programme,
    'generalObjectives.1',
    ['sq', 'qytetarinë europiane'],
    ['en', 'European citizenship'],
  ),
  ...told('1st specific objective', programme, 'specificObjectives.0', ['sq', 'paqja'], ['en', 'peace']),
  ...told(
    '2nd specific objective',
    programme,
    'specificObjectives.1',
    ['sq', 'vullnetarë'],
    ['en', 'volunteers'],
  ),
  ...told(
    'IN.TO.EU and its programme',
    inToEu,
    'programme.title',
    ['sq', 'Europa për qytetarët'],
    ['en', 'Europe for Citizens'],
  ),
  ...told('its funding statement', inToEu, 'funding', ['sq', 'financohet nga programi'], ['en', 'funded by']),
  ...told('lead Durrës', inToEu, 'partnerships.0', ...both('sq', '"role":"lead"'), ['sq', 'Bashkia Durrës']),
  ...told(
    'partner Palazzo San Gervasio',
    inToEu,
    'partnerships.1',
    ...both('sq', '"role":"partner"'),
    ...both('sq', 'Palazzo San Gervasio'),
  ),
  ...told(
    'partner Teruel',
    inToEu,
    'partnerships.2',
    ...both('sq', '"role":"partner"'),
    ...both('sq', 'Teruel'),
  ),
  ...told(
    'partner Ancient Olympia',
    inToEu,
    'partnerships.3',
    ['sq', 'Olimpias së Lashtë'],
    ['en', 'Ancient Olympia'],
  ),
  ...told('aim: cooperation', inToEu, 'objectives.0', ['sq', 'qytete dhe bashkësi'], ['en', 'work together']),
  ...told('aim: dialogue', inToEu, 'objectives.1', ['sq', 'dialog'], ['en', 'dialogue on migration']),
  ...told('aim: network', inToEu, 'objectives.2', ['sq', 'rrjet'], ['en', 'network']),
  ...told('24 months', inToEu, 'durationMonths', ...both('sq', '24')),
  ...told(
    'five international meetings',
    inToEu,
    'activities.0',
    ...both('sq', '"value":5'),
    ['sq', 'Pesë takime'],
    ['en', 'Five international'],
  ),
  ...told(
    'one of the five in Durrës',
    inToEu,
    'activities.0.description',
    ['sq', 'mbahet në Durrës'],
    ['en', 'held in Durrës'],
  ),
  ...told(
    'the same as a meeting',
    'meetings/durres/international-meeting-durres',
    'summary',
    ['sq', 'nga pesë takimet'],
    ['en', 'One of the five'],
  ),
  ...told(
    '24 months of local meetings',
    inToEu,
    'activities.1.description',
    ['sq', '24 muaj'],
    ['en', '24 months'],
  ),
  ...told('Facebook page', inToEu, 'socialLinks', ...both('sq', 'In_To_Eu')),
  ...told(
    'contact point',
    'contacts/durres/in-to-eu-durres',
    'emails',
    ...both('sq', 'durres_in.to.eu@durres.gov.al'),
  ),
  ...told('contact of the project', inToEu, 'contacts', ...both('sq', 'in-to-eu-durres')),
  ...told(
    '28 July, 10:00',
    publicMeeting,
    'dateText',
    ['sq', '28 korrik, ora 10:00'],
    ['en', '28 July, 10:00'],
    ['ar', '28 يوليو'],
  ),
  ...told('the hotel', publicMeeting, 'venue.name', ...both('sq', 'Hotel Bar Restorant “Aragosta”')),
  ...told(
    'its address',
    publicMeeting,
    'venue.address',
    ...both('sq', 'Lagjia 1, Rruga “Taulantia”, Brrlyli, Currila'),
  ),
  ...told('its town', publicMeeting, 'venue.city', ...both('sq', 'Durrës')),
  ...told(
    'conference of 21-23 September',
    'meetings/durres/september-conference',
    'dateText',
    ['sq', '21–23 shtator'],
    ['en', '21–23 September'],
  ),
  ...told(
    'its partners',
    'meetings/durres/september-conference',
    'summary',
    ['sq', 'përtej kufirit'],
    ['en', 'cross-border and international partners'],
  ),
  ...told(
    'local stakeholder group',
    inToEu,
    'activities.3',
    ['sq', 'çështjet sociale'],
    ['en', 'social questions'],
  ),
  ...told(
    'stakeholder group in the meeting',
    'meetings/durres/first-local-meeting',
    'body',
    ['sq', 'grup lokal'],
    ['en', 'Local stakeholder group'],
  ),
  ...told(
    'topic: legal aspects',
    'meetings/durres/first-local-meeting',
    'body',
    ['sq', 'aspektet ligjore'],
    ['en', 'legal aspects'],
  ),
  ...told(
    'topic: influx and emergency',
    'meetings/durres/first-local-meeting',
    'body',
    ['sq', 'fluksi ose emergjence'],
    ['en', 'influx or an emergency'],
  ),
  ...told(
    'topic: psychosocial help',
    'meetings/durres/first-local-meeting',
    'body',
    ['sq', 'ndihma psikosociale'],
    ['en', 'psychosocial help'],
  ),
  ...told(
    'topic: perception',
    'meetings/durres/first-local-meeting',
    'body',
    ['sq', 'qytetarët dhe shoqëria civile'],
    ['en', 'citizens and civil society'],
  ),
]

const networkFacts: Fact[] = [
  ...[
    'management of immigration',
    'common solutions',
    'reception policy',
    'stigmatisation',
    'values of the EU',
    'euroscepticism',
  ].flatMap((text, index) =>
    told(`network objective ${index + 1}`, network, `objectives.${index}`, ['en', text]),
  ),
  ...['conferences', 'roundTables', 'workshops', 'projectPlanningWorkshops'].flatMap((kind, index) =>
    told(`network activity ${index + 1}`, network, `activities.${index}.kind`, ['en', kind]),
  ),
  ...told('more than 100 municipalities', network, 'targetGroups.0', ['en', 'more than 100 municipalities']),
  ...told('more than 100, counted', network, 'participants', ['en', '"qualifier":"over"'], ['en', '100']),
  ...told('associations', network, 'targetGroups.1', ['en', 'Associations of local authorities']),
  ...told('civil society', network, 'targetGroups.2', ['en', 'Civil-society']),
  ...told('third-country nationals', network, 'targetGroups.3', ['en', 'third countries']),
  ...told('Rete Near', network, 'partnerships.0.partner.title', ['en', 'Rete Near'], ['it', 'Rete Near']),
]

const replication: [slug: string, zone: string, start: string, organisers: string[]][] = [
  ['riga', 'Europe/Riga', '2022-01-19T22:00:00.000Z', ['Riga', 'Creative Ideas']],
  [
    'cluj-lublin-ravenna',
    'Europe/Bucharest',
    '2022-02-09T22:00:00.000Z',
    ['Cluj', 'Lublin', 'Ravenna', 'Patrir', 'CCB'],
  ],
  ['cartagena', 'Europe/Madrid', '2022-02-22T23:00:00.000Z', ['Cartagena', 'ACI']],
  [
    'dietzenbach-linkoping',
    'Europe/Berlin',
    '2022-02-27T23:00:00.000Z',
    ['Dietzenbach', 'Linköping', 'Pro Arbeit'],
  ],
]

const epiFacts: Fact[] = [
  ...['Riga', 'Cluj', 'Lublin', 'Ravenna', 'Cartagena', 'Dietzenbach', 'Linköping'].flatMap((city) =>
    told(`EPI city ${city}`, epi, 'partnerships', ...both('ro', `"title":"${city}"`)),
  ),
  ...told('pilot actions', epi, 'activities.0', ['ro', 'Acțiuni pilot'], ['en', 'Pilot actions']),
  ...told(
    'steps to a signed strategy',
    epi,
    'activities.1',
    ['ro', 'strategie semnată'],
    ['en', 'signed city strategy'],
  ),
  ...told(
    'leadership and monitoring',
    epi,
    'description',
    ['ro', 'monitorizare'],
    ['en', 'monitoring initiatives'],
  ),
  ...told('four replication workshops', epi, 'activities.2', ...both('ro', '"value":4')),
  ...told(
    'common framework',
    resource('epi-common-framework'),
    'body',
    ['ro', 'recomandări generale'],
    ['en', 'case studies'],
  ),
  ...told(
    'Cartagena',
    meeting('epi-transnational-meeting-cartagena'),
    'dateText',
    ['ro', '31 martie – 1 aprilie'],
    ['en', '31 March – 1 April'],
  ),
  ...told(
    'Cartagena is in Spain',
    meeting('epi-transnational-meeting-cartagena'),
    'venue',
    ...both('ro', '"country":"ES"'),
  ),
  ...told(
    'national conferences',
    meeting('epi-national-conferences'),
    'title',
    ['ro', 'Conferințele naționale'],
    ['en', 'national conferences'],
  ),
  ...told(
    'Monza',
    meeting('epi-final-conference-monza'),
    'dateText',
    ['ro', '30–31 mai'],
    ['en', '30–31 May'],
  ),
  ...told('43 participants', meeting('epi-replication-riga'), 'participants', ...both('ro', '"value":43')),
  ...told('who they were', meeting('epi-replication-riga'), 'summary', ['ro', 'ONG'], ['en', 'NGOs']),
  ...replication.flatMap(([slug, zone, start, organisers]) => [
    ...told(`workshop ${slug}: when`, meeting(`epi-replication-${slug}`), 'start', ...both('ro', start)),
    ...told(
      `workshop ${slug}: where its day counts`,
      meeting(`epi-replication-${slug}`),
      'timezone',
      ...both('ro', zone),
    ),
    ...organisers.flatMap((name) =>
      told(
        `workshop ${slug}: ${name}`,
        meeting(`epi-replication-${slug}`),
        'organisers',
        ...both('ro', `"title":"${name}"`),
      ),
    ),
  ]),
  ...told(
    'presentation of the library',
    meeting('epi-replication-cluj-lublin-ravenna'),
    'summary',
    ['ro', 'bibliotecii virtuale'],
    ['en', 'virtual library'],
  ),
  ...told(
    'doubt, 23 February',
    meeting('epi-replication-cartagena'),
    'publicNote',
    ['ro', 'inversate'],
    ['en', 'swapped'],
  ),
  ...told(
    'as printed, 23 February',
    meeting('epi-replication-cartagena'),
    'summary',
    ['ro', 'Linköping și Dietzenbach'],
    ['en', 'Linköping and Dietzenbach'],
  ),
  ...told(
    'doubt, 28 February',
    meeting('epi-replication-dietzenbach-linkoping'),
    'publicNote',
    ['ro', 'inversate'],
    ['en', 'swapped'],
  ),
  ...told(
    'as printed, 28 February',
    meeting('epi-replication-dietzenbach-linkoping'),
    'summary',
    ['ro', 'diversității religioase'],
    ['en', 'religious diversity'],
  ),
  ...told(
    'virtual library',
    resource('epi-virtual-library'),
    'title',
    ['ro', 'Biblioteca virtuală'],
    ['en', 'virtual library of good practices'],
  ),
  ...told(
    'Intercultural Cities Index',
    resource('intercultural-cities-index'),
    'title',
    ['ro', 'Indicele orașelor interculturale'],
    ['en', 'Intercultural Cities Index'],
  ),
  ...told(
    'of the Council of Europe',
    resource('intercultural-cities-index'),
    'partners',
    ['ro', 'Consiliul Europei'],
    ['en', 'Council of Europe'],
  ),
  ...told(
    'newsletter',
    resource('epi-newsletter'),
    'title',
    ['ro', 'Buletinul informativ EPI'],
    ['en', 'EPI newsletter'],
  ),
  ...told(
    'bulletin',
    resource('emn-bulletin'),
    'title',
    ['ro', 'Rețelei europene de migrație'],
    ['en', 'European Migration Network'],
  ),
  ...told(
    'it is quarterly',
    resource('emn-bulletin'),
    'summary',
    ['ro', 'trei luni'],
    ['en', 'three months'],
  ),
  ...told(
    'flash bulletin',
    resource('emn-flash-bulletin'),
    'title',
    ['ro', 'Buletinul flash'],
    ['en', 'Flash bulletin'],
  ),
]

const migralonaFacts: Fact[] = [
  ...told('six workshops', migralona, 'activities.0.count', ['en', '"value":6']),
  ...told('over 160 participants', migralona, 'participants', ['en', '160'], ['en', '"qualifier":"over"']),
  ...told('completed', migralona, 'lifecycle', ['en', 'completed']),
  ...told(
    'lead: CEI',
    migralona,
    'partnerships.0',
    ['en', '"role":"lead"'],
    ['en', 'CEI Secretariat'],
    ['en', 'Focal Point Migration'],
  ),
  ...told(
    'co-financing region',
    migralona,
    'partnerships.1',
    ['en', '"role":"funder"'],
    ['en', 'Friuli Venezia Giulia'],
  ),
  ...told('co-funder', migralona, 'coFunders', ['en', 'Friuli Venezia Giulia']),
  ...told('NALAS', 'partners/nalas', 'description', ['en', 'municipalities of South-East Europe']),
  ...told('MARRI', 'partners/marri-regional-centre', 'description', ['en', 'ministries of home affairs']),
  ...told('14 March 2018', closing, 'start', ['en', '2018-03-13T23:00:00.000Z']),
  ...told('15 March 2018', closing, 'end', ['en', '2018-03-15T22:59:00.000Z']),
  ...told('Skopje', closing, 'venue.city', ['en', 'Skopje']),
  ...told(
    'the commissioner, by role',
    closing,
    'body',
    ['en', 'government’s commissioner for the region'],
    ['it', 'commissario del Governo italiano'],
  ),
  ...told('position paper', resource('migralona-position-paper'), 'type', ['en', 'positionPaper']),
  ...told(
    'for whom',
    resource('migralona-position-paper'),
    'summary',
    ['en', 'decision makers'],
    ['it', 'decisori'],
  ),
  ...told(
    'SPRAR',
    resource('sprar-model'),
    'practice.solution',
    ['en', 'spread over the territory'],
    ['it', 'diffusi sul territorio'],
  ),
]

/** Every fact that the demo must tell, with the languages in which it must tell it. */
export const facts: Fact[] = [...inToEuFacts, ...networkFacts, ...epiFacts, ...migralonaFacts]
