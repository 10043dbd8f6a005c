import { topic } from '../entries/references.ts'
import type { DemoTopic, Texts } from '../entries/types.ts'

function newTopic(key: string, name: Texts, parent?: string): DemoTopic {
  const languages = ['en', 'sq', 'it', 'es', 'el', 'ro', 'ar'] as const
  return {
    key,
    sourceLocale: 'en',
    publishedLocales: [...languages],
    name,
    ...(parent ? { parent: topic(parent) } : {}),
  }
}

/** Topics of the sources, as a two-level taxonomy; a parent stands before its children. */
export const topics: DemoTopic[] = [
  newTopic('migration', {
    en: 'Migration and asylum',
    sq: 'Migracioni dhe azili',
    it: 'Migrazione e asilo',
    es: 'Migración y asilo',
    el: 'Μετανάστευση και άσυλο',
    ro: 'Migrație și azil',
    ar: 'الهجرة واللجوء',
  }),
  newTopic(
    'first-reception',
    {
      en: 'First reception',
      sq: 'Pritja e parë',
      it: 'Prima accoglienza',
      es: 'Primera acogida',
      el: 'Πρώτη υποδοχή',
      ro: 'Prima primire',
      ar: 'الاستقبال الأولي',
    },
    'migration',
  ),
  newTopic(
    'integration',
    {
      en: 'Integration',
      sq: 'Integrimi',
      it: 'Integrazione',
      es: 'Integración',
      el: 'Ένταξη',
      ro: 'Integrare',
      ar: 'الاندماج',
    },
    'migration',
  ),
  newTopic(
    'legal-aspects',
    {
      en: 'Legal aspects',
      sq: 'Aspekte ligjore',
      it: 'Aspetti giuridici',
      es: 'Aspectos jurídicos',
      el: 'Νομικά ζητήματα',
      ro: 'Aspecte juridice',
      ar: 'الجوانب القانونية',
    },
    'migration',
  ),
  newTopic(
    'emergency-planning',
    {
      en: 'Emergency planning',
      sq: 'Planifikimi për emergjencat',
      it: "Pianificazione dell'emergenza",
      es: 'Planificación de emergencias',
      el: 'Σχεδιασμός έκτακτης ανάγκης',
      ro: 'Planificare pentru situații de urgență',
      ar: 'التخطيط لحالات الطوارئ',
    },
    'migration',
  ),
  newTopic(
    'psychosocial-support',
    {
      en: 'Psychosocial support',
      sq: 'Mbështetja psikosociale',
      it: 'Sostegno psicosociale',
      es: 'Apoyo psicosocial',
      el: 'Ψυχοκοινωνική στήριξη',
      ro: 'Sprijin psihosocial',
      ar: 'الدعم النفسي والاجتماعي',
    },
    'migration',
  ),
  newTopic('intercultural-dialogue', {
    en: 'Intercultural dialogue',
    sq: 'Dialogu ndërkulturor',
    it: 'Dialogo interculturale',
    es: 'Diálogo intercultural',
    el: 'Διαπολιτισμικός διάλογος',
    ro: 'Dialog intercultural',
    ar: 'الحوار بين الثقافات',
  }),
  newTopic(
    'diversity-management',
    {
      en: 'Diversity management',
      sq: 'Menaxhimi i diversitetit',
      it: 'Gestione della diversità',
      es: 'Gestión de la diversidad',
      el: 'Διαχείριση της πολυμορφίας',
      ro: 'Managementul diversității',
      ar: 'إدارة التنوع',
    },
    'intercultural-dialogue',
  ),
  newTopic('european-citizenship', {
    en: 'European citizenship and values',
    sq: 'Qytetaria dhe vlerat europiane',
    it: 'Cittadinanza e valori europei',
    es: 'Ciudadanía y valores europeos',
    el: 'Ευρωπαϊκή ιθαγένεια και αξίες',
    ro: 'Cetățenie și valori europene',
    ar: 'المواطنة والقيم الأوروبية',
  }),
  newTopic('local-government', {
    en: 'Local government',
    sq: 'Pushteti vendor',
    it: 'Enti locali',
    es: 'Administración local',
    el: 'Τοπική αυτοδιοίκηση',
    ro: 'Administrație locală',
    ar: 'الإدارة المحلية',
  }),
]
