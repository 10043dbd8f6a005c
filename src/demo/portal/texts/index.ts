import type { Page } from './page.ts'
import { durresArabic } from './durres-ar.ts'
import { durres, durresProject } from './durres-sq.ts'
import { olympia } from './olympia-el.ts'

/** Every page of the demo portal. */
export const pages: readonly Page[] = [durres, durresProject, olympia, durresArabic]

/** The page that leads to the others, and the one for addresses that lead nowhere. */
export const choice = {
  lang: 'en',
  title: 'Hansa: demo city portals',
  heading: 'Demo city portals',
  lead: 'Plain pages as a city’s web team would have them, on an origin of their own and under a strict content security policy. What they show comes from the hub.',
  missing: { title: 'Page not found', lead: 'This address leads nowhere. These pages exist:' },
  labels: {
    '/sq/': 'Durrës, in Albanian: news and meetings',
    '/sq/projekti': 'Durrës, in Albanian: a project with its partners, resources and contacts',
    '/el/': 'Ancient Olympia, in Greek: a project with its meetings and news',
    '/ar/': 'Durrës, in Arabic, from right to left',
  } as Readonly<Record<string, string>>,
} as const
