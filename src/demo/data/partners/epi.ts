import { rich } from '../../entries/references.ts'
import type { Coordinates, DemoPartner, Texts } from '../../entries/types.ts'
import type { Locale } from '../../../translation/languages.ts'

interface City {
  key: string
  name: Texts & { ro: string }
  locale: Locale
  country: string
  coordinates: Coordinates
}

const cities: City[] = [
  {
    key: 'riga',
    name: { ro: 'Riga', en: 'Riga', lv: 'Rīga' },
    locale: 'lv',
    country: 'LV',
    coordinates: { latitude: 56.9496, longitude: 24.1052 },
  },
  {
    key: 'cluj',
    name: { ro: 'Cluj', en: 'Cluj' },
    locale: 'ro',
    country: 'RO',
    coordinates: { latitude: 46.7712, longitude: 23.6236 },
  },
  {
    key: 'lublin',
    name: { ro: 'Lublin', en: 'Lublin', pl: 'Lublin' },
    locale: 'pl',
    country: 'PL',
    coordinates: { latitude: 51.2465, longitude: 22.5684 },
  },
  {
    key: 'ravenna',
    name: { ro: 'Ravenna', en: 'Ravenna', it: 'Ravenna' },
    locale: 'it',
    country: 'IT',
    coordinates: { latitude: 44.4184, longitude: 12.2035 },
  },
  {
    key: 'cartagena',
    name: { ro: 'Cartagena', en: 'Cartagena', es: 'Cartagena' },
    locale: 'es',
    country: 'ES',
    coordinates: { latitude: 37.6057, longitude: -0.9913 },
  },
  {
    key: 'dietzenbach',
    name: { ro: 'Dietzenbach', en: 'Dietzenbach', de: 'Dietzenbach' },
    locale: 'de',
    country: 'DE',
    coordinates: { latitude: 50.0086, longitude: 8.7755 },
  },
  {
    key: 'linkoping',
    name: { ro: 'Linköping', en: 'Linköping', sv: 'Linköping' },
    locale: 'sv',
    country: 'SE',
    coordinates: { latitude: 58.4108, longitude: 15.6214 },
  },
]

function cityPartner({ key, name, locale, country, coordinates }: City): DemoPartner {
  return {
    key,
    sourceLocale: 'ro',
    publishedLocales: [...new Set<Locale>(['ro', 'en', locale])],
    name,
    nameOriginal: name[locale],
    kind: 'municipality',
    country,
    city: name[locale],
    coordinates,
  }
}

/** The newsletter names these in its table of replication workshops and says nothing about what kind of body they are. */
function organiser(key: string, name: string, beside: { ro: string; en: string }): DemoPartner {
  return {
    key,
    sourceLocale: 'ro',
    publishedLocales: ['ro', 'en'],
    name: { ro: name, en: name },
    nameOriginal: name,
    kind: 'other',
    description: rich({ ro: [beside.ro], en: [beside.en] }),
  }
}

const monza: DemoPartner = {
  key: 'monza',
  sourceLocale: 'ro',
  publishedLocales: ['ro', 'en', 'it'],
  name: { ro: 'Monza', en: 'Monza', it: 'Monza' },
  nameOriginal: 'Monza',
  kind: 'municipality',
  country: 'IT',
  city: 'Monza',
  coordinates: { latitude: 45.5845, longitude: 9.2744 },
  description: rich({
    ro: ['Orașul în care EPI a prevăzut conferința europeană de încheiere. Dacă este și partener, sursa nu spune.'],
    en: ['The city where EPI planned its closing European conference. The source does not say whether it is a partner too.'],
    it: ['La città prevista da EPI per la conferenza europea conclusiva. La fonte non dice se sia anche partner.'],
  }),
}

/** EPI's cities, the bodies that organise its replication workshops with them, and Monza. */
export const epiPartners: DemoPartner[] = [
  ...cities.map(cityPartner),
  monza,
  organiser('creative-ideas', 'Creative Ideas', {
    ro: 'A organizat împreună cu orașul Riga primul dintre cele patru ateliere de replicare EPI.',
    en: 'Organised the first of the four EPI replication workshops together with the city of Riga.',
  }),
  organiser('patrir', 'Patrir', {
    ro: 'Figurează alături de Cluj, Lublin și Ravenna la atelierul EPI din 10 februarie 2022.',
    en: 'Stands beside Cluj, Lublin and Ravenna for the EPI workshop of 10 February 2022.',
  }),
  organiser('ccb', 'CCB', {
    ro: 'Figurează împreună cu Patrir la atelierul de replicare EPI din 10 februarie 2022.',
    en: 'Named together with Patrir for the EPI replication workshop of 10 February 2022.',
  }),
  organiser('aci', 'ACI', {
    ro: 'Figurează alături de Cartagena la atelierul de replicare EPI din 23 februarie 2022.',
    en: 'Stands beside Cartagena for the EPI replication workshop of 23 February 2022.',
  }),
  organiser('pro-arbeit', 'Pro Arbeit', {
    ro: 'Figurează alături de Dietzenbach și Linköping la atelierul EPI din 28 februarie 2022.',
    en: 'Stands beside Dietzenbach and Linköping for the EPI workshop of 28 February 2022.',
  }),
  {
    key: 'european-migration-network',
    sourceLocale: 'ro',
    publishedLocales: ['ro', 'en', 'it', 'es', 'sq'],
    name: {
      ro: 'Rețeaua europeană de migrație',
      en: 'European Migration Network',
      it: 'Rete europea sulle migrazioni',
      es: 'Red Europea de Migración',
      sq: 'Rrjeti Europian i Migracionit',
    },
    kind: 'internationalOrganisation',
    description: rich({
      ro: ['Publică un buletin trimestrial despre migrație și azil și un buletin flash.'],
      en: ['Publishes a quarterly bulletin on migration and asylum, and a flash bulletin.'],
      it: ['Pubblica un bollettino trimestrale su migrazione e asilo e un bollettino flash.'],
      es: ['Publica un boletín trimestral sobre migración y asilo y un boletín flash.'],
      sq: ['Boton një buletin tremujor për migracionin dhe azilin, si dhe një buletin flash.'],
    }),
  },
  {
    key: 'council-of-europe',
    sourceLocale: 'ro',
    publishedLocales: ['ro', 'en', 'it', 'es', 'sq', 'el'],
    name: {
      ro: 'Consiliul Europei',
      en: 'Council of Europe',
      it: "Consiglio d'Europa",
      es: 'Consejo de Europa',
      sq: 'Këshilli i Europës',
      el: 'Συμβούλιο της Ευρώπης',
    },
    kind: 'internationalOrganisation',
    description: rich({
      ro: ['De la Consiliul Europei provine Indicele orașelor interculturale.'],
      en: ['The Intercultural Cities Index comes from the Council of Europe.'],
      it: ["L'Indice delle città interculturali è del Consiglio d'Europa."],
      es: ['El Índice de Ciudades Interculturales es del Consejo de Europa.'],
      sq: ['Indeksi i Qyteteve Ndërkulturore vjen nga Këshilli i Europës.'],
      el: ['Ο Δείκτης Διαπολιτισμικών Πόλεων προέρχεται από το Συμβούλιο της Ευρώπης.'],
    }),
  },
]
