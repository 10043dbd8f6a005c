import { municipality, news } from '../entries/references.ts'
import type { DemoAdoption } from '../entries/types.ts'

/** The towns' adoptions of each other's items, and one item that a town hides. */
export const adoptions: DemoAdoption[] = [
  {
    municipality: municipality('teruel'),
    item: news('in-to-eu-launched'),
    state: 'pinned',
    position: 1,
    introduction: {
      es: 'Teruel participa en este proyecto: así lo cuenta Durrës, la ciudad que lo coordina.',
      en: 'Teruel takes part in this project: this is how Durrës, the city that leads it, tells it.',
    },
  },
  {
    municipality: municipality('ancient-olympia'),
    item: news('in-to-eu-launched'),
    state: 'pinned',
    position: 1,
    introduction: { el: 'Ο δήμος μας συμμετέχει στο έργο. Το νέο έρχεται από τον δήμο που το συντονίζει.' },
  },
  { municipality: municipality('palazzo-san-gervasio'), item: news('in-to-eu-launched'), state: 'shown' },
  { municipality: municipality('palazzo-san-gervasio'), item: news('public-meeting-28-july'), state: 'hidden' },
]
