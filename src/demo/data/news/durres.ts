import { image, meeting, municipality, partner, project, rich, topic } from '../../entries/references.ts'
import type { DemoNews } from '../../entries/types.ts'

const durres = {
  municipality: municipality('durres'),
  sourceLocale: 'sq',
  projects: [project('in-to-eu')],
} satisfies Partial<DemoNews>

const launch: DemoNews = {
  ...durres,
  key: 'in-to-eu-launched',
  publishedLocales: ['sq', 'en', 'it', 'es', 'el'],
  category: 'news',
  audience: ['residents', 'media'],
  title: {
    sq: 'Durrësi nis projektin IN.TO.EU me tri qytete partnere',
    en: 'Durrës launches IN.TO.EU with three partner towns',
    it: 'Durazzo avvia IN.TO.EU con tre città partner',
    es: 'Durrës pone en marcha IN.TO.EU con tres ciudades socias',
    el: 'Το Δυρράχιο ξεκινά το IN.TO.EU με τρεις πόλεις-εταίρους',
  },
  teaser: {
    sq: 'Palazzo San Gervasio, Terueli dhe Olimpia e Lashtë i bashkohen Durrësit për të përmirësuar pritjen e refugjatëve.',
    en: 'Palazzo San Gervasio, Teruel and Ancient Olympia join Durrës to improve the reception of refugees.',
    it: "Palazzo San Gervasio, Teruel e Antica Olimpia si uniscono a Durazzo per migliorare l'accoglienza dei rifugiati.",
    es: 'Palazzo San Gervasio, Teruel y la Antigua Olimpia se unen a Durrës para mejorar la acogida de las personas refugiadas.',
    el: 'Το Παλάτσο Σαν Τζερβάζιο, η Τερουέλ και η Αρχαία Ολυμπία ενώνονται με το Δυρράχιο για καλύτερη υποδοχή των προσφύγων.',
  },
  body: rich({
    sq: [
      'Me IN.TO.EU, katër bashki nga Shqipëria, Italia, Spanja dhe Greqia bëhen bashkë. Ato duan të dinë nga njëra-tjetra si organizohet pritja e parë dhe si ecën integrimi.',
      'Qytetet po ngrenë një rrjet që nuk mbyllet me projektin: aty do të mblidhen praktika të mira, por edhe propozime se çfarë mund të bëhet më mirë. Financimi vjen nga programi «Europa për qytetarët».',
    ],
    en: [
      'With IN.TO.EU four municipalities from Albania, Italy, Spain and Greece join forces. They want to learn from each other how first reception is organised and how integration succeeds.',
      'The towns are building a network meant to outlive the project: a place for good practices, and for proposals of what could be done better. The money comes from the programme Europe for Citizens.',
    ],
    it: [
      "Con IN.TO.EU quattro comuni di Albania, Italia, Spagna e Grecia uniscono le forze. Vogliono imparare gli uni dagli altri come si organizza la prima accoglienza e come riesce l'integrazione.",
      'Le città costruiscono una rete destinata a durare oltre il progetto: un luogo per le buone pratiche e per le proposte su ciò che si può fare meglio. I fondi vengono dal programma «Europa per i cittadini».',
    ],
    es: [
      'Con IN.TO.EU cuatro municipios de Albania, Italia, España y Grecia unen sus fuerzas. Quieren aprender unos de otros cómo se organiza la primera acogida y cómo se logra la integración.',
      'Las ciudades construyen una red pensada para durar más que el proyecto: un lugar para las buenas prácticas y para las propuestas de mejora. La financiación procede del programa «Europa con los Ciudadanos».',
    ],
    el: [
      'Με το IN.TO.EU τέσσερις δήμοι από την Αλβανία, την Ιταλία, την Ισπανία και την Ελλάδα ενώνουν τις δυνάμεις τους. Θέλουν να μάθουν ο ένας από τον άλλον πώς οργανώνεται η πρώτη υποδοχή και πώς πετυχαίνει η ένταξη.',
      'Οι πόλεις χτίζουν ένα δίκτυο που θα ζήσει και μετά το έργο: έναν χώρο για καλές πρακτικές, αλλά και για προτάσεις βελτίωσης. Η χρηματοδότηση προέρχεται από το πρόγραμμα «Ευρώπη για τους πολίτες».',
    ],
  }),
  topics: [topic('first-reception'), topic('integration')],
  image: image('four-towns'),
  partners: [partner('durres'), partner('palazzo-san-gervasio'), partner('teruel'), partner('ancient-olympia')],
  publishedAt: '2026-09-07T07:00:00.000Z',
}

