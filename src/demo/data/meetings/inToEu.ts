import { image, municipality, partner, project, rich, topic } from '../../entries/references.ts'
import type { DemoMeeting } from '../../entries/types.ts'

const durres = {
  municipality: municipality('durres'),
  sourceLocale: 'sq',
  project: project('in-to-eu'),
  hostMunicipality: municipality('durres'),
  organisers: [partner('durres')],
} as const satisfies Partial<DemoMeeting>

/** The public meeting of 28 July. No year is printed, so the date stays text; the address is as printed. */
const publicMeeting: DemoMeeting = {
  ...durres,
  key: 'local-public-meeting',
  organisers: [partner('durres')],
  publishedLocales: ['sq', 'en', 'it', 'es', 'el', 'ar'],
  kind: 'localMeeting',
  title: {
    sq: 'Takim lokal publik i projektit IN.TO.EU',
    en: 'Local public meeting of IN.TO.EU',
    it: 'Incontro pubblico locale di IN.TO.EU',
    es: 'Encuentro público local de IN.TO.EU',
    el: 'Ανοιχτή τοπική συνάντηση του IN.TO.EU',
    ar: 'لقاء محلي مفتوح للعموم ضمن مشروع IN.TO.EU',
  },
  summary: {
    sq: 'Bashkia e Durrësit i hap dyert për një takim publik rreth projektit IN.TO.EU, më 28 korrik në orën 10:00, te Hotel Bar Restorant «Aragosta».',
    en: 'The Municipality of Durrës holds a public meeting about IN.TO.EU on 28 July at 10:00, at Hotel Bar Restorant “Aragosta”.',
    it: 'Il Comune di Durazzo tiene un incontro pubblico su IN.TO.EU il 28 luglio alle ore 10:00, presso l’Hotel Bar Restorant «Aragosta».',
    es: 'El Municipio de Durrës celebra un encuentro público sobre IN.TO.EU el 28 de julio a las 10:00, en el Hotel Bar Restorant «Aragosta».',
    el: 'Ο Δήμος Δυρραχίου διοργανώνει ανοιχτή συνάντηση για το IN.TO.EU στις 28 Ιουλίου, ώρα 10:00, στο Hotel Bar Restorant «Aragosta».',
    ar: 'تنظم بلدية دوريس لقاءً مفتوحاً حول مشروع IN.TO.EU يوم 28 يوليو في الساعة 10:00 في \u2066Hotel Bar Restorant «Aragosta»\u2069.',
  },
  body: rich({
    sq: ['Për pyetje mbi projektin shkruani te [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al); në Facebook projekti quhet In_To_Eu.'],
    en: ['Questions about the project go to [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al); on Facebook the project is called In_To_Eu.'],
    it: ['Per domande sul progetto: [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al); su Facebook il progetto si chiama In_To_Eu.'],
    es: ['Para preguntas sobre el proyecto: [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al); en Facebook el proyecto se llama In_To_Eu.'],
    el: ['Για ερωτήσεις σχετικά με το έργο: [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al)· στο Facebook το έργο λέγεται In_To_Eu.'],
    ar: ['للاستفسار عن المشروع: [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al)، واسم المشروع على فيسبوك هو In_To_Eu.'],
  }),
  dateText: {
    sq: '28 korrik, ora 10:00',
    en: '28 July, 10:00',
    it: '28 luglio, ore 10:00',
    es: '28 de julio, 10:00',
    el: '28 Ιουλίου, ώρα 10:00',
    ar: '28 يوليو، الساعة 10:00',
  },
  venue: {
    name: 'Hotel Bar Restorant “Aragosta”',
    address: 'Lagjia 1, Rruga “Taulantia”, Brrlyli, Currila',
    city: 'Durrës',
    country: 'AL',
  },
  audience: ['residents'],
  editorialNote:
    'The source prints no year, so there is no start. The address is as printed there ("Brrlyli", "Currila"); its spelling was not checked.',
  image: image('public-meeting'),
  topics: [topic('first-reception'), topic('integration')],
}

