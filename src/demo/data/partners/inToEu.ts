import { municipality } from '../../entries/references.ts'
import type { DemoPartner, Texts } from '../../entries/types.ts'
import { municipalities } from '../municipalities/index.ts'

const names: Record<string, Texts> = {
  durres: {
    sq: 'Bashkia Durrës',
    en: 'Municipality of Durrës',
    it: 'Comune di Durazzo',
    es: 'Municipio de Durrës',
    el: 'Δήμος Δυρραχίου',
    ro: 'Primăria Durrës',
    ar: 'بلدية دوريس',
  },
  'palazzo-san-gervasio': {
    it: 'Comune di Palazzo San Gervasio',
    en: 'Municipality of Palazzo San Gervasio',
    sq: 'Bashkia Palazzo San Gervasio',
    es: 'Municipio de Palazzo San Gervasio',
    el: 'Δήμος Παλάτσο Σαν Τζερβάζιο',
    ro: 'Primăria Palazzo San Gervasio',
    ar: 'بلدية بالاتسو سان جيرفازيو',
  },
  teruel: {
    es: 'Ayuntamiento de Teruel',
    en: 'Municipality of Teruel',
    sq: 'Bashkia Teruel',
    it: 'Comune di Teruel',
    el: 'Δήμος Τερουέλ',
    ro: 'Primăria Teruel',
    ar: 'بلدية تيرويل',
  },
  'ancient-olympia': {
    el: 'Δήμος Αρχαίας Ολυμπίας',
    en: 'Municipality of Ancient Olympia',
    sq: 'Bashkia e Olimpias së Lashtë',
    it: 'Comune di Antica Olimpia',
    es: 'Municipio de la Antigua Olimpia',
    ro: 'Primăria Olimpia Antică',
    ar: 'بلدية أولمبيا القديمة',
  },
}

function memberPartner(key: string, name: Texts): DemoPartner {
  const member = municipalities.find((candidate) => candidate.key === key)
  if (!member) throw new Error(`The partner "${key}" has no municipality of that key`)
  return {
    key,
    sourceLocale: member.sourceLocale,
    publishedLocales: member.publishedLocales,
    name,
    nameOriginal: member.nameOriginal,
    kind: 'municipality',
    country: member.country,
    city: member.name[member.sourceLocale],
    coordinates: member.coordinates,
    member: municipality(key),
  }
}

/** The four partner municipalities of IN.TO.EU; each is also a member of the network. */
export const inToEuPartners: DemoPartner[] = Object.entries(names).map(([key, name]) => memberPartner(key, name))
