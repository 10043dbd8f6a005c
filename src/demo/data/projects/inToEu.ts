import { contact, image, municipality, partner, programme, rich, topic } from '../../entries/references.ts'
import type { DemoProject } from '../../entries/types.ts'
import { inToEuActivities, inToEuObjectives } from './inToEuAims.ts'

/**
 * IN.TO.EU. The sources name four partner municipalities and no lead in so many words; one says that the Municipality of
 * Durrës launched the project, so Durrës stands as lead and the other three as partners. "24 months" is the span over
 * which Durrës holds its local meetings. Start, end, budget and call are not in the sources.
 */
export const inToEu: DemoProject = {
  key: 'in-to-eu',
  municipality: municipality('durres'),
  sourceLocale: 'sq',
  publishedLocales: ['sq', 'en', 'it', 'es', 'el'],
  title: {
    sq: 'IN.TO.EU – Qytete së bashku për strategjinë gjithëpërfshirëse europiane',
    en: 'IN.TO.EU – Cities together for the inclusive European strategy',
    it: "IN.TO.EU – Città insieme per la strategia europea dell'inclusione",
    es: 'IN.TO.EU – Ciudades unidas por la estrategia europea de inclusión',
    el: 'IN.TO.EU – Πόλεις μαζί για την ευρωπαϊκή στρατηγική συμπερίληψης',
  },
  acronym: 'IN.TO.EU',
  programme: programme('europe-for-citizens'),
  durationMonths: 24,
  summary: {
    sq: 'Durrësi, Palazzo San Gervasio, Terueli dhe Olimpia e Lashtë mësojnë nga njëra-tjetra si t’i presin refugjatët në ditët e para dhe si t’i bëjnë pjesë të jetës së qytetit. Projekti financohet nga programi «Europa për qytetarët».',
    en: 'Durrës, Palazzo San Gervasio, Teruel and Ancient Olympia learn from one another how to receive refugees in their first days and how to make them part of town life. The project is funded by the programme Europe for Citizens.',
    it: "Durazzo, Palazzo San Gervasio, Teruel e Antica Olimpia imparano l'una dall'altra ad accogliere i rifugiati nei primi giorni e a farli partecipare alla vita della città. Il progetto è finanziato dal programma «Europa per i cittadini».",
    es: 'Durrës, Palazzo San Gervasio, Teruel y la Antigua Olimpia aprenden unas de otras a acoger a las personas refugiadas en los primeros días y a hacerlas partícipes de la vida de la ciudad. El proyecto está financiado por el programa «Europa con los Ciudadanos».',
    el: 'Το Δυρράχιο, το Παλάτσο Σαν Τζερβάζιο, η Τερουέλ και η Αρχαία Ολυμπία μαθαίνουν η μία πόλη από την άλλη πώς να υποδέχονται τους πρόσφυγες τις πρώτες ημέρες και πώς να τους εντάσσουν στη ζωή της πόλης. Το έργο χρηματοδοτείται από το πρόγραμμα «Ευρώπη για τους πολίτες».',
  },
  description: rich({
    sq: [
      'Në gjithë Europën migracioni është çështje që nuk pret: shumë njerëz janë në lëvizje dhe nevojat e tyre janë të mëdha. Katër bashki nga Shqipëria, Italia, Spanja dhe Greqia kanë vendosur ta trajtojnë bashkë.',
      { heading: 'Për çfarë punojnë qytetet' },
      {
        list: [
          'pritja e parë e refugjatëve dhe organizimi i saj',
          'integrimi në vendin që i pret',
          'një rrjet që rritet edhe më tej dhe që shkëmben jo vetëm praktika të mira, por edhe sugjerime dhe propozime',
        ],
      },
      'Durrësi mbledh institucionet dhe shoqërinë civile në takime lokale dhe i fton partnerët në një takim ndërkombëtar.',
    ],
    en: [
      'All over Europe migration is a question that will not wait: many people are on the move, and their needs are great. Four municipalities from Albania, Italy, Spain and Greece have decided to face it together.',
      { heading: 'What the towns work on' },
      {
        list: [
          'the first reception of refugees and how it is run',
          'integration in the country that takes them in',
          'a network that goes on growing and exchanges good practices, suggestions and proposals alike',
        ],
      },
      'Durrës brings institutions and civil society together in local meetings and invites the partners to an international one.',
    ],
    it: [
      "In tutta Europa la migrazione è una questione che non può attendere: molte persone sono in cammino e i loro bisogni sono grandi. Quattro comuni di Albania, Italia, Spagna e Grecia hanno deciso di affrontarla insieme.",
      { heading: 'Su che cosa lavorano le città' },
      {
        list: [
          'la prima accoglienza dei rifugiati e la sua gestione',
          "l'integrazione nel paese che li ospita",
          'una rete che continua a crescere e in cui circolano buone pratiche, suggerimenti e proposte',
        ],
      },
      'Durazzo riunisce istituzioni e società civile in incontri locali e invita i partner a un incontro internazionale.',
    ],
    es: [
      'En toda Europa la migración es un asunto que no admite espera: muchas personas están en camino y sus necesidades son grandes. Cuatro municipios de Albania, Italia, España y Grecia han decidido afrontarlo juntos.',
      { heading: 'En qué trabajan las ciudades' },
      {
        list: [
          'la primera acogida de las personas refugiadas y su gestión',
          'la integración en el país que las recibe',
          'una red que sigue creciendo y en la que se comparten buenas prácticas, sugerencias y propuestas',
        ],
      },
      'Durrës reúne a instituciones y sociedad civil en encuentros locales e invita a los socios a un encuentro internacional.',
    ],
    el: [
      'Σε όλη την Ευρώπη η μετανάστευση είναι ζήτημα που δεν μπορεί να περιμένει: πολλοί άνθρωποι μετακινούνται και οι ανάγκες τους είναι μεγάλες. Τέσσερις δήμοι από την Αλβανία, την Ιταλία, την Ισπανία και την Ελλάδα αποφάσισαν να το αντιμετωπίσουν μαζί.',
      { heading: 'Με τι ασχολούνται οι πόλεις' },
      {
        list: [
          'την πρώτη υποδοχή των προσφύγων και την οργάνωσή της',
          'την ένταξη στη χώρα που τους δέχεται',
          'ένα δίκτυο που συνεχίζει να μεγαλώνει και ανταλλάσσει καλές πρακτικές, υποδείξεις και προτάσεις',
        ],
      },
      'Το Δυρράχιο φέρνει κοντά φορείς και κοινωνία των πολιτών σε τοπικές συναντήσεις και προσκαλεί τους εταίρους σε μία διεθνή συνάντηση.',
    ],
  }),
  objectives: inToEuObjectives,
  activities: inToEuActivities,
  topics: [topic('first-reception'), topic('integration'), topic('legal-aspects'), topic('european-citizenship')],
  partnerships: [
    { partner: partner('durres'), role: 'lead' },
    { partner: partner('palazzo-san-gervasio'), role: 'partner' },
    { partner: partner('teruel'), role: 'partner' },
    { partner: partner('ancient-olympia'), role: 'partner' },
  ],
  image: image('four-towns'),
  socialLinks: [{ platform: 'facebook', label: 'In_To_Eu' }],
  contacts: [contact('in-to-eu-durres')],
}
