import type { Page } from './page.ts'

/** Ancient Olympia in Greek: the project it takes part in, with its meetings and news. */
export const olympia: Page = {
  path: '/el/',
  lang: 'el',
  dir: 'ltr',
  city: 'olympia',
  title: 'Δήμος Αρχαίας Ολυμπίας',
  brand: { name: 'Δήμος Αρχαίας Ολυμπίας', tagline: 'Δοκιμαστική πύλη', home: '/el/' },
  skip: 'Μετάβαση στο περιεχόμενο',
  notice: 'Σελίδα επίδειξης του Hansa. Δεν είναι ο επίσημος ιστότοπος του δήμου.',
  menu: {
    label: 'Κύριο μενού',
    links: [
      { href: '#ergo', text: 'Το έργο' },
      { href: '#synantiseis', text: 'Συναντήσεις' },
      { href: '#nea', text: 'Νέα' },
    ],
  },
  languages: { label: 'Γλώσσες', links: [{ href: '/el/', text: 'Ελληνικά', lang: 'el' }] },
  hero: {
    heading: 'Πόλεις που συνεργάζονται για την ένταξη',
    lead: 'Το έργο IN.TO.EU ενώνει τέσσερις δήμους της Ευρώπης γύρω από την πρώτη υποδοχή και την ένταξη των προσφύγων.',
    link: { href: '#synantiseis', text: 'Δείτε τις συναντήσεις' },
  },
  sections: [
    {
      id: 'ergo',
      heading: 'Το έργο',
      list: { kind: 'projects', municipality: 'ancient-olympia', limit: 1, fallback: 'Το έργο στο Hansa' },
    },
    {
      id: 'synantiseis',
      heading: 'Συναντήσεις',
      list: {
        kind: 'meetings',
        project: 'in-to-eu',
        limit: 5,
        fallback: 'Οι συναντήσεις του έργου στο Hansa',
      },
    },
    {
      id: 'nea',
      heading: 'Νέα',
      list: { kind: 'news', project: 'in-to-eu', limit: 6, fallback: 'Τα νέα του έργου στο Hansa' },
    },
    {
      id: 'dimos',
      heading: 'Νέα του δήμου',
      list: {
        kind: 'news',
        municipality: 'ancient-olympia',
        limit: 3,
        label: 'Νέα του δήμου',
        fallback: 'Τα νέα του δήμου στο Hansa',
      },
    },
  ],
  about: {
    heading: 'Για αυτή τη σελίδα',
    text: 'Τα νέα και οι συναντήσεις γράφονται μία φορά στο Hansa, τον κόμβο περιεχομένου ενός δικτύου δήμων, και εμφανίζονται εδώ χωρίς αντιγραφή. Η σελίδα δεν αποθηκεύει cookies.',
  },
}