const firstMeeting: DemoMeeting = {
  ...durres,
  key: 'first-local-meeting',
  organisers: [partner('durres')],
  publishedLocales: ['sq', 'en', 'it'],
  kind: 'localMeeting',
  title: {
    sq: 'Takimi i parë lokal i projektit IN.TO.EU',
    en: 'First local meeting of IN.TO.EU',
    it: 'Primo incontro locale di IN.TO.EU',
  },
  summary: {
    sq: 'Institucionet e Durrësit nisën dialogun për migracionin: pritja e parë, ligji dhe hapat e parë të integrimit.',
    en: 'The institutions of Durrës began their dialogue on migration: first reception, the law and the first steps of integration.',
    it: "Le istituzioni di Durazzo hanno avviato il dialogo sulla migrazione: prima accoglienza, diritto e primi passi dell'integrazione.",
  },
  body: rich({
    sq: [
      { heading: 'Temat' },
      {
        list: [
          'bashkëpunimi mes institucioneve për pritjen e parë',
          'aspektet ligjore',
          'mjetet dhe qasjet e para për integrimin',
          'masat dhe planet e veprimit në rast fluksi ose emergjence',
          'ndihma psikosociale dhe puna e shoqatave humanitare e vullnetare',
          'roli i institucioneve',
          'si e shohin qytetarët dhe shoqëria civile mbërritjen e refugjatëve nga zona konflikti',
        ],
      },
      { heading: 'Grupi lokal i aktorëve' },
      'Përfaqësues të institucioneve vendore përbëjnë tani një grup lokal për çështjet sociale. Secili prej tyre ndihmon që projekti të ecë dhe që veprimet e tij konkrete t’ia arrijnë qëllimit.',
    ],
    en: [
      { heading: 'Topics' },
      {
        list: [
          'cooperation between institutions in first reception',
          'legal aspects',
          'the first tools and approaches for integration',
          'measures and action plans for an influx or an emergency',
          'psychosocial help, and the work of humanitarian and voluntary associations',
          'the part of the institutions',
          'how citizens and civil society see the arrival of refugees from areas of conflict',
        ],
      },
      { heading: 'Local stakeholder group' },
      'Representatives of the local institutions now form a local group on social questions. Each of them helps the project along and sees that its practical actions reach their aim.',
    ],
    it: [
      { heading: 'Temi' },
      {
        list: [
          'la collaborazione tra istituzioni nella prima accoglienza',
          'gli aspetti giuridici',
          "i primi strumenti e approcci per l'integrazione",
          'misure e piani di azione in caso di afflusso o di emergenza',
          "l'aiuto psicosociale e il lavoro delle associazioni umanitarie e di volontariato",
          'il ruolo delle istituzioni',
          "come i cittadini e la società civile vedono l'arrivo di rifugiati da zone di conflitto",
        ],
      },
      { heading: 'Gruppo locale dei portatori di interesse' },
      'Rappresentanti delle istituzioni locali formano ora un gruppo locale sulle questioni sociali. Ognuno di loro sostiene il progetto e fa sì che le sue azioni pratiche raggiungano lo scopo.',
    ],
  }),
  dateText: { sq: 'Data nuk jepet', en: 'Date not stated', it: 'Data non indicata' },
  venue: { city: 'Durrës', country: 'AL' },
  audience: ['professionals', 'partners'],
  editorialNote:
    'The source tells of this meeting as held and prints no date. It may be the public meeting of 28 July announced elsewhere; no source says so.',
  image: image('stakeholder-table'),
  topics: [
    topic('first-reception'),
    topic('legal-aspects'),
    topic('emergency-planning'),
    topic('psychosocial-support'),
    topic('integration'),
  ],
}

