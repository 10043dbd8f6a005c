import type { Page } from './page.ts'

const shared = {
  lang: 'sq',
  dir: 'ltr',
  city: 'durres',
  brand: { name: 'Bashkia Durrës', tagline: 'Portal demonstrues', home: '/sq/' },
  skip: 'Kalo te përmbajtja',
  notice: 'Faqe demonstruese e Hansa-s. Nuk është faqja zyrtare e bashkisë.',
  menu: {
    label: 'Menyja kryesore',
    links: [
      { href: '/sq/#lajme', text: 'Lajme' },
      { href: '/sq/#takime', text: 'Takime' },
      { href: '/sq/projekti', text: 'Projekti IN.TO.EU' },
    ],
  },
  languages: {
    label: 'Gjuhët',
    links: [
      { href: '/sq/', text: 'Shqip', lang: 'sq' },
      { href: '/ar/', text: 'العربية', lang: 'ar' },
    ],
  },
  about: {
    heading: 'Për këtë faqe',
    text: 'Lajmet dhe takimet shkruhen një herë në Hansa, qendra e përmbajtjes e një rrjeti bashkish, dhe shfaqen këtu pa u kopjuar. Kjo faqe nuk vendos asnjë cookie.',
  },
} as const

/** Durrës in Albanian: its news and meetings. */
export const durres: Page = {
  ...shared,
  path: '/sq/',
  title: 'Bashkia Durrës',
  hero: {
    heading: 'Qytetet, bashkë për integrimin',
    lead: 'Çfarë po ndodh në projektet evropiane ku merr pjesë Durrësi: lajme, takime të hapura dhe rezultate.',
    link: { href: '/sq/projekti', text: 'Njihuni me projektin IN.TO.EU' },
  },
  sections: [
    {
      id: 'lajme',
      heading: 'Lajme',
      list: { kind: 'news', municipality: 'durres', limit: 6, fallback: 'Lajmet e Durrësit në Hansa' },
    },
    {
      id: 'takime',
      heading: 'Takime',
      intro: 'Takime vendore dhe ndërkombëtare me institucionet, shoqërinë civile dhe partnerët.',
      list: { kind: 'meetings', municipality: 'durres', limit: 5, fallback: 'Takimet e Durrësit në Hansa' },
    },
  ],
}

/** The project page: consortium, library, contacts. */
export const durresProject: Page = {
  ...shared,
  path: '/sq/projekti',
  title: 'Projekti IN.TO.EU – Bashkia Durrës',
  menu: {
    ...shared.menu,
    links: [
      { href: '/sq/', text: 'Kreu' },
      { href: '#partneret', text: 'Partnerët' },
      { href: '#burime', text: 'Burime' },
      { href: '#kontakte', text: 'Kontakte' },
    ],
  },
  hero: {
    heading: 'IN.TO.EU',
    lead: 'Katër bashki nga Shqipëria, Italia, Spanja dhe Greqia punojnë së bashku për pritjen dhe integrimin e refugjatëve.',
    link: { href: '#partneret', text: 'Shihni partnerët' },
  },
  sections: [
    {
      id: 'projekti',
      heading: 'Projekti',
      list: { kind: 'projects', municipality: 'durres', limit: 3, fallback: 'Projektet e Durrësit në Hansa' },
    },
    {
      id: 'partneret',
      heading: 'Partnerët',
      list: { kind: 'partners', project: 'in-to-eu', limit: 12, fallback: 'Partnerët e projektit në Hansa' },
    },
    {
      id: 'burime',
      heading: 'Burime',
      intro: 'Praktika të mira, buletine dhe dokumente nga rrjeti.',
      list: { kind: 'resources', limit: 6, fallback: 'Burimet në Hansa' },
    },
    {
      id: 'kontakte',
      heading: 'Kontakte',
      list: {
        kind: 'contacts',
        municipality: 'durres',
        limit: 4,
        fallback: 'Kontaktet e projektit në Hansa',
      },
    },
  ],
}
