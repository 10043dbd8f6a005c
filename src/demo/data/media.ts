import { municipality } from '../entries/references.ts'
import type { DemoImage, Texts } from '../entries/types.ts'
import type { Locale } from '../../translation/languages.ts'

function picture(key: string, owner: string, sourceLocale: Locale, alt: Texts): DemoImage {
  const publishedLocales = Object.keys(alt) as Locale[]
  return { key, municipality: municipality(owner), sourceLocale, publishedLocales, alt }
}

/** The drawings of the demo with their alternative texts, in the languages of the documents that show them. */
export const media: DemoImage[] = [
  picture('four-towns', 'durres', 'sq', {
    sq: 'Vizatim: katër qytete buzë detit, të lidhura me harqe të arta',
    en: 'Drawing: four towns by the sea, joined by golden arcs',
    it: 'Disegno: quattro città sul mare unite da archi dorati',
    es: 'Dibujo: cuatro ciudades junto al mar unidas por arcos dorados',
    el: 'Σχέδιο: τέσσερις πόλεις δίπλα στη θάλασσα, ενωμένες με χρυσά τόξα',
  }),
  picture('harbour', 'durres', 'sq', {
    sq: 'Vizatim: port me far dhe dy varka me vela në perëndim të diellit',
    en: 'Drawing: a harbour with a lighthouse and two sailing boats at sunset',
    it: 'Disegno: un porto con un faro e due barche a vela al tramonto',
    es: 'Dibujo: un puerto con un faro y dos veleros al atardecer',
    el: 'Σχέδιο: λιμάνι με φάρο και δύο ιστιοφόρα στο ηλιοβασίλεμα',
  }),
  picture('public-meeting', 'durres', 'sq', {
    sq: 'Vizatim: shumë njerëz të mbledhur në një tarracë buzë detit, nën flamurë ngjyra-ngjyra',
    en: 'Drawing: many people gathered on a terrace by the sea under coloured bunting',
    it: 'Disegno: molte persone riunite su una terrazza sul mare, sotto bandierine colorate',
    es: 'Dibujo: muchas personas reunidas en una terraza junto al mar, bajo banderines de colores',
    el: 'Σχέδιο: πολύς κόσμος συγκεντρωμένος σε βεράντα δίπλα στη θάλασσα, κάτω από πολύχρωμα σημαιάκια',
    ar: 'رسم: أناس كثيرون مجتمعون على شرفة قرب البحر تحت رايات ملونة',
  }),
  picture('stakeholder-table', 'durres', 'sq', {
    sq: 'Vizatim: nëntë veta rreth një tryeze vezake, parë nga lart',
    en: 'Drawing: nine people round an oval table, seen from above',
    it: "Disegno: nove persone intorno a un tavolo ovale, viste dall'alto",
  }),
  picture('conference-hall', 'durres', 'sq', {
    sq: 'Vizatim: sallë konference me tre folës në skenë dhe publik',
    en: 'Drawing: a conference hall with three speakers on stage and an audience',
    it: 'Disegno: una sala conferenze con tre relatori sul palco e il pubblico',
    es: 'Dibujo: una sala de conferencias con tres ponentes en el escenario y público',
    el: 'Σχέδιο: αίθουσα συνεδρίων με τρεις ομιλητές στη σκηνή και κοινό',
  }),
  picture('hill-town', 'palazzo-san-gervasio', 'it', {
    it: 'Disegno: un paese sulla collina, con un palazzo in cima',
    en: 'Drawing: a small town on a hill, with a palace at the top',
    sq: 'Vizatim: qytezë mbi kodër, me një pallat në majë',
  }),
  picture('brick-tower', 'teruel', 'es', {
    es: 'Dibujo: una torre de ladrillo con azulejos de colores sobre un arco',
    en: 'Drawing: a brick tower with coloured tiles above an arch',
    sq: 'Vizatim: kullë me tulla dhe pllaka ngjyra-ngjyra mbi një hark',
  }),
  picture('columns', 'ancient-olympia', 'el', {
    el: 'Σχέδιο: αρχαίοι κίονες ανάμεσα σε ελιές',
    en: 'Drawing: ancient columns among olive trees',
    sq: 'Vizatim: kolona antike mes ullinjve',
  }),
  picture('network-of-places', 'network', 'en', {
    en: 'Drawing: bright points of many sizes, joined by fine threads',
    it: 'Disegno: punti luminosi di varie grandezze uniti da fili sottili',
  }),
  picture('pilot-cities', 'network', 'ro', {
    ro: 'Desen: trei orașe mici sub clopote de sticlă',
    en: 'Drawing: three small cities under glass bells',
  }),
  picture('bay', 'network', 'ro', {
    ro: 'Desen: un golf între dealuri, cu case și bărci, la apus',
    en: 'Drawing: a bay between hills, with houses and boats, at sunset',
    es: 'Dibujo: una bahía entre colinas, con casas y barcas, al atardecer',
  }),
  picture('podium', 'network', 'ro', {
    ro: 'Desen: o persoană la pupitru, pe o scenă, cu steaguri într-o singură culoare',
    en: 'Drawing: a person at a lectern on a stage, with flags of a single colour each',
  }),
  picture('park', 'network', 'ro', {
    ro: 'Desen: un palat la capătul unei alei cu copaci și fântână',
    en: 'Drawing: a palace at the end of an avenue with trees and a fountain',
    it: 'Disegno: un palazzo in fondo a un viale con alberi e una fontana',
  }),
  picture('workshop-wall', 'network', 'ro', {
    ro: 'Desen: trei persoane în fața unui panou plin de bilețele colorate',
    en: 'Drawing: three people before a board full of coloured notes',
    lv: 'Zīmējums: trīs cilvēki pie tāfeles, kas pilna ar krāsainām līmlapiņām',
  }),
  picture('library', 'network', 'ro', {
    ro: 'Desen: rafturi pline de cărți și o scară sprijinită de ele',
    en: 'Drawing: shelves full of books with a ladder leaning on them',
  }),
  picture('mosaic', 'network', 'ro', {
    ro: 'Desen: mozaic din plăci de multe culori și forme',
    en: 'Drawing: a mosaic of tiles in many colours and shapes',
    it: 'Disegno: un mosaico di tessere di molti colori e forme',
    es: 'Dibujo: un mosaico de piezas de muchos colores y formas',
  }),
  picture('school-yard', 'network', 'ro', {
    ro: 'Desen: copii în curtea unei școli, cu un șotron desenat pe jos',
    en: 'Drawing: children in a school yard, with a hopscotch drawn on the ground',
  }),
  picture('bulletin', 'network', 'ro', {
    ro: 'Desen: două buletine tipărite pe o masă, lângă un creion și o ceașcă',
    en: 'Drawing: two printed bulletins on a table, beside a pencil and a cup',
  }),
  picture('balkan-route', 'network', 'en', {
    en: 'Drawing: a road that winds through mountains past villages',
    it: 'Disegno: una strada che si snoda tra i monti toccando alcuni villaggi',
  }),
  picture('stone-bridge', 'network', 'en', {
    en: 'Drawing: an old stone bridge over a river, a fortress behind it',
    it: 'Disegno: un antico ponte di pietra su un fiume, dietro una fortezza',
    mk: 'Цртеж: стар камен мост над река, зад него тврдина',
  }),
  picture('scattered-homes', 'network', 'en', {
    en: 'Drawing: houses far apart on hills at night, each with its lights on',
    it: 'Disegno: case distanti tra loro sulle colline di notte, tutte con le luci accese',
  }),
]