const publicMeeting: DemoNews = {
  ...durres,
  key: 'public-meeting-28-july',
  publishedLocales: ['sq', 'en', 'it', 'es', 'el', 'ar'],
  category: 'announcement',
  audience: ['residents', 'migrants'],
  title: {
    sq: 'Takim publik më 28 korrik: ejani të flasim për IN.TO.EU',
    en: 'Public meeting on 28 July: come and talk about IN.TO.EU',
    it: 'Incontro pubblico il 28 luglio: parliamo di IN.TO.EU',
    es: 'Encuentro público el 28 de julio: hablemos de IN.TO.EU',
    el: 'Ανοιχτή συνάντηση στις 28 Ιουλίου: ελάτε να μιλήσουμε για το IN.TO.EU',
    ar: 'لقاء مفتوح يوم 28 يوليو: تعالوا نتحدث عن مشروع IN.TO.EU',
  },
  teaser: {
    sq: 'Në orën 10:00 te Hotel Bar Restorant «Aragosta», Currila.',
    en: 'At 10:00 at Hotel Bar Restorant “Aragosta”, Currila.',
    it: 'Alle ore 10:00 presso l’Hotel Bar Restorant «Aragosta», Currila.',
    es: 'A las 10:00 en el Hotel Bar Restorant «Aragosta», Currila.',
    el: 'Στις 10:00 στο Hotel Bar Restorant «Aragosta», Currila.',
    ar: 'في الساعة 10:00 في \u2066Hotel Bar Restorant «Aragosta»\u2069، منطقة Currila.',
  },
  body: rich({
    sq: [
      'Adresa: Lagjia 1, Rruga «Taulantia», Brrlyli, Currila, Durrës.',
      'Takimin e organizon Bashkia e Durrësit. Kush do të dijë më shumë, na shkruan te [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al) ose na gjen në Facebook: In_To_Eu.',
    ],
    en: [
      'Address: Lagjia 1, Rruga “Taulantia”, Brrlyli, Currila, Durrës.',
      'The Municipality of Durrës is the host. If you wish to know more, write to [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al) or look for In_To_Eu on Facebook.',
    ],
    it: [
      'Indirizzo: Lagjia 1, Rruga «Taulantia», Brrlyli, Currila, Durrës.',
      'Ospita il Comune di Durazzo. Per saperne di più scrivete a [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al) o cercate In_To_Eu su Facebook.',
    ],
    es: [
      'Dirección: Lagjia 1, Rruga «Taulantia», Brrlyli, Currila, Durrës.',
      'El anfitrión es el Municipio de Durrës. Para saber más, escriba a [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al) o busque In_To_Eu en Facebook.',
    ],
    el: [
      'Διεύθυνση: Lagjia 1, Rruga «Taulantia», Brrlyli, Currila, Durrës.',
      'Οικοδεσπότης είναι ο Δήμος Δυρραχίου. Για περισσότερα γράψτε στο [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al) ή αναζητήστε το In_To_Eu στο Facebook.',
    ],
    ar: [
      'العنوان: \u2066Lagjia 1, Rruga “Taulantia”, Brrlyli, Currila, Durrës\u2069.',
      'تستضيف اللقاءَ بلديةُ دوريس. لمعرفة المزيد راسلونا على [durres_in.to.eu@durres.gov.al](mailto:durres_in.to.eu@durres.gov.al) أو ابحثوا عن In_To_Eu على فيسبوك.',
    ],
  }),
  dateText: {
    sq: '28 korrik, ora 10:00',
    en: '28 July, 10:00',
    it: '28 luglio, ore 10:00',
    es: '28 de julio, 10:00',
    el: '28 Ιουλίου, ώρα 10:00',
    ar: '28 يوليو، الساعة 10:00',
  },
  topics: [topic('first-reception'), topic('integration')],
  image: image('public-meeting'),
  meetings: [meeting('local-public-meeting')],
  publishedAt: '2026-09-21T07:00:00.000Z',
}