const conference: DemoMeeting = {
  ...durres,
  key: 'september-conference',
  organisers: [partner('durres')],
  publishedLocales: ['sq', 'en', 'it', 'es', 'el'],
  kind: 'conference',
  title: {
    sq: 'Konferenca e IN.TO.EU në Durrës',
    en: 'IN.TO.EU conference in Durrës',
    it: 'Conferenza di IN.TO.EU a Durazzo',
    es: 'Conferencia de IN.TO.EU en Durrës',
    el: 'Συνέδριο του IN.TO.EU στο Δυρράχιο',
  },
  summary: {
    sq: 'Më 21–23 shtator Durrësi është mikpritës i partnerëve nga përtej kufirit dhe nga bota, në një konferencë të përbashkët për migracionin, pritjen e refugjatëve dhe integrimin.',
    en: 'On 21–23 September Durrës is host to cross-border and international partners at a joint conference on migration, the reception of refugees and integration.',
    it: 'Dal 21 al 23 settembre Durazzo ospita partner transfrontalieri e internazionali in una conferenza comune su migrazione, accoglienza dei rifugiati e integrazione.',
    es: 'Del 21 al 23 de septiembre Durrës recibe a socios transfronterizos e internacionales en una conferencia común sobre migración, acogida de personas refugiadas e integración.',
    el: 'Στις 21–23 Σεπτεμβρίου το Δυρράχιο φιλοξενεί διασυνοριακούς και διεθνείς εταίρους σε κοινό συνέδριο για τη μετανάστευση, την υποδοχή προσφύγων και την ένταξη.',
  },
  dateText: {
    sq: '21–23 shtator',
    en: '21–23 September',
    it: '21–23 settembre',
    es: '21–23 de septiembre',
    el: '21–23 Σεπτεμβρίου',
  },
  venue: { city: 'Durrës', country: 'AL' },
  audience: ['partners', 'professionals'],
  editorialNote:
    'The source prints no year, so there is no start. Whether this conference is one of the five international meetings is not said.',
  image: image('conference-hall'),
  topics: [topic('first-reception'), topic('integration')],
}

const international: DemoMeeting = {
  ...durres,
  key: 'international-meeting-durres',
  organisers: [partner('durres')],
  publishedLocales: ['sq', 'en', 'it', 'es', 'el'],
  kind: 'transnationalMeeting',
  title: {
    sq: 'Takimi ndërkombëtar i IN.TO.EU në Durrës',
    en: 'International meeting of IN.TO.EU in Durrës',
    it: 'Incontro internazionale di IN.TO.EU a Durazzo',
    es: 'Encuentro internacional de IN.TO.EU en Durrës',
    el: 'Διεθνής συνάντηση του IN.TO.EU στο Δυρράχιο',
  },
  summary: {
    sq: 'Njëri nga pesë takimet ndërkombëtare të projektit. Bashkia e Durrësit mbledh institucione, shoqërinë civile dhe partnerët; çdo takim i serisë i kushtohet një teme të veçantë.',
    en: 'One of the five international meetings of the project. The Municipality of Durrës brings together institutions, civil society and the partners; every meeting of the series has a question of its own.',
    it: 'Uno dei cinque incontri internazionali del progetto. Il Comune di Durazzo riunisce istituzioni, società civile e partner; ogni incontro della serie ha un tema proprio.',
    es: 'Uno de los cinco encuentros internacionales del proyecto. El Municipio de Durrës reúne a instituciones, sociedad civil y socios; cada encuentro de la serie tiene un tema propio.',
    el: 'Μία από τις πέντε διεθνείς συναντήσεις του έργου. Ο Δήμος Δυρραχίου συγκεντρώνει φορείς, κοινωνία των πολιτών και εταίρους· κάθε συνάντηση της σειράς έχει δικό της θέμα.',
  },
  dateText: {
    sq: 'Data nuk jepet',
    en: 'Date not stated',
    it: 'Data non indicata',
    es: 'Fecha no indicada',
    el: 'Η ημερομηνία δεν αναφέρεται',
  },
  venue: { city: 'Durrës', country: 'AL' },
  audience: ['partners', 'professionals'],
  editorialNote: 'Planned in the source, without a date. It may be the conference of 21-23 September; no source says so.',
  image: image('harbour'),
  topics: [topic('first-reception'), topic('integration'), topic('european-citizenship')],
}

/** The meetings of IN.TO.EU in Durrës. None has a year in the sources, so none has a start. */
export const inToEuMeetings: DemoMeeting[] = [publicMeeting, firstMeeting, conference, international]
