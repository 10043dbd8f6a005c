import { image, meeting, municipality, partner, project, rich, topic } from '../../entries/references.ts'
import type { DemoResource } from '../../entries/types.ts'

const epi = {
  municipality: municipality('network'),
  sourceLocale: 'ro',
  publishedLocales: ['ro', 'en'],
} satisfies Partial<DemoResource>

/**
 * EPI's library. The newsletter gives no addresses of files and no stage of any city's strategy, so there is neither
 * here.
 */
export const epiResources: DemoResource[] = [
  {
    ...epi,
    key: 'epi-common-framework',
    kind: 'framework',
    project: project('epi'),
    title: { ro: 'Cadrul comun al strategiilor EPI', en: 'Common framework of the EPI strategies' },
    summary: {
      ro: 'În lucru: toate strategiile de integrare realizate până acum, adunate pentru orașe și actori locali din UE care vor să își îmbunătățească propriile măsuri.',
      en: 'In preparation: all integration strategies carried out so far, gathered for cities and local actors in the EU that want to improve measures of their own.',
    },
    body: rich({
      ro: [
        { heading: 'Ce va cuprinde' },
        { list: ['recomandări generale', 'bune practici', 'studii de caz', 'ce a întreprins fiecare oraș EPI'] },
      ],
      en: [
        { heading: 'What it is to hold' },
        { list: ['general recommendations', 'good practices', 'case studies', 'what each EPI city has undertaken'] },
      ],
    }),
    topics: [topic('integration'), topic('local-government')],
    image: image('pilot-cities'),
  },
  {
    ...epi,
    key: 'epi-virtual-library',
    kind: 'library',
    project: project('epi'),
    title: { ro: 'Biblioteca virtuală EPI de bune practici', en: 'EPI virtual library of good practices' },
    summary: {
      ro: 'Toate modelele de bune practici ale orașelor EPI, într-un singur loc; prezentarea oficială a avut loc în cadrul atelierului din 10 februarie 2022.',
      en: 'All models of good practice from the EPI cities in one place; its official presentation belongs to the workshop of 10 February 2022.',
    },
    meetings: [meeting('epi-replication-cluj-lublin-ravenna')],
    topics: [topic('integration')],
    image: image('library'),
  },
  {
    ...epi,
    key: 'intercultural-cities-index',
    kind: 'index',
    publishedLocales: ['ro', 'en', 'it', 'es'],
    title: {
      ro: 'Indicele orașelor interculturale',
      en: 'Intercultural Cities Index',
      it: 'Indice delle città interculturali',
      es: 'Índice de Ciudades Interculturales',
    },
    summary: {
      ro: 'Indice al Consiliului Europei, de la care au pornit prezentările orașelor Linköping și Dietzenbach la un atelier de replicare EPI.',
      en: 'Index of the Council of Europe from which the presentations of Linköping and Dietzenbach at an EPI replication workshop set out.',
      it: "Indice del Consiglio d'Europa, punto di partenza delle presentazioni di Linköping e Dietzenbach in un laboratorio di replicazione EPI.",
      es: 'Índice del Consejo de Europa del que partieron las presentaciones de Linköping y Dietzenbach en un taller de replicación de EPI.',
    },
    project: project('epi'),
    partners: [partner('council-of-europe')],
    meetings: [meeting('epi-replication-cartagena')],
    topics: [topic('diversity-management'), topic('intercultural-dialogue')],
    image: image('mosaic'),
  },
  {
    ...epi,
    key: 'epi-newsletter',
    kind: 'newsletter',
    project: project('epi'),
    title: { ro: 'Buletinul informativ EPI', en: 'EPI newsletter' },
    summary: {
      ro: 'Numărul din ultima etapă a proiectului: strategii de integrare, întâlnirea transnațională, ateliere de replicare și resurse.',
      en: 'The issue from the last stage of the project: integration strategies, the transnational meeting, replication workshops and resources.',
    },
    topics: [topic('integration')],
    image: image('bulletin'),
  },
  {
    ...epi,
    key: 'emn-bulletin',
    kind: 'newsletter',
    partners: [partner('european-migration-network')],
    title: {
      ro: 'Buletinul Rețelei europene de migrație',
      en: 'Bulletin of the European Migration Network',
    },
    summary: {
      ro: 'Apare o dată la trei luni: noutăți despre migrație și azil din UE și din statele membre, statistici importante, publicații și evenimente ale rețelei.',
      en: 'Appears every three months: news on migration and asylum from the EU and its countries, key statistics, and the publications and events of the network.',
    },
    topics: [topic('migration')],
    image: image('bulletin'),
  },
  {
    ...epi,
    key: 'emn-flash-bulletin',
    kind: 'newsletter',
    partners: [partner('european-migration-network')],
    title: {
      ro: 'Buletinul flash al Rețelei europene de migrație',
      en: 'Flash bulletin of the European Migration Network',
    },
    summary: {
      ro: 'Ediția flash a buletinului, pe care buletinul EPI o recomandă printre resurse.',
      en: 'The flash edition of the bulletin, which the EPI newsletter recommends among its resources.',
    },
    topics: [topic('migration')],
    image: image('bulletin'),
  },
]