const firstMeeting: DemoNews = {
  ...durres,
  key: 'first-local-meeting-held',
  publishedLocales: ['sq', 'en', 'it'],
  category: 'news',
  audience: ['residents', 'professionals'],
  title: {
    sq: 'U mbajt takimi i parë lokal: dialog për pritjen e refugjatëve',
    en: 'First local meeting held: a dialogue on the reception of refugees',
    it: 'Tenuto il primo incontro locale: un dialogo sull’accoglienza dei rifugiati',
  },
  teaser: {
    sq: 'Në Durrës lindi një grup lokal për çështjet sociale; mundësia e një fluksi refugjatësh zgjoi debat mes të ftuarve.',
    en: 'A local group for social questions has come into being in Durrës; the possibility of an influx of refugees stirred debate.',
    it: 'A Durazzo è nato un gruppo locale per le questioni sociali; la possibilità di un afflusso di rifugiati ha acceso il dibattito.',
  },
  body: rich({
    sq: [
      'Në takimin e parë të IN.TO.EU u fol për bashkëpunimin e institucioneve në pritjen e parë, për aspektet ligjore dhe për mjetet me të cilat nis integrimi.',
      { heading: 'Për çfarë u diskutua' },
      {
        list: [
          'masat dhe planet e veprimit kur vijnë shumë njerëz njëherësh ose kur shpallet emergjencë',
          'ndihma psikosociale, si dhe ajo e shoqatave humanitare dhe vullnetare',
          'roli i institucioneve',
          'si e përjetojnë qytetarët dhe shoqëria civile mbërritjen e refugjatëve nga vende në konflikt',
        ],
      },
      'Grupi lokal përbëhet nga përfaqësues të institucioneve dhe do ta shoqërojë projektin. Gjatë 24 muajve do të ketë takime të tjera me grupet e interesit.',
    ],
    en: [
      'The first meeting of IN.TO.EU dealt with cooperation between institutions in first reception, with legal aspects and with the tools by which integration begins.',
      { heading: 'What was discussed' },
      {
        list: [
          'measures and action plans for the case that many people arrive at once, or an emergency is declared',
          'psychosocial help, and that of humanitarian and voluntary associations',
          'the part of the institutions',
          'how citizens and civil society feel about the arrival of refugees from countries in conflict',
        ],
      },
      'The local group is made up of representatives of institutions and will accompany the project. Further meetings with interest groups follow over 24 months.',
    ],
    it: [
      "Il primo incontro di IN.TO.EU ha trattato la collaborazione tra istituzioni nella prima accoglienza, gli aspetti giuridici e gli strumenti con cui comincia l'integrazione.",
      { heading: 'Di che cosa si è discusso' },
      {
        list: [
          "misure e piani di azione per il caso in cui molte persone arrivino insieme o si dichiari un'emergenza",
          "l'aiuto psicosociale e quello delle associazioni umanitarie e di volontariato",
          'il ruolo delle istituzioni',
          "come i cittadini e la società civile vivono l'arrivo di rifugiati da paesi in conflitto",
        ],
      },
      "Il gruppo locale è formato da rappresentanti delle istituzioni e accompagnerà il progetto. Nell'arco di 24 mesi seguiranno altri incontri con i gruppi d'interesse.",
    ],
  }),
  topics: [
    topic('first-reception'),
    topic('legal-aspects'),
    topic('emergency-planning'),
    topic('psychosocial-support'),
  ],
  image: image('stakeholder-table'),
  meetings: [meeting('first-local-meeting')],
  publishedAt: '2026-10-05T07:00:00.000Z',
}

const conference: DemoNews = {
  ...durres,
  key: 'conference-21-23-september',
  publishedLocales: ['sq', 'en', 'it', 'es', 'el'],
  category: 'announcement',
  audience: ['residents', 'partners', 'media'],
  title: {
    sq: 'Më 21–23 shtator, konferenca e IN.TO.EU vjen në Durrës',
    en: 'IN.TO.EU conference comes to Durrës on 21–23 September',
    it: 'Dal 21 al 23 settembre la conferenza di IN.TO.EU è a Durazzo',
    es: 'La conferencia de IN.TO.EU llega a Durrës del 21 al 23 de septiembre',
    el: 'Στις 21–23 Σεπτεμβρίου το συνέδριο του IN.TO.EU έρχεται στο Δυρράχιο',
  },
  teaser: {
    sq: 'Tri ditë për migracionin, pritjen dhe integrimin, me partnerë ndërkufitarë dhe ndërkombëtarë.',
    en: 'Three days on migration, reception and integration, with cross-border and international partners.',
    it: 'Tre giorni su migrazione, accoglienza e integrazione, con partner transfrontalieri e internazionali.',
    es: 'Tres días sobre migración, acogida e integración, con socios transfronterizos e internacionales.',
    el: 'Τρεις ημέρες για τη μετανάστευση, την υποδοχή και την ένταξη, με διασυνοριακούς και διεθνείς εταίρους.',
  },
  body: rich({
    sq: ['Partnerët nga përtej kufirit dhe nga vende të tjera ulen në një tryezë me Durrësin. Tema është ajo e gjithë projektit: si t’i presim refugjatët dhe si t’i integrojmë.'],
    en: ['Partners from across the border and from other countries sit down with Durrës. The theme is that of the whole project: how to receive refugees and how to integrate them.'],
    it: ["Partner d'oltre confine e di altri paesi si siedono al tavolo con Durazzo. Il tema è quello dell'intero progetto: come accogliere i rifugiati e come integrarli."],
    es: ['Socios del otro lado de la frontera y de otros países se sientan a la mesa con Durrës. El tema es el de todo el proyecto: cómo acoger a las personas refugiadas y cómo integrarlas.'],
    el: ['Εταίροι από την άλλη πλευρά των συνόρων και από άλλες χώρες κάθονται στο ίδιο τραπέζι με το Δυρράχιο. Το θέμα είναι αυτό όλου του έργου: πώς υποδεχόμαστε και πώς εντάσσουμε τους πρόσφυγες.'],
  }),
  dateText: {
    sq: '21–23 shtator',
    en: '21–23 September',
    it: '21–23 settembre',
    es: '21–23 de septiembre',
    el: '21–23 Σεπτεμβρίου',
  },
  topics: [topic('first-reception'), topic('integration')],
  image: image('conference-hall'),
  meetings: [meeting('september-conference')],
  publishedAt: '2026-10-19T07:00:00.000Z',
}

/** News of Durrës. The sources carry no date of publication: the instants say when this demo "published" them, no more. */
export const durresNews: DemoNews[] = [launch, publicMeeting, firstMeeting, conference]
