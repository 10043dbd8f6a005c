import type { Activity, Texts } from '../../entries/types.ts'

/** The three aims of IN.TO.EU. */
export const inToEuObjectives: { text: Texts }[] = [
  {
    text: {
      sq: 'Të afrojë qytete dhe bashkësi lokale nga vende të ndryshme europiane që të punojnë bashkë.',
      en: 'Bring towns and local communities from different European countries to work together.',
      it: 'Far collaborare città e comunità locali di diversi paesi europei.',
      es: 'Lograr que ciudades y comunidades locales de distintos países europeos trabajen juntas.',
      el: 'Να συνεργαστούν πόλεις και τοπικές κοινωνίες από διάφορες ευρωπαϊκές χώρες.',
    },
  },
  {
    text: {
      sq: 'Të hapë një dialog për migracionin: si bashkëpunojnë institucionet për pritjen e parë, çfarë thotë ligji, cilat mjete dhe qasje ndihmojnë në fillim të integrimit.',
      en: 'Open a dialogue on migration: how institutions cooperate in first reception, what the law says, which tools and approaches help at the start of integration.',
      it: "Aprire un dialogo sulla migrazione: come collaborano le istituzioni nella prima accoglienza, che cosa dice la legge, quali strumenti e approcci aiutano all'inizio dell'integrazione.",
      es: 'Abrir un diálogo sobre la migración: cómo cooperan las instituciones en la primera acogida, qué dice la ley y qué instrumentos y enfoques ayudan al comienzo de la integración.',
      el: 'Να ανοίξει διάλογος για τη μετανάστευση: πώς συνεργάζονται οι φορείς στην πρώτη υποδοχή, τι προβλέπει ο νόμος, ποια εργαλεία και ποιες προσεγγίσεις βοηθούν στην αρχή της ένταξης.',
    },
  },
  {
    text: {
      sq: 'Të krijojë një rrjet të qëndrueshëm ku qarkullojnë praktika të mira, sugjerime dhe propozime, që pritja dhe integrimi të bëhen gjithnjë e më mirë.',
      en: 'Create a lasting network in which good practices, suggestions and proposals circulate, so that reception and integration keep getting better.',
      it: "Creare una rete duratura in cui circolino buone pratiche, suggerimenti e proposte, perché accoglienza e integrazione migliorino sempre.",
      es: 'Crear una red duradera por la que circulen buenas prácticas, sugerencias y propuestas, para que la acogida y la integración mejoren siempre.',
      el: 'Να δημιουργηθεί ένα δίκτυο με διάρκεια, όπου κυκλοφορούν καλές πρακτικές, υποδείξεις και προτάσεις, ώστε η υποδοχή και η ένταξη να βελτιώνονται διαρκώς.',
    },
  },
]

/** Activities of IN.TO.EU: five international meetings, one of them in Durrës, and local meetings with the stakeholder group. */
export const inToEuActivities: Activity[] = [
  {
    kind: 'internationalMeetings',
    count: { value: 5, qualifier: 'exact' },
    title: {
      sq: 'Pesë takime ndërkombëtare',
      en: 'Five international meetings',
      it: 'Cinque incontri internazionali',
      es: 'Cinco encuentros internacionales',
      el: 'Πέντε διεθνείς συναντήσεις',
    },
    description: {
      sq: 'Secili takim merret me një temë të vetme. Njëri prej të pestëve mbahet në Durrës, me institucione, shoqëri civile dhe partnerë.',
      en: 'Each meeting is given to a single question. One of the five is held in Durrës, with institutions, civil society and the partners.',
      it: 'Ogni incontro è dedicato a un solo tema. Uno dei cinque si tiene a Durazzo, con istituzioni, società civile e partner.',
      es: 'Cada encuentro se dedica a un solo tema. Uno de los cinco se celebra en Durrës, con instituciones, sociedad civil y socios.',
      el: 'Κάθε συνάντηση αφιερώνεται σε ένα μόνο θέμα. Μία από τις πέντε γίνεται στο Δυρράχιο, με φορείς, κοινωνία των πολιτών και εταίρους.',
    },
  },
  {
    kind: 'localMeetings',
    title: {
      sq: 'Takime lokale në Durrës',
      en: 'Local meetings in Durrës',
      it: 'Incontri locali a Durazzo',
      es: 'Encuentros locales en Durrës',
      el: 'Τοπικές συναντήσεις στο Δυρράχιο',
    },
    description: {
      sq: 'Pas takimit të parë vijnë të tjerë me grupet e interesit, përgjatë 24 muajve.',
      en: 'The first one is followed by others with the interest groups, over 24 months.',
      it: "Al primo ne seguono altri con i gruppi d'interesse, nell'arco di 24 mesi.",
      es: 'Al primero le siguen otros con los grupos de interés, a lo largo de 24 meses.',
      el: 'Την πρώτη ακολουθούν και άλλες με τις ομάδες ενδιαφέροντος, σε διάστημα 24 μηνών.',
    },
  },
  {
    kind: 'conferences',
    title: {
      sq: 'Konferenca e përbashkët në Durrës, 21–23 shtator',
      en: 'Joint conference in Durrës, 21–23 September',
      it: 'Conferenza comune a Durazzo, 21–23 settembre',
      es: 'Conferencia común en Durrës, 21–23 de septiembre',
      el: 'Κοινό συνέδριο στο Δυρράχιο, 21–23 Σεπτεμβρίου',
    },
    description: {
      sq: 'Marrin pjesë partnerë ndërkufitarë dhe ndërkombëtarë.',
      en: 'Cross-border and international partners take part.',
      it: 'Vi partecipano partner transfrontalieri e internazionali.',
      es: 'Participan socios transfronterizos e internacionales.',
      el: 'Συμμετέχουν διασυνοριακοί και διεθνείς εταίροι.',
    },
  },
  {
    kind: 'other',
    title: {
      sq: 'Grupi lokal i aktorëve',
      en: 'Local stakeholder group',
      it: 'Gruppo locale dei portatori di interesse',
      es: 'Grupo local de partes interesadas',
      el: 'Τοπική ομάδα ενδιαφερόμενων φορέων',
    },
    description: {
      sq: 'Në Durrës është ngritur një grup për çështjet sociale, me përfaqësues të institucioneve vendore; çdo anëtar ka pjesën e vet në ecurinë e projektit dhe në rezultatet e tij praktike.',
      en: 'A group for social questions has been formed in Durrës from representatives of the local institutions; every member has a share in how the project runs and in its practical results.',
      it: 'A Durazzo è nato un gruppo per le questioni sociali, formato da rappresentanti delle istituzioni locali; ogni membro ha la sua parte nello svolgimento del progetto e nei suoi risultati pratici.',
      es: 'En Durrës se ha formado un grupo para las cuestiones sociales con representantes de las instituciones locales; cada miembro tiene su parte en la marcha del proyecto y en sus resultados prácticos.',
      el: 'Στο Δυρράχιο δημιουργήθηκε ομάδα για τα κοινωνικά ζητήματα με εκπροσώπους των τοπικών φορέων· κάθε μέλος έχει το μερίδιό του στην πορεία του έργου και στα πρακτικά του αποτελέσματα.',
    },
  },
]
