import { municipality, partner } from '../entries/references.ts'
import type { DemoContact } from '../entries/types.ts'

/** The one contact point that the sources name. */
export const contacts: DemoContact[] = [
  {
    key: 'in-to-eu-durres',
    municipality: municipality('durres'),
    sourceLocale: 'sq',
    publishedLocales: ['sq', 'en', 'it', 'es', 'el', 'ar'],
    kind: 'projectDesk',
    name: 'IN.TO.EU Durrës',
    areaOfResponsibility: {
      sq: 'Pika e kontaktit në Durrës për projektin IN.TO.EU',
      en: 'Contact point in Durrës for the IN.TO.EU project',
      it: 'Punto di contatto a Durazzo per il progetto IN.TO.EU',
      es: 'Punto de contacto en Durrës para el proyecto IN.TO.EU',
      el: 'Σημείο επαφής στο Δυρράχιο για το έργο IN.TO.EU',
      ar: 'جهة الاتصال في دوريس لمشروع IN.TO.EU',
    },
    organisation: partner('durres'),
    emails: [{ label: 'IN.TO.EU', value: 'durres_in.to.eu@durres.gov.al', visibility: 'public' }],
    address: { city: 'Durrës', country: 'AL' },
  },
]
