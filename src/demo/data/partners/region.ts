import { rich } from '../../entries/references.ts'
import type { DemoPartner } from '../../entries/types.ts'

/**
 * The organisations of MIGRALONA and of the network project. Seats and websites are not in the sources; a country is
 * given only where the source gives it.
 */
export const regionPartners: DemoPartner[] = [
  {
    key: 'cei-secretariat',
    sourceLocale: 'en',
    publishedLocales: ['en', 'it'],
    name: { en: 'CEI Secretariat', it: 'Segretariato della CEI' },
    acronym: 'CEI',
    kind: 'internationalOrganisation',
    description: rich({
      en: [
        'Its Focal Point Migration carried out MIGRALONA.',
        'With NALAS and MARRI, and alongside other international organisations, it asked for rules, money and methods that let state and local administrations work together, and both of them with specialised civil-society organisations.',
      ],
      it: [
        'Il suo Focal Point Migration ha realizzato MIGRALONA.',
        'Insieme a NALAS e MARRI, e accanto ad altre organizzazioni internazionali, ha posto la questione di regole, fondi e metodi che permettano alle amministrazioni centrali e locali di collaborare tra loro e con le organizzazioni specializzate della società civile.',
      ],
    }),
  },
  {
    key: 'nalas',
    sourceLocale: 'en',
    publishedLocales: ['en', 'it', 'sq'],
    name: { en: 'NALAS', it: 'NALAS', sq: 'NALAS' },
    acronym: 'NALAS',
    kind: 'association',
    description: rich({
      en: ['Association of the municipalities of South-East Europe.'],
      it: ["Associazione dei comuni dell'Europa sud-orientale."],
      sq: ['Shoqata e bashkive të Europës Juglindore.'],
    }),
  },
  {
    key: 'marri-regional-centre',
    sourceLocale: 'en',
    publishedLocales: ['en', 'it', 'sq'],
    name: { en: 'MARRI Regional Centre', it: 'Centro regionale MARRI', sq: 'Qendra Rajonale MARRI' },
    acronym: 'MARRI',
    kind: 'internationalOrganisation',
    description: rich({
      en: ['The ministries of home affairs of the six Western Balkan countries take part in this organisation.'],
      it: ["Organizzazione cui partecipano i ministeri dell'interno dei sei paesi dei Balcani occidentali."],
      sq: ['Organizatë ku marrin pjesë ministritë e brendshme të gjashtë vendeve të Ballkanit Perëndimor.'],
    }),
  },
  {
    key: 'friuli-venezia-giulia',
    sourceLocale: 'en',
    publishedLocales: ['en', 'it'],
    name: { en: 'Region of Friuli Venezia Giulia', it: 'Regione Friuli Venezia Giulia' },
    nameOriginal: 'Regione Friuli Venezia Giulia',
    kind: 'region',
    country: 'IT',
    description: rich({
      en: ['Italian region that co-financed MIGRALONA; its mayors and civil-society workers told others how SPRAR works.'],
      it: ['Regione italiana che ha cofinanziato MIGRALONA; i suoi sindaci e operatori della società civile hanno raccontato come funziona lo SPRAR.'],
    }),
  },
  {
    key: 'rete-near',
    sourceLocale: 'en',
    publishedLocales: ['en', 'it'],
    name: { en: 'Rete Near', it: 'Rete Near' },
    kind: 'civilSociety',
    description: rich({
      en: ['Non-profit organisation through which people from countries outside the EU have a part in the network project.'],
      it: ['Organizzazione senza scopo di lucro attraverso la quale partecipano al progetto di rete persone di paesi terzi.'],
    }),
  },
]
