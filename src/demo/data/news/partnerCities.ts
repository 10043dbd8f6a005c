import { image, municipality, partner, project, rich, topic } from '../../entries/references.ts'
import type { DemoNews } from '../../entries/types.ts'

const common = {
  category: 'news',
  audience: ['residents'],
  topics: [topic('first-reception'), topic('integration')],
  projects: [project('in-to-eu')],
} satisfies Partial<DemoNews>

/** The partnership told by each partner town in its own language. `publishedAt` is the demo's, not the sources'. */
export const partnerCityNews: DemoNews[] = [
  {
    ...common,
    key: 'palazzo-san-gervasio-in-to-eu',
    municipality: municipality('palazzo-san-gervasio'),
    sourceLocale: 'it',
    publishedLocales: ['it', 'en', 'sq'],
    title: {
      it: 'Palazzo San Gervasio partecipa a IN.TO.EU',
      en: 'Palazzo San Gervasio takes part in IN.TO.EU',
      sq: 'Palazzo San Gervasio merr pjesë në IN.TO.EU',
    },
    teaser: {
      it: 'Con Durazzo, Teruel e Antica Olimpia il comune lavora sulla prima accoglienza dei rifugiati.',
      en: 'With Durrës, Teruel and Ancient Olympia the town works on the first reception of refugees.',
      sq: 'Bashkë me Durrësin, Teruelin dhe Olimpinë e Lashtë, bashkia punon për pritjen e parë të refugjatëve.',
    },
    body: rich({
      it: ['Il progetto prevede cinque incontri internazionali, ognuno su un tema proprio, e si rivolge anche a chi accoglie: istituzioni, associazioni, cittadini.'],
      en: ['The project plans five international meetings, each on a question of its own, and also addresses those who receive: institutions, associations, citizens.'],
      sq: ['Projekti parashikon pesë takime ndërkombëtare, secili për një temë të vetën, dhe u drejtohet edhe atyre që presin: institucioneve, shoqatave, qytetarëve.'],
    }),
    image: image('hill-town'),
    partners: [partner('palazzo-san-gervasio'), partner('durres')],
    publishedAt: '2026-09-08T07:00:00.000Z',
  },
  {
    ...common,
    key: 'teruel-in-to-eu',
    municipality: municipality('teruel'),
    sourceLocale: 'es',
    publishedLocales: ['es', 'en', 'sq'],
    title: {
      es: 'Teruel, socia de IN.TO.EU',
      en: 'Teruel is a partner in IN.TO.EU',
      sq: 'Terueli është partner në IN.TO.EU',
    },
    teaser: {
      es: 'Cuatro municipios de cuatro países comparten cómo reciben e integran a las personas refugiadas.',
      en: 'Four municipalities of four countries share how they receive and integrate refugees.',
      sq: 'Katër bashki nga katër vende ndajnë përvojën se si i presin dhe i integrojnë refugjatët.',
    },
    body: rich({
      es: ['Junto con Durrës, Palazzo San Gervasio y la Antigua Olimpia, la ciudad participa en una red que reúne buenas prácticas y también sugerencias para gestionar mejor la acogida.'],
      en: ['Together with Durrës, Palazzo San Gervasio and Ancient Olympia the city is part of a network that collects good practices, and suggestions too for running reception better.'],
      sq: ['Së bashku me Durrësin, Palazzo San Gervasion dhe Olimpinë e Lashtë, qyteti është pjesë e një rrjeti që mbledh praktika të mira dhe sugjerime për një pritje më të mirë.'],
    }),
    image: image('brick-tower'),
    partners: [partner('teruel'), partner('durres')],
    publishedAt: '2026-09-09T07:00:00.000Z',
  },
  {
    ...common,
    key: 'ancient-olympia-in-to-eu',
    municipality: municipality('ancient-olympia'),
    sourceLocale: 'el',
    publishedLocales: ['el', 'en', 'sq'],
    title: {
      el: 'Η Αρχαία Ολυμπία συμμετέχει στο IN.TO.EU',
      en: 'Ancient Olympia takes part in IN.TO.EU',
      sq: 'Olimpia e Lashtë merr pjesë në IN.TO.EU',
    },
    teaser: {
      el: 'Με το Δυρράχιο, το Παλάτσο Σαν Τζερβάζιο και την Τερουέλ, ο δήμος ανταλλάσσει εμπειρίες για την υποδοχή προσφύγων.',
      en: 'With Durrës, Palazzo San Gervasio and Teruel the municipality exchanges experience in receiving refugees.',
      sq: 'Me Durrësin, Palazzo San Gervasion dhe Teruelin, bashkia shkëmben përvojë për pritjen e refugjatëve.',
    },
    body: rich({
      el: ['Στόχος είναι ένα δίκτυο που θα συνεχίσει να μεγαλώνει. Οι δήμοι μοιράζονται καλές πρακτικές και διατυπώνουν προτάσεις για την πρώτη υποδοχή και την ένταξη.'],
      en: ['The aim is a network that will go on growing. The municipalities share good practices and put forward proposals for first reception and integration.'],
      sq: ['Synimi është një rrjet që do të rritet edhe më tej. Bashkitë ndajnë praktika të mira dhe paraqesin propozime për pritjen e parë dhe integrimin.'],
    }),
    image: image('columns'),
    partners: [partner('ancient-olympia'), partner('durres')],
    publishedAt: '2026-09-10T07:00:00.000Z',
  },
]
